#include "files/file_system.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "../../support/temporary_folder.hpp"
#include "files/memory_files.hpp"
#include "files/project_file.hpp"
#include "files/read.hpp"
#include "files/recorded_files.hpp"
#include "sample.hpp"

using namespace cicero;
using diagnostic::Code;
namespace fs = std::filesystem;

TEST_CASE("files in memory are read by any of their names, and nothing else is") {
    files::MemoryFiles memory;
    memory.add("a/b.yaml", "bytes");
    for (const char* name : {"a/b.yaml", "/a/b.yaml", "a/../a/./b.yaml"}) {
        CHECK(files::read(name, 100, {}, memory) == "bytes");
        CHECK(memory.mode(name) == S_IFREG);
    }
    CHECK(files::read("a/b.yaml", 4, {}, memory).error().code == Code::file_too_large);
    CHECK(files::read("/etc/passwd", 1 << 20, {}, memory).error().code == Code::file_unreadable);
    CHECK(!memory.mode("/etc/passwd"));
    CHECK(!memory.mode("a"));
}

TEST_CASE("files in memory come before those of the disk") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "a";
    tests::put(file, "disk");
    files::MemoryFiles memory(&files::disk());
    CHECK(files::read(file, 100, {}, memory) == "disk");
    memory.add(folder.path() / "b" / ".." / "a", "memory");
    CHECK(files::read(file, 100, {}, memory) == "memory");
    CHECK(files::read(file, 100) == "disk");
}

TEST_CASE("a stamp changes with the bytes, and is no other file's") {
    files::MemoryFiles memory(&files::disk());
    memory.add("/m", "one");
    const auto one = memory.stamp("/m");
    CHECK(memory.stamp("/m") == one);
    memory.add("/m", "two");
    CHECK(memory.stamp("/m") != one);
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "a";
    const auto nothing = memory.stamp(file);
    tests::put(file, "one");
    const auto first = memory.stamp(file);
    CHECK(first != nothing);
    tests::put(file, "longer");
    CHECK(memory.stamp(file) != first);
}

TEST_CASE("a project in memory confines what its contents name") {
    files::MemoryFiles memory;
    memory.add("/p/images/a.png", "x");
    memory.add("/q/b.png", "x");
    diagnostic::Diagnostics diagnostics;
    CHECK(files::project_file("images/a.png", "/p", "/p", {}, diagnostics, memory) ==
          "/p/images/a.png");
    CHECK(diagnostics.all().empty());
    CHECK(files::project_file("../q/b.png", "/p", "/p", {}, diagnostics, memory).empty());
    CHECK(diagnostics.all().back().code == Code::file_outside_project);
    CHECK(!files::project_file("nulle.png", "/p", "/p", {}, diagnostics, memory).empty());
    CHECK(diagnostics.all().back().code == Code::file_missing);
}

TEST_CASE("what was opened is written down once, read or refused") {
    files::MemoryFiles memory;
    memory.add("/a", "x");
    files::RecordedFiles recorded(memory);
    CHECK(files::read("/a", 100, {}, recorded) == "x");
    CHECK(files::read("/a", 100, {}, recorded) == "x");
    CHECK(!files::read("/b", 100, {}, recorded));
    CHECK(recorded.mode("/c") == std::nullopt);
    CHECK(recorded.take_opened() == std::set<fs::path>{"/a", "/b"});
    CHECK(recorded.take_opened().empty());
}
