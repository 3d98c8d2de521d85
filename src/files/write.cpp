#include "files/write.hpp"

#include <cerrno>

#include <fcntl.h>

#include "files/reason.hpp"
#include "files/temporary.hpp"

namespace cicero::files {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;

constexpr mode_t anyone_writes = S_IWUSR | S_IWGRP | S_IWOTH;

/// 0, or errno.
int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        if (written == 0) return ENOSPC;
        bytes.remove_prefix(std::size_t(written));
    }
    return 0;
}

// The system lets root write everything: the mode says what its owner wants.
int why_not_writable(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return errno;
    if ((status.st_mode & anyone_writes) == 0) return EACCES;
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0 ? 0 : errno;
}

/// As the old file was, as far as the system lets: only root gives files away, and some disks know
/// neither owners nor modes. What one group might do, no other may.
void keep_status(int file, const struct stat& old) {
    struct stat own {};
    mode_t mode = old.st_mode & 0777;
    if (::fchown(file, old.st_uid, old.st_gid) != 0 && ::fchown(file, uid_t(-1), old.st_gid) != 0 &&
        ::fstat(file, &own) == 0 && own.st_gid != old.st_gid)
        mode &= ~mode_t(S_IRWXG);
    (void)::fchmod(file, mode);
}

int replace(const Target& target, std::string_view bytes) {
    if (const int error = why_not_writable(target.path.parent_path())) return error;
    if (target.exists)
        if (const int error = why_not_writable(target.path)) return error;
    // What was secret is not shown meanwhile.
    auto temporary = Temporary::beside(target.path, target.exists ? 0600 : 0666);
    if (!temporary) return temporary.error();
    if (const int error = write_all(temporary->number(), bytes)) return error;
    if (target.exists) keep_status(temporary->number(), target.status);
    if (::fsync(temporary->number()) != 0) return errno;
    return temporary->take_place_of(target.path);
}

int pour(const Target& target, std::string_view bytes) {
    Descriptor file(::open(target.path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!file) return errno;
    if (const int error = write_all(file.number(), bytes)) return error;
    return file.close() ? 0 : errno;
}

diagnostic::Diagnostic cannot_write(const fs::path& path, const Words& why) {
    return diagnostic::make(Code::cannot_write, {}, {path.string(), why.french, why.english});
}

}  // namespace

Written write(const fs::path& path, std::string_view bytes, const Ledger& ledger) {
    const auto target = find_target(path);
    if (!target) return tl::make_unexpected(cannot_write(path, reason_of(target.error())));
    if (auto refused = ledger.refusal(path, *target)) return tl::make_unexpected(*refused);
    const mode_t mode = target->status.st_mode;
    if (target->exists && (S_ISBLK(mode) || S_ISSOCK(mode) || S_ISDIR(mode))) {
        const Words kind = kind_of(mode);  // of a whole disk nobody wants to make a page
        return tl::make_unexpected(
            cannot_write(path, {"c’est " + kind.french, "it is " + kind.english}));
    }
    const int error = target->is_regular() ? replace(*target, bytes) : pour(*target, bytes);
    if (error) return tl::make_unexpected(cannot_write(path, reason_of(error)));
    return std::monostate{};
}

}  // namespace cicero::files
