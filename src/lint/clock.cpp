#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

bool is_time_of_day(const std::u32string& hour, const std::u32string& minutes) {
    return (hour.size() == 1 || hour <= U"23") && minutes.size() == 2 && minutes <= U"59";
}

}  // namespace

// 20:30 is how a clock shows it; in French print it is 20 h 30. Elsewhere than beside an hour's key
// the sign may part other figures: 16:9, Mt 12:30.
void check_clock(const Reading& r, Findings& findings) {
    const std::string& field = r.passage().field;
    if (!r.french() || (field != "time" && field != "programme.time")) return;
    for (Index i = 0; i < r.size();) {
        const Index sign = r.digits_end(i), end = r.digits_end(sign + 1);
        if (sign == i || r.at(sign) != ':' || sign - i > 2 || r.fixed(i) || r.at(i - 1) == ':' ||
            r.at(end) == ':' || !is_time_of_day(r.letters(i, sign), r.letters(sign + 1, end))) {
            i = std::max(i + 1, sign);
            continue;
        }
        const std::string minutes(r.text(sign + 1, end));
        const std::string hour(r.text(i, sign));
        const std::string french = (hour.size() == 2 && hour[0] == '0' ? hour.substr(1) : hour) +
                                   " h" + (minutes == "00" ? "" : " " + minutes);
        findings.push_back(
            r.finding(Code::hour_of_clocks, i, end, {std::string(r.text(i, end)), french}, french));
        i = end;
    }
}

}  // namespace cicero::lint
