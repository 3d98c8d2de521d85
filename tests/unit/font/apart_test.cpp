// Two libraries in one process: what one is given, the other does not find.
#include <algorithm>
#include <fstream>
#include <thread>

#include <catch2/catch.hpp>

#include "../../support/temporary_folder.hpp"
#include "font/library.hpp"
#include "support.hpp"

using namespace cicero;

namespace {

/// A folder with Lato under another name of four letters, which nothing on the machine has.
struct FolderOf {
    explicit FolderOf(const std::string& family) {
        std::ifstream in(test::lato, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const auto rename = [&](const std::string& from, const std::string& to) {
            for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1))
                bytes.replace(at, to.size(), to);
        };
        rename("Lato", family);
        rename(utf16("Lato"), utf16(family));
        std::ofstream(folder.path() / "font.ttf", std::ios::binary) << bytes;
    }

    static std::string utf16(const std::string& ascii) {
        std::string out;
        for (const char c : ascii) (out += '\0') += c;
        return out;
    }

    tests::TemporaryFolder folder;
};

bool lists(const font::Library& library, const std::string& family) {
    return library.fontconfig().families().contains(family);
}

bool suggests(const font::Library& library, const std::string& family) {
    const auto families = library.fontconfig().families_with(U'é', font::Kind::Sans, 10000);
    return std::find(families.begin(), families.end(), family) != families.end();
}

}  // namespace

TEST_CASE("each library has its own folders of fonts, and not another's") {
    const FolderOf first("Xaba"), second("Xeca");
    font::Library a({}, {first.folder.path()}), b({}, {second.folder.path()}), none({});
    CHECK(a.find("Xaba", {}));
    CHECK(b.find("Xeca", {}));
    CHECK(!a.find("Xeca", {}));
    CHECK(!b.find("Xaba", {}));
    CHECK(!none.find("Xaba", {}));
    CHECK(!none.find("Xeca", {}));
    CHECK((lists(a, "Xaba") && !lists(a, "Xeca")));
    CHECK((lists(b, "Xeca") && !lists(b, "Xaba")));
    CHECK((suggests(a, "Xaba") && !suggests(a, "Xeca")));
    CHECK((suggests(b, "Xeca") && !suggests(b, "Xaba")));
    CHECK((!lists(none, "Xaba") && !suggests(none, "Xaba")));
    // What the machine has, all have.
    CHECK((lists(a, "Lato") && lists(b, "Lato") && lists(none, "Lato")));
}

TEST_CASE("two threads ask libraries of their own, and one that they share") {
    const FolderOf first("Xaba"), second("Xeca");
    font::Library shared({}, {first.folder.path()});
    const auto ask = [&](const FolderOf& mine, const std::string& family, int& found) {
        for (int round = 0; round < 3; ++round) {
            font::Library own({}, {mine.folder.path()});
            found += own.find(family, {}) ? 1 : 0;
            found += suggests(own, family) ? 1 : 0;
            found += suggests(shared, "Xaba") && lists(shared, "Xaba") ? 1 : 0;
            found += shared.find("Xeca", {}) ? 100 : 0;
        }
    };
    int by_one = 0, by_two = 0;
    std::thread one([&] { ask(first, "Xaba", by_one); });
    std::thread two([&] { ask(second, "Xeca", by_two); });
    one.join();
    two.join();
    CHECK(by_one == 9);
    CHECK(by_two == 9);
}
