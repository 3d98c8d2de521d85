#include "files/temporary.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "base/cache_file.hpp"

namespace cicero::files {

namespace {

namespace fs = std::filesystem;

/// Processes that write the same file at the same time; each beyond the first has its own name.
constexpr int most_writers = 64;
/// A name may be taken while it is looked at; that this goes on has another reason than chance.
constexpr int most_tries = 4 * most_writers;

/// Of one length whatever the target's: that may be as long as names may be.
fs::path name_beside(const fs::path& target, int number) {
    char name[48];
    std::snprintf(name, sizeof name, ".cicero-%016llx-%d.tmp",
                  static_cast<unsigned long long>(base::hash(target.filename().native())), number);
    return target.parent_path() / name;
}

bool is_named(const Descriptor& file, const fs::path& path) {
    struct stat own {
    }, there{};
    return ::fstat(file.number(), &own) == 0 && ::lstat(path.c_str(), &there) == 0 &&
           own.st_dev == there.st_dev && own.st_ino == there.st_ino;
}

/// File systems without locks: nothing of theirs is ever taken for left behind.
bool lock(const Descriptor& file) { return ::flock(file.number(), LOCK_EX | LOCK_NB) == 0; }

/// Removes what a dead process left; false where it is alive, or the file is none of ours.
bool clear(const fs::path& path) {
    const Descriptor left(
        ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!left) return errno == ENOENT;
    struct stat status {};
    return ::fstat(left.number(), &status) == 0 && S_ISREG(status.st_mode) &&
           status.st_uid == ::geteuid() && status.st_nlink <= 1 && lock(left) &&
           is_named(left, path) && ::unlink(path.c_str()) == 0;
}

void clear_after(const fs::path& target, int number) {
    std::error_code error;
    for (++number; number < most_writers; ++number) {
        const fs::path path = name_beside(target, number);
        if (!fs::exists(fs::symlink_status(path, error)) || !clear(path)) return;
    }
}

}  // namespace

tl::expected<Temporary, int> Temporary::beside(const fs::path& target, mode_t mode) {
    int number = 0;
    for (int tries = 0; tries < most_tries && number < most_writers; ++tries) {
        fs::path path = name_beside(target, number);
        Descriptor file(
            ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (!file && errno != EEXIST) return tl::make_unexpected(errno);
        if (!file) {
            if (!clear(path)) ++number;
            continue;
        }
        // Before the lock another writer may have taken it for left behind.
        if (!lock(file) && errno == EWOULDBLOCK) {
            ++number;
            continue;
        }
        if (!is_named(file, path)) continue;
        clear_after(target, number);
        return Temporary(std::move(file), std::move(path));
    }
    return tl::make_unexpected(EBUSY);
}

Temporary::~Temporary() {
    if (file_ && !path_.empty()) ::unlink(path_.c_str());
}

int Temporary::take_place_of(const fs::path& target) {
    if (::rename(path_.c_str(), target.c_str()) != 0) return errno;
    path_.clear();
    return 0;
}

}  // namespace cicero::files
