#include "tex_cases.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cicero::paragraph::tests {

namespace {

Item read_item(const std::string& token) {
    std::vector<std::int64_t> n;
    std::istringstream in(token.substr(1));
    for (std::string number; std::getline(in, number, ',');) n.push_back(std::stoll(number));
    switch (token[0]) {
        case 'B': return Box{n.at(0)};
        case 'G': return Glue{n.at(0), n.at(1), n.at(2)};
        case 'F': return Glue{n.at(0), 0, 0, n.at(1)};
        case 'P': return Penalty{int(n.at(0))};
        case 'D': return Discretionary{n.at(0), n.at(1), n.at(2), int(n.at(3))};
        case 'X': return Penalty{int(n.at(0)), true};
        default: throw std::runtime_error("no such item: " + token);
    }
}

TexLine read_line(const std::string& token) {
    TexLine line;
    char dash = 0, kind = 0;
    double value = 0;
    std::istringstream(token) >> line.first >> dash >> line.last >> kind >> value;
    line.is_filled = kind == '=';
    if (line.is_filled) line.missing = std::llround(value);
    else line.ratio = value;
    return line;
}

struct Writer {
    std::ostringstream out;

    void operator()(const Box& b) { out << " B" << b.width; }
    void operator()(const Glue& g) {
        // TeX's glue of infinite stretch has 1 pt of it.
        if (g.fill > 0) out << " F" << g.width << ",65536";
        else out << " G" << g.width << ',' << g.stretch << ',' << g.shrink;
    }
    void operator()(const Penalty& p) { out << (p.flagged ? " X" : " P") << p.cost; }
    void operator()(const Discretionary& d) {
        out << " D" << d.before << ',' << d.after << ',' << d.whole << ',' << d.cost;
    }
};

template <class... Parts>
std::string told(const Parts&... parts) {
    std::ostringstream out;
    (out << ... << parts);
    return out.str();
}

// Twice what TeX's answer is rounded by; its glue ratios have 24 bits.
constexpr double ratio_margin = 0.0001;
constexpr double missing_margin = 4;

// A paragraph's last break has no item of its own.
std::string difference(const Line& line, const TexLine& expected, Width width, bool is_last) {
    if (line.first != expected.first)
        return told("begins at ", line.first, ", TeX's at ", expected.first);
    if (expected.is_filled) {
        const auto missing = double(width - line.natural - expected.missing);
        return std::abs(missing) <= missing_margin ? "" : told("differs by ", missing);
    }
    if (line.last != expected.last + (is_last ? 1 : 0))
        return told("ends at ", line.last, ", TeX's at ", expected.last);
    // TeX has no ratio for what cannot shrink at all.
    if (line.overfull && expected.ratio == 0) return {};
    if (std::abs(line.space_ratio - expected.ratio) > ratio_margin * std::max(1.0, expected.ratio))
        return told("has ratio ", line.space_ratio, ", TeX's ", expected.ratio);
    return {};
}

Width width_of(const TexCase& c, std::size_t line) {
    const Width usual = c.param("hsize", 0);
    return line == 0 ? c.param("first", usual) : usual;
}

}  // namespace

std::vector<TexCase> read_tex_cases(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<TexCase> cases;
    TexCase list;
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string kind, word;
        words >> kind;
        if (kind == "L") {
            list = {};
            words >> list.name;
            while (words >> word) list.items.push_back(read_item(word));
        } else if (kind == "C") {
            cases.push_back(list);
            while (words >> word) {
                const auto equals = word.find('=');
                cases.back().params[word.substr(0, equals)] = std::stoll(word.substr(equals + 1));
            }
        } else if (kind == "A") {
            words >> cases.back().demerits;
            while (words >> word) cases.back().lines.push_back(read_line(word));
        }
    }
    return cases;
}

Parameters tex_parameters(const TexCase& c) {
    Parameters p = plain_tex();
    p.tolerance = c.param("pretolerance", -1);
    p.loose_tolerance = c.param("tolerance", 200);
    p.emergency_stretch = c.param("emergencystretch", 0);
    p.line_penalty = int(c.param("linepenalty", 10));
    p.adjacent_demerits = c.param("adjdemerits", 10000);
    p.flagged_demerits = c.param("doublehyphendemerits", 10000);
    p.final_flagged_demerits = c.param("finalhyphendemerits", 5000);
    p.looseness = int(c.param("looseness", 0));
    p.uniform_from = c.params.count("first") > 0 ? 1 : 0;
    return p;
}

Breaks break_as_tex(const TexCase& c) {
    return break_paragraph(
        c.items, [&](std::size_t line) { return width_of(c, line); }, tex_parameters(c));
}

std::string difference_from_tex(const Breaks& breaks, const TexCase& c) {
    if (breaks.demerits != c.demerits)
        return told("demerits ", breaks.demerits, ", TeX's ", c.demerits);
    if (breaks.lines.size() != c.lines.size())
        return told(breaks.lines.size(), " lines, TeX's ", c.lines.size());
    for (std::size_t i = 0; i < c.lines.size(); ++i) {
        const std::string found =
            difference(breaks.lines[i], c.lines[i], width_of(c, i), i + 1 == c.lines.size());
        if (!found.empty()) return told("line ", i, ' ', found);
    }
    return {};
}

std::string list_line(const std::string& name, const std::vector<Item>& items) {
    Writer writer;
    writer.out << "L " << name;
    for (const Item& item : items) std::visit(writer, item);
    return writer.out.str();
}

}  // namespace cicero::paragraph::tests
