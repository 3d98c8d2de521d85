#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "content/value.hpp"

namespace cicero::dates {

/// Writes dates. To make ICU's format of a pattern takes 20 times what it takes to use it, and a
/// calendar has a few patterns for thousands of dates: they are kept. For one thread.
class Formats {
public:
    Formats();
    ~Formats();
    Formats(Formats&&) noexcept;
    Formats& operator=(Formats&&) noexcept;

    /// UTF-8. `pattern`: of Unicode TR 35 ("EEEE d MMMM"); empty: "d MMMM". `language`: BCP 47.
    [[nodiscard]] std::string format(const content::Date& date, std::string pattern,
                                     const std::string& language);

    /// The same of the days from `first` to `last`, what they share said once: « du 11 au
    /// 12 septembre 2027 »; a part of a date as "11–12", "avril–mai".
    [[nodiscard]] std::string format_days(const content::Date& first, const content::Date& last,
                                          const std::string& pattern, const std::string& language);

private:
    struct Format;
    [[nodiscard]] Format& of(const std::string& language, const std::string& pattern);

    std::map<std::pair<std::string, std::string>, std::unique_ptr<Format>> kept_;
};

}  // namespace cicero::dates
