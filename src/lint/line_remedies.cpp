#include "lint/line_remedies.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace cicero::lint {

namespace {

/// Code points of a cell that are shown.
constexpr std::size_t most_shown = 20;
/// The figures of a French postcode.
constexpr std::size_t postcode = 5;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 18 h, 9h30, 18:30, lundi, 12 mai, a), 1/: each line tells of a thing of its own.
bool begins_an_item(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits <= 2) return true;
    if (line.size() > 1 && line[1] == ')') return true;
    std::string word(line.substr(0, line.find(' ')));
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{
            "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday",
            "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
        [&](std::string_view day) { return word == day; });
}

bool has_postcode(std::string_view line) {
    const std::size_t digits = line.find_first_not_of("0123456789");
    return digits == postcode && line[digits] == ' ';
}

bool has_figure(std::string_view line) { return std::ranges::any_of(line, is_digit); }

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        std::string_view cell = line.substr(at, end - at);
        const std::size_t begin = cell.find_first_not_of(" \r");
        at = end + 1;
        if (begin == std::string_view::npos) continue;
        cell = cell.substr(begin, cell.find_last_not_of(" \r") + 1 - begin);
        const std::u32string letters = base::to_utf32(cell);
        out.push_back(letters.size() <= most_shown
                          ? std::string(cell)
                          : base::to_utf8(letters.substr(0, most_shown)) + "…");
    }
    return out;
}

}  // namespace

Remedy remedy_of_notes() {
    return {
        "des notes ? appelez chacune par [^1] dans le texte, et écrivez-la « [^1]: … » ; sinon, "
        "une ligne vide entre deux",
        "notes? call for each by [^1] in the text, and write it '[^1]: …'; else an empty line "
        "between two"};
}

Remedy remedy_of_lines(const std::vector<std::string_view>& lines) {
    const auto most = [&](auto is_so) {
        return std::size_t(std::ranges::count_if(lines, is_so)) * 2 > lines.size();
    };
    if (std::ranges::any_of(lines, has_postcode))
        return {"une adresse ? finissez chaque ligne, sauf la dernière, par « \\ »",
                "an address? end each line but the last in '\\'"};
    if (most(begins_an_item))
        return {
            "une liste, un programme ? commencez chaque ligne par « - » ; sinon, finissez "
            "chacune, sauf la dernière, par « \\ »",
            "a list, a programme? begin each line with '-'; else end each but the last in "
            "'\\'"};
    if (std::ranges::none_of(lines, has_figure))
        return {
            "des vers ? commencez chacun par « | » ; sinon, finissez chaque ligne, sauf la "
            "dernière, par « \\ »",
            "verses? begin each with '|'; else end each line but the last in '\\'"};
    return {
        "finissez chaque ligne, sauf la dernière, par « \\ » ; pour des paragraphes, une ligne "
        "vide entre deux",
        "end each line but the last in '\\'; for paragraphs, an empty line between two"};
}

TableExample table_of(std::string_view line) {
    TableExample out{"|", "|"};
    for (const std::string& cell : cells_of(line)) {
        out.row += " " + cell + " |";
        out.dashes += "---|";
    }
    return out;
}

}  // namespace cicero::lint
