#pragma once

#include "calendar/data.hpp"

namespace cicero::calendar {

struct Query {
    int first = 0, last = 0;         ///< years, both included
    std::vector<std::string> zones;  ///< known codes; none: wherever it holds
    std::vector<std::string> kinds;  ///< of kind_names(); none: all
    bool unconfirmed = false;        ///< what has low confidence too
    std::string language = "fr";     ///< of the names in remarks
};

/// Something that falls on days; points into the data.
struct Occurrence {
    const Entry* entry = nullptr;
    int year = 0;  ///< that its rule was asked for
    Days days;
    Confidence confidence = Confidence::High;

    [[nodiscard]] const Names& names() const;
    [[nodiscard]] const Names& short_names() const;
    /// With the age that a birthday brings.
    [[nodiscard]] std::string name(const std::string& language) const;
    [[nodiscard]] std::string short_name(const std::string& language) const;
    [[nodiscard]] Names full_names() const;
    /// Of a birthday whose year of birth is known; else 0.
    [[nodiscard]] int age() const;
    [[nodiscard]] const Period& period() const { return entry->period_of(year); }
};

/// What touches the years, by first day and hour, then as the data has it. What is left out for
/// want of confidence or of an Easter, and what is given without confidence, is a warning.
[[nodiscard]] std::vector<Occurrence> resolve(const Data& data, const Query& query,
                                              diagnostic::Diagnostics& diagnostics);

/// What `kinds` may hold: kinds, types of holidays, and un: what the UN's own list has.
[[nodiscard]] const std::vector<std::string>& kind_names();
/// The kind that a French word most likely means: fériés, journées, « semaine »; or nothing.
[[nodiscard]] std::string kind_for_french(std::string_view word);
[[nodiscard]] bool is_of_kind(const Entry& entry, const std::string& kind);

}  // namespace cicero::calendar
