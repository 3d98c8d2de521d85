#pragma once

#include <filesystem>
#include <map>

#include "calendar/rule.hpp"
#include "diagnostic/diagnostic.hpp"

namespace cicero::calendar {

enum class Confidence : std::uint8_t { Low, Medium, High };

/// An observance or holiday of the data files.
struct Entry {
    std::string id;
    std::string kind;  ///< day, week, …; "holiday"
    std::string type;  ///< of a holiday: public, optional, …
    Rule rule;
    std::map<std::string, std::string> names, short_names;  ///< by language
    std::vector<std::string> zones;
    int since = 0, until = 9999;
    Confidence confidence = Confidence::High;
    diagnostic::SourceSpan span;
};

/// One data file. Rules that are not understood are one warning with their count.
[[nodiscard]] std::vector<Entry> read_entries(const std::filesystem::path& file,
                                              diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::calendar
