#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "paragraph/breaker.hpp"

/// Lists of items with TeX's answers: data/README.md tells the format.
namespace cicero::paragraph::tests {

struct TexLine {
    std::size_t first = 0, last = 0;
    bool is_filled = false;
    double ratio = 0;   ///< where it is not
    Width missing = 0;  ///< where it is
};

struct TexCase {
    std::string name;
    std::vector<Item> items;
    std::map<std::string, std::int64_t> params;
    Demerits demerits = 0;
    std::vector<TexLine> lines;

    [[nodiscard]] std::int64_t param(const std::string& which, std::int64_t otherwise) const {
        const auto found = params.find(which);
        return found == params.end() ? otherwise : found->second;
    }
};

[[nodiscard]] std::vector<TexCase> read_tex_cases(const std::filesystem::path& file);
[[nodiscard]] Parameters tex_parameters(const TexCase& c);
[[nodiscard]] Breaks break_as_tex(const TexCase& c);
/// Where the breaks are not TeX's: what differs; empty where nothing does.
[[nodiscard]] std::string difference_from_tex(const Breaks& breaks, const TexCase& c);

/// One L line.
[[nodiscard]] std::string list_line(const std::string& name, const std::vector<Item>& items);

}  // namespace cicero::paragraph::tests
