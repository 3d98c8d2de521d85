#include "files/read.hpp"

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "files/folder.hpp"
#include "sample.hpp"

using namespace cicero;
using namespace cicero::tests;
using diagnostic::Code;

namespace {

constexpr std::size_t most = 100;

Code why_not(const std::filesystem::path& file) {
    const auto read = files::read(file, most);
    REQUIRE_FALSE(read);
    return read.error().code;
}

}  // namespace

TEST_CASE("a file is read whole, as text and as bytes") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "a";
    const std::string text("\0a\xFF\n", 4);
    put(file, text);
    CHECK(files::read(file, most).value() == text);
    CHECK(files::read<std::vector<std::uint8_t>>(file, 4).value() ==
          std::vector<std::uint8_t>{0, 'a', 0xFF, '\n'});
    put(file, "");
    CHECK(files::read(file, most).value().empty());
    std::filesystem::create_symlink(file, folder.path() / "link");
    CHECK(files::read(folder.path() / "link", most));
}

TEST_CASE("what is no regular file is refused at once, not waited for") {
    const TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe", socket = folder.path() / "socket";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(why_not(pipe) == Code::not_a_file);
    std::filesystem::create_symlink(pipe, folder.path() / "link");
    CHECK(why_not(folder.path() / "link") == Code::not_a_file);
    CHECK(why_not(folder.path()) == Code::not_a_file);
    CHECK(why_not("/dev/null") == Code::not_a_file);
    const int bound = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{AF_UNIX, {}};
    socket.native().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(bound, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    CHECK(why_not(socket) == Code::not_a_file);
    ::close(bound);
}

TEST_CASE("of a file that cannot be read the reason is told, at the place that names it") {
    const TemporaryFolder folder;
    const auto source = std::make_shared<const diagnostic::SourceFile>("t.yaml", "image: a.png");
    const auto read = files::read(folder.path() / "a.png", most, {source, 7, 12});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Code::file_unreadable);
    CHECK(read.error().span.begin == 7);
    put(folder.path() / "large", std::string(most + 1, 'a'));
    CHECK(why_not(folder.path() / "large") == Code::file_too_large);
    std::filesystem::create_symlink("loop", folder.path() / "loop");
    CHECK(why_not(folder.path() / "loop") == Code::file_unreadable);
    CHECK(why_not(folder.path() / "large" / "b") == Code::file_unreadable);
}

TEST_CASE("a folder that others scan has files and folders only") {
    const TemporaryFolder folder;
    const auto inner = folder.path() / "inner";
    std::filesystem::create_directory(inner);
    std::filesystem::create_directory_symlink(folder.path(), inner / "back");
    std::filesystem::create_symlink("nowhere", inner / "dangling");
    put(inner / "a.ttf", "");
    diagnostic::Diagnostics diagnostics;
    CHECK(files::check_folder(folder.path(), diagnostics));
    CHECK(diagnostics.all().empty());
    REQUIRE(::mkfifo((inner / "b.ttf").c_str(), 0600) == 0);
    CHECK_FALSE(files::check_folder(folder.path(), diagnostics));
    CHECK(diagnostics.all().at(0).code == Code::not_a_file);
}
