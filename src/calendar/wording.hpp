#pragma once

#include <memory>
#include <string>

#include "calendar/rule.hpp"

namespace cicero::calendar {

/// Months, weekdays and spans of days in the words of a language.
class Wording {
public:
    explicit Wording(std::string language);
    ~Wording();
    Wording(const Wording&) = delete;
    Wording& operator=(const Wording&) = delete;

    [[nodiscard]] std::string month(int month) const;
    /// 1 is Monday.
    [[nodiscard]] std::string weekday(int weekday) const;
    /// "18 h 30", "18 h"; the short time of the locale in other languages. Beyond 24 h, of the
    /// night that follows.
    [[nodiscard]] std::string time(int minutes) const;
    /// "du 1er au 7", "du 28 mars au 3 avril"; the interval of the locale in other languages.
    [[nodiscard]] std::string span(const Days& days) const;

    /// Over what lasts several days; over what found no room in its cell. French where the
    /// language has none here.
    [[nodiscard]] std::string spans_heading() const;
    [[nodiscard]] std::string more_heading() const;

private:
    struct Symbols;
    std::string language_;
    std::unique_ptr<Symbols> symbols_;
};

}  // namespace cicero::calendar
