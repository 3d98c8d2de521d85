#include "files/write.hpp"

#include <csignal>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files/temporary.hpp"
#include "sample.hpp"

using namespace cicero;
using namespace cicero::tests;
using diagnostic::Code;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

unsigned mode_of(const fs::path& file) { return unsigned(fs::status(file).permissions()); }

Code why_not(const fs::path& file, const files::Ledger& ledger = {}) {
    const auto written = files::write(file, "new", ledger);
    REQUIRE_FALSE(written);
    return written.error().code;
}

}  // namespace

TEST_CASE("a file is written whole and nothing stays beside it") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "o.pdf";
    REQUIRE(files::write(file, "one", {}));
    CHECK(text_of(file) == "one");
    REQUIRE(files::write(file, "other", {}));
    CHECK(text_of(file) == "other");
    CHECK(names_in(folder.path()) == Names{"o.pdf"});
    for (const std::size_t length : {252, 255}) {  // NAME_MAX is 255
        const std::string name = std::string(length - 4, 'n') + ".pdf";
        REQUIRE(files::write(folder.path() / name, "long", {}));
        CHECK(text_of(folder.path() / name) == "long");
    }
    CHECK(why_not(folder.path() / std::string(256, 'n')) == Code::cannot_write);
}

TEST_CASE("an old file's mode stays, a new one's is the umask's") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "o.pdf";
    const mode_t before = ::umask(0027);
    REQUIRE(files::write(file, "a", {}));
    ::umask(before);
    CHECK(mode_of(file) == 0640);
    REQUIRE(::chmod(file.c_str(), 0600) == 0);
    REQUIRE(files::write(file, "b", {}));
    CHECK(mode_of(file) == 0600);
    CHECK(text_of(file) == "b");
}

TEST_CASE("what nobody may write is left alone, by root too") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "o.pdf", shut = folder.path() / "shut";
    put(file, "old");
    REQUIRE(::chmod(file.c_str(), 0444) == 0);
    CHECK(why_not(file) == Code::cannot_write);
    CHECK(text_of(file) == "old");
    fs::create_directory(shut);
    REQUIRE(::chmod(shut.c_str(), 0555) == 0);
    CHECK(why_not(shut / "o.pdf") == Code::cannot_write);
    CHECK(names_in(shut).empty());
    CHECK(names_in(folder.path()) == Names{"o.pdf", "shut"});
}

TEST_CASE("a link goes on pointing to its file, which is written") {
    const TemporaryFolder folder;
    const fs::path inner = folder.path() / "inner", link = folder.path() / "link";
    fs::create_directory(inner);
    fs::create_symlink("inner/o.pdf", link);
    REQUIRE(files::write(link, "made", {}));  // it led nowhere
    CHECK(fs::is_symlink(link));
    CHECK(text_of(inner / "o.pdf") == "made");
    fs::create_symlink("link", folder.path() / "link of link");
    REQUIRE(files::write(folder.path() / "link of link", "again", {}));
    CHECK(text_of(inner / "o.pdf") == "again");
    CHECK(fs::is_symlink(folder.path() / "link of link"));
    fs::create_symlink("loop", folder.path() / "loop");
    CHECK(why_not(folder.path() / "loop") == Code::cannot_write);
    fs::create_symlink("missing/o.pdf", folder.path() / "astray");
    CHECK(why_not(folder.path() / "astray") == Code::cannot_write);
}

TEST_CASE("a pipe is written to, a folder is not") {
    const TemporaryFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(files::write(pipe, "through", {}));
    char got[16] = "";
    CHECK(::read(reader, got, sizeof got) == 7);
    ::close(reader);
    CHECK(fs::is_fifo(pipe));
    CHECK(why_not(folder.path()) == Code::cannot_write);
    CHECK(why_not(folder.path() / "missing" / "o.pdf") == Code::cannot_write);
    CHECK(why_not(pipe / "o.pdf") == Code::cannot_write);
}

TEST_CASE("nothing that was read or written is replaced, by whatever name") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "a.csv", hard = folder.path() / "hard",
                   link = folder.path() / "link", other = folder.path() / "other";
    put(file, "old");
    fs::create_hard_link(file, hard);
    fs::create_symlink("hard", link);
    files::Ledger ledger;
    ledger.add_read(file);
    ledger.add_read(folder.path() / "missing");
    ledger.add_read_folder(folder.path() / "missing");
    put(folder.path() / "read", "");
    ledger.add_read_folder(folder.path());
    CHECK(why_not(folder.path() / "read", ledger) == Code::output_is_input);
    for (const fs::path& name : {file, hard, link, folder.path() / "." / "a.csv"}) {
        CHECK(why_not(name, ledger) == Code::output_is_input);
        CHECK(ledger.refusal(name));
    }
    CHECK(text_of(file) == "old");
    REQUIRE(files::write(other, "new", ledger));
    ledger.add_written(other);
    CHECK(why_not(other, ledger) == Code::output_is_output);
    CHECK(files::write(folder.path() / "missing", "new", ledger));
}

TEST_CASE("two names are one file, also of one that is not there yet") {
    const TemporaryFolder folder;
    const fs::path a = folder.path() / "a", inner = folder.path() / "inner";
    fs::create_directory(inner);
    CHECK(files::is_same_file(a, inner / ".." / "a"));
    CHECK_FALSE(files::is_same_file(a, inner / "a"));
    fs::create_symlink("../a", inner / "link");
    CHECK(files::is_same_file(a, inner / "link"));
    put(a, "");
    CHECK(files::is_same_file(a, inner / "link"));
    fs::create_hard_link(a, folder.path() / "hard");
    CHECK(files::is_same_file(a, folder.path() / "hard"));
    CHECK_FALSE(files::is_same_file("/dev/null", "/dev/null"));
}

TEST_CASE("a failure leaves the old file whole, and nothing else") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "o.pdf";
    put(file, "old");
    struct rlimit before {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small { 1000, before.rlim_max };
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto written = files::write(file, std::string(5000, 'x'), {});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == Code::cannot_write);
    CHECK(text_of(file) == "old");
    CHECK(names_in(folder.path()) == Names{"o.pdf"});
}

TEST_CASE("what a killed writer left is cleared by the next, what a living one makes is not") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "o.pdf";
    const pid_t child = ::fork();
    if (child == 0) {
        const auto first = files::Temporary::beside(file, 0666);
        const auto second = files::Temporary::beside(file, 0666);
        std::raise(SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(names_in(folder.path()).size() == 2);
    put(folder.path() / ".cicero-0123456789abcdef-0.tmp", "another's");
    REQUIRE(files::write(file, "new", {}));
    CHECK(names_in(folder.path()) == Names{".cicero-0123456789abcdef-0.tmp", "o.pdf"});

    auto living = files::Temporary::beside(file, 0666);
    REQUIRE(living);
    REQUIRE(files::write(file, "newer", {}));
    CHECK(names_in(folder.path()).size() == 3);
    REQUIRE(living->take_place_of(file) == 0);
    CHECK(text_of(file).empty());
    CHECK(names_in(folder.path()).size() == 2);
}

TEST_CASE("a name of a temporary file that is a link, or a folder, is gone round") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "o.pdf", treasure = folder.path() / "treasure";
    put(treasure, "mine");
    fs::path name;
    {
        const auto temporary = files::Temporary::beside(file, 0666);
        name = temporary->path();
    }
    fs::create_symlink("treasure", name);
    REQUIRE(files::write(file, "new", {}));
    CHECK(text_of(treasure) == "mine");
    fs::remove(name);
    fs::create_directory(name);
    REQUIRE(files::write(file, "newer", {}));
    CHECK(text_of(file) == "newer");
    fs::remove(name);
    fs::create_hard_link(treasure, name);
    REQUIRE(files::write(file, "newest", {}));
    CHECK(text_of(treasure) == "mine");
}
