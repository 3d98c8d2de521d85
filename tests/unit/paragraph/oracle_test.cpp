#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "paragraph/badness.hpp"
#include "paragraph/breaker.hpp"

using namespace cicero::paragraph;

namespace {

const std::filesystem::path data =
    std::filesystem::path(CICERO_SOURCE_DIR) / "tests/unit/paragraph/data";

struct ExpectedLine {
    std::size_t first, last;
    double ratio;
    int order;
};

struct Case {
    std::vector<Item> items;
    std::map<std::string, double> params;
    Demerits demerits = 0;
    std::vector<ExpectedLine> lines;

    double param(const std::string& name, double otherwise) const {
        const auto found = params.find(name);
        return found == params.end() ? otherwise : found->second;
    }
};

Width scaled(double points) { return Width(std::floor(points * 65536 + 0.5)); }

Item read_item(const std::string& line) {
    std::istringstream in(line);
    std::string kind;
    double a = 0, b = 0, c = 0;
    in >> kind >> a >> b >> c;
    if (kind == "B") return Box{scaled(a)};
    if (kind == "G") return Glue{scaled(a), scaled(b), scaled(c)};
    if (kind == "F") return Glue{scaled(a), 0, 0, scaled(b)};
    if (kind == "P") return Penalty{int(a)};
    if (kind == "D") return Discretionary{scaled(a), 0, 0, int(b)};
    REQUIRE(kind == "X");
    return Discretionary{0, 0, 0, int(a)};
}

Case read_case(const std::filesystem::path& stem) {
    Case result;
    std::string line;
    for (std::ifstream in(stem.string() + ".items"); std::getline(in, line);)
        if (!line.empty()) result.items.push_back(read_item(line));
    std::ifstream params(stem.string() + ".params");
    for (std::string word; params >> word;) {
        const auto equals = word.find('=');
        result.params[word.substr(0, equals)] = std::stod(word.substr(equals + 1));
    }
    std::ifstream expected(stem.string() + ".expected");
    std::getline(expected, line);
    result.demerits = std::stoll(line.substr(line.find('=') + 1));
    while (std::getline(expected, line)) {
        ExpectedLine e{};
        std::istringstream(line) >> e.first >> e.last >> e.ratio >> e.order;
        result.lines.push_back(e);
    }
    return result;
}

// TeX's tolerance is a badness; its final pass has the emergency stretch, ours a looser one before.
Parameters parameters_of(const Case& c) {
    Parameters p;
    p.tolerance = std::int64_t(c.param("tolerance", 200));
    p.loose_tolerance = p.tolerance;
    p.emergency_stretch = scaled(c.param("emergencystretch", 0));
    p.line_penalty = int(c.param("linepenalty", 10));
    p.adjacent_demerits = Demerits(c.param("adjdemerits", 10000));
    p.flagged_demerits = Demerits(c.param("doublehyphendemerits", 10000));
    p.final_flagged_demerits = Demerits(c.param("finalhyphendemerits", 5000));
    p.looseness = int(c.param("looseness", 0));
    p.free_flagged = p.most_flagged = 1000;  // TeX counts no further than two
    return p;
}

Breaks break_case(const Case& c) {
    const Width usual = scaled(c.param("hsize", 345));
    const Width first = scaled(c.param("first", c.param("hsize", 345)));
    return break_paragraph(
        c.items, [&](std::size_t n) { return n == 0 ? first : usual; }, parameters_of(c));
}

void check_against_tex(const Case& c) {
    const Breaks breaks = break_case(c);
    CHECK(breaks.demerits == c.demerits);
    REQUIRE(breaks.lines.size() == c.lines.size());
    for (std::size_t i = 0; i < c.lines.size(); ++i) {
        CAPTURE(i);
        const Line& line = breaks.lines[i];
        CHECK(line.first == c.lines[i].first);
        if (c.lines[i].order == 0) {
            CHECK(line.last == c.lines[i].last);
            CHECK(line.space_ratio == Approx(c.lines[i].ratio).margin(0.001));
        } else {
            const double missing = c.param("hsize", 345) - double(line.natural) / 65536;
            CHECK(missing == Approx(c.lines[i].ratio).margin(0.001));
        }
    }
}

}  // namespace

TEST_CASE("Breaks, ratios and demerits are TeX's") {
    std::size_t cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(data)) {
        if (entry.path().extension() != ".items") continue;
        DYNAMIC_SECTION(entry.path().stem().string()) {
            check_against_tex(read_case(data / entry.path().stem()));
        }
        ++cases;
    }
    REQUIRE(cases > 0);
}

TEST_CASE("Badness is TeX's up to 10000 and goes on from there") {
    CHECK(badness(0, 0) == 0);
    CHECK(badness(1, 0) == worst_badness);
    CHECK(badness(100, 100) == 100);
    CHECK(badness(126, 100) == 200);
    CHECK(badness(50, 100) == 12);
    CHECK(badness(43, 10) == 7944);
    CHECK(badness(100, 10) == 99938);
    CHECK(badness(1000, 10) == worst_badness);
    CHECK(badness(Width(1) << 60, 1) == worst_badness);
    CHECK(badness_of_ratio(1.26) == 200);
}
