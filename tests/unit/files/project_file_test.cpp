#include "files/project_file.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "sample.hpp"

using namespace cicero;
using namespace cicero::tests;
using diagnostic::Code;
namespace fs = std::filesystem;

namespace {

/// Names of the errors, for a file named in `folder`.
std::vector<Code> codes(const std::string& name, const fs::path& folder, const fs::path& root) {
    diagnostic::Diagnostics diagnostics;
    (void)files::project_file(name, folder, root, {}, diagnostics);
    std::vector<Code> out;
    for (const auto& d : diagnostics.all()) out.push_back(d.code);
    return out;
}

}  // namespace

TEST_CASE("a name leads to a file of the project, else it is an error") {
    const TemporaryFolder holder;
    const fs::path folder = fs::canonical(holder.path()), root = folder / "project";
    fs::create_directories(root / "inner");
    put(root / "a.png", "");
    put(folder / "out.png", "");
    CHECK(codes("a.png", root, root).empty());
    CHECK(codes("../a.png", root / "inner", root).empty());
    CHECK(codes("b.png", root, root) == std::vector{Code::file_missing});
    CHECK(codes("../out.png", root, root) == std::vector{Code::file_outside_project});
    CHECK(codes((folder / "out.png").string(), root, root) ==
          std::vector{Code::file_outside_project});
    fs::create_symlink(folder / "out.png", root / "link.png");
    CHECK(codes("link.png", root, root) == std::vector{Code::file_outside_project});
    CHECK(codes("inner", root, root) == std::vector{Code::not_a_file});
    REQUIRE(::mkfifo((root / "pipe").c_str(), 0600) == 0);
    CHECK(codes("pipe", root, root) == std::vector{Code::not_a_file});
}

TEST_CASE("a file named without a folder is of this one") {
    const fs::path before = fs::current_path();
    const TemporaryFolder holder;
    fs::current_path(holder.path());
    put("a.png", "");
    CHECK(codes("a.png", {}, {}).empty());
    CHECK(codes("a.png", ".", {}).empty());
    CHECK(codes("b.png", {}, {}) == std::vector{Code::file_missing});
    CHECK(codes("../b.png", {}, {}) == std::vector{Code::file_outside_project});
    fs::current_path(before);
}
