#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace cicero;

namespace {

/// The counts of all that have some, in the order of the file: the root's first.
std::string counts(const std::vector<int>& levels) {
    document::Document document;
    document.pages = {test::small_page()};
    for (const int level : levels) document.bookmarks.push_back({"titre", level, 0, {}});
    const std::string file = test::written(document, {std::nullopt, false});
    std::string out;
    for (auto at = file.find("/Type /Outlines");
         (at = file.find("/Count ", at)) != std::string::npos;) {
        at += 7;
        out += file.substr(at, file.find('\n', at) - at) + " ";
    }
    return out;
}

}  // namespace

TEST_CASE("a bookmark counts its descendants at all levels, for all are open") {
    // ISO 32000-1, tables 152 and 153.
    CHECK(counts({1, 1}) == "2 ");
    CHECK(counts({1, 2, 3, 3, 2, 1}) == "6 4 2 ");
    CHECK(counts({1, 3, 2, 3}) == "4 3 1 ");
    CHECK(counts({3, 2, 1}) == "3 ");
}
