#pragma once

#include <map>
#include <string>

#include "calendar/rule.hpp"
#include "diagnostic/source.hpp"

namespace cicero::calendar {

enum class Kind : std::uint8_t { Day, Week, Year, Decade, Holiday, Event, Birthday };
/// Of a holiday: what the law makes of it.
enum class Type : std::uint8_t {
    None,
    Public,
    Optional,
    Regional,
    Commemoration,
    Observance,
    Religious,
    Clock,
};
enum class Confidence : std::uint8_t { Low, Medium, High };

[[nodiscard]] const char* name_of(Kind kind);
[[nodiscard]] const char* name_of(Type type);
[[nodiscard]] const char* name_of(Confidence confidence);

/// By language.
using Names = std::map<std::string, std::string>;
/// In `language` ("fr-CA"), else in its main form ("fr"), else in French; empty where there is
/// none.
[[nodiscard]] std::string in_language(const Names& names, const std::string& language);

/// "Nadia (53 ans)"; in languages that we do not write, the name and the number.
[[nodiscard]] std::string with_age(const std::string& name, int age, const std::string& language);

/// A rule, and the last year in which it held.
struct Period {
    int until = last_year;
    Rule rule;
    Names names, short_names;  ///< where they differ from the entry's
};

/// An observance or a holiday, as its file has it.
struct Entry {
    std::string id;
    Kind kind = Kind::Day;
    Type type = Type::None;
    Names names, short_names;
    std::vector<Period> periods;  ///< oldest first; at least one, the last is today's
    /// What a decree or a table says of a year, whatever the rule: its days, in order, or none.
    std::map<int, std::vector<Days>> exceptions;
    std::vector<std::string> zones;  ///< codes; none: everywhere
    int since = 0;                   ///< first year that had it; 0: not established
    int until = last_year;           ///< last year that had it
    Confidence confidence = Confidence::High;
    bool on_un_list = false;
    std::string resolution, legal, lead, slug, page, note;
    // Of one's own days alone: the shipped data have none, and its cache does not keep them.
    std::string place;  ///< of an event: where
    Hours hours;        ///< of the days that its rule gives
    int born = 0;       ///< of a birthday: the year of birth, where it is known
    std::vector<std::string> sources;
    diagnostic::SourceSpan span;

    [[nodiscard]] const Period& period_of(int year) const;
    /// Official page in a language; empty where there is none.
    [[nodiscard]] std::string url(const std::string& language) const;
};

/// The days of a year, by exception or rule; none before `since` and after `until`.
[[nodiscard]] std::vector<Days> falls(const Entry& entry, int year);
/// Of the entry in a year: low where the day is reckoned, and no table confirms it.
[[nodiscard]] Confidence confidence_in(const Entry& entry, int year);

}  // namespace cicero::calendar
