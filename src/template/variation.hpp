#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "template/spec.hpp"
#include "yaml/node.hpp"

namespace cicero::templates {

/// What is otherwise in one of a layout's formats, or in large print: values of parameters, the
/// page, styles. It is checked whether it is asked for or not.
class Variation {
public:
    struct Setting {
        SourceSpan name;
        yaml::Node value;
    };

    Variation(const yaml::Node& node, bool is_asked);

    [[nodiscard]] bool is_asked() const { return is_asked_; }
    /// What it sets, by the names of parameters.
    [[nodiscard]] const std::map<std::string, Setting>& values() const { return values_; }
    /// Null: it sets no such one, or is not asked for.
    [[nodiscard]] const yaml::Node* value(const std::string& parameter) const;
    /// Its keys of the page; nothing where it is not asked for.
    [[nodiscard]] std::optional<yaml::Node> page() const;
    [[nodiscard]] const std::optional<yaml::Node>& styles() const { return styles_; }
    /// An error for each of its styles that the layout does not name.
    void check_styles(const std::optional<yaml::Node>& named,
                      diagnostic::Diagnostics& diagnostics) const;

private:
    bool is_asked_;
    std::map<std::string, Setting> values_;
    std::optional<yaml::Node> page_, styles_;
};

/// A parameter that a key of the layout makes, so that conditions can ask for it.
[[nodiscard]] Parameter made_parameter(const char* name, const char* type, std::string value,
                                       const char* about);

}  // namespace cicero::templates
