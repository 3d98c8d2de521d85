#pragma once

#include "calendar/rule.hpp"
#include "yaml/node.hpp"

namespace cicero::calendar {

/// The keys of a rule, each checked when it is asked for.
class RuleFields {
public:
    RuleFields(const yaml::Node& node, diagnostic::Diagnostics& diagnostics)
        : node_(node), diagnostics_(diagnostics) {}

    /// Errors for what does not belong here; the first of `taken` names the rule.
    void allow(const std::vector<std::string>& taken);

    [[nodiscard]] bool has(const char* key) const { return node_.find(key).has_value(); }
    /// As the author wrote it; empty where it is not there.
    [[nodiscard]] std::string word(const char* key) const;
    /// Where there is no `otherwise` the key must be there; `low` after an error.
    int integer(const char* key, int low, int high, std::optional<int> otherwise = std::nullopt);
    /// Which of the choices; how many there are after an error.
    std::size_t choice(const char* key, const std::vector<std::string>& choices);
    weekday weekday_at(const char* key);
    /// {month, day} of this very map.
    month_day month_day_here() { return month_day_of(node_); }
    /// Of a map under it; in `year`, else in one that may be leap.
    month_day month_day_of(const yaml::Node& node, int year = 2000);

    void fail(diagnostic::Code code, const yaml::Node& where, std::vector<std::string> params = {});
    void fail(diagnostic::Code code) { fail(code, node_); }
    /// What is wrong was told already.
    void refuse() { ok_ = false; }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] const yaml::Node& node() const { return node_; }
    [[nodiscard]] diagnostic::Diagnostics& diagnostics() { return diagnostics_; }

private:
    const yaml::Node& node_;
    diagnostic::Diagnostics& diagnostics_;
    bool ok_ = true;
};

/// "monday, tuesday"
[[nodiscard]] std::string joined(const std::vector<std::string>& words);
/// What the author wrote, on one line.
[[nodiscard]] std::string source_of(const yaml::Node& node);

}  // namespace cicero::calendar
