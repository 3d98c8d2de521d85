#include "app/calendar/table.hpp"

#include <algorithm>
#include <array>

#include "diagnostic/source.hpp"

namespace cicero::app {

const char* weekday_name(calendar::sys_days day, bool french) {
    static constexpr std::array fr{"lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."};
    static constexpr std::array en{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const auto i = std::size_t(calendar::iso_weekday(day) - 1);
    return french ? fr[i] : en[i];
}

std::string hours_text(const calendar::Hours& hours) {
    if (!hours.told()) return {};
    return calendar::iso_time(hours.from) +
           (hours.until < 0 ? "" : "–" + calendar::iso_time(hours.until));
}

std::string to_table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    std::vector<std::vector<std::size_t>> shown;
    for (const auto& row : rows) {
        if (row.size() > widths.size()) widths.resize(row.size());
        auto& line = shown.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            line.push_back(diagnostic::display_width(row[i]));
            widths[i] = std::max(widths[i], line.back());
        }
    }
    std::string out;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line;
        for (std::size_t i = 0; i < rows[r].size(); ++i) {
            line += rows[r][i];
            if (i + 1 < rows[r].size()) line += std::string(widths[i] - shown[r][i] + 2, ' ');
        }
        line.resize(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

}  // namespace cicero::app
