#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What to write instead of lines that run on, by what they look like.
namespace cicero::lint {

/// Two at most: who reads six reads none.
struct Remedy {
    std::string fr, en;
};

[[nodiscard]] Remedy remedy_of_notes();
/// Items of a list or a programme, an address, verses; else lines.
[[nodiscard]] Remedy remedy_of_lines(const std::vector<std::string_view>& lines);

/// A row between tabs as the first of a table, and the line under it.
struct TableExample {
    std::string row, dashes;
};
[[nodiscard]] TableExample table_of(std::string_view line);

}  // namespace cicero::lint
