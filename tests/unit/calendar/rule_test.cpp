// rules.txt: rule | year | what it gives. refused.txt: rule | code column | …
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "calendar/rule_reader.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::calendar;

namespace {

/// The fields of each line of a file of cases; # begins a comment.
std::vector<std::vector<std::string>> cases(const char* name) {
    std::vector<std::vector<std::string>> out;
    std::ifstream in(std::filesystem::path(CICERO_SOURCE_DIR) / "tests/unit/calendar" / name);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        auto& fields = out.emplace_back();
        for (std::size_t at = 0, bar = 0; bar != std::string::npos; at = bar + 3) {
            bar = line.find(" | ", at);
            fields.push_back(line.substr(at, bar == std::string::npos ? bar : bar - at));
        }
        if (fields.back().ends_with(" |")) {
            fields.back().resize(fields.back().size() - 2);
            fields.emplace_back();
        }
    }
    return out;
}

std::optional<Rule> rule(const std::string& text, diagnostic::Diagnostics& diagnostics) {
    const auto file = std::make_shared<const diagnostic::SourceFile>("rule.yaml", text + "\n");
    const auto node = yaml::parse(file, diagnostics);
    return node ? read_rule(*node, diagnostics) : std::nullopt;
}

std::string said(const diagnostic::Diagnostic& d) {
    return std::string(diagnostic::name_of(d.code)) + " " +
           std::to_string(d.span.file->position(d.span.begin).column);
}

}  // namespace

TEST_CASE("rules give the days that they say") {
    const auto all = cases("rules.txt");
    CHECK(all.size() >= 50);
    for (const auto& fields : all) {
        INFO(fields[0] << " in " << fields.at(1));
        diagnostic::Diagnostics diagnostics;
        const auto read = rule(fields[0], diagnostics);
        REQUIRE(diagnostics.all().empty());
        REQUIRE(read);
        std::string given;
        for (const Days& days : occurrences(*read, std::stoi(fields[1]))) {
            given += (given.empty() ? "" : " ") + iso(days.first);
            if (days.last != days.first) given += " " + iso(days.last);
        }
        CHECK(given == fields.at(2));
    }
}

TEST_CASE("a rule that cannot be is refused where it is wrong") {
    const auto all = cases("refused.txt");
    CHECK(all.size() >= 35);
    for (const auto& fields : all) {
        INFO(fields[0]);
        diagnostic::Diagnostics diagnostics;
        CHECK_FALSE(rule(fields[0], diagnostics));
        std::vector<std::string> found;
        for (const auto& d : diagnostics.all()) found.push_back(said(d));
        CHECK(found == std::vector<std::string>(fields.begin() + 1, fields.end()));
    }
}
