#include "files/target.hpp"

#include <cerrno>

#include <fcntl.h>

#include "files/descriptor.hpp"

namespace cicero::files {

namespace fs = std::filesystem;

namespace {

/// Of links that lead to links; as Linux has it (path_resolution(7)).
constexpr int most_links = 40;

fs::path folder_of(const fs::path& file) {
    const fs::path folder = file.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

tl::expected<Target, int> existing(const fs::path& name, const Descriptor& opened) {
    Target out{name, true, {}};
    if (::fstat(opened.number(), &out.status) != 0) return tl::make_unexpected(errno);
    if (!out.is_regular()) return out;
    std::error_code error;
    out.path = fs::canonical(name, error);
    if (error) return tl::make_unexpected(error.value());
    return out;
}

tl::expected<Target, int> to_be_made(const fs::path& name) {
    if (name.filename().empty()) return tl::make_unexpected(EISDIR);
    std::error_code error;
    const fs::path folder = fs::canonical(folder_of(name), error);
    if (error) return tl::make_unexpected(error.value());
    return Target{folder / name.filename(), false, {}};
}

}  // namespace

tl::expected<Target, int> find_target(const fs::path& name) {
    fs::path at = name;
    for (int i = 0; i < most_links; ++i) {
        // Opened, not only looked at: the system may forbid to follow other people's links.
        const Descriptor opened(::open(at.c_str(), O_PATH | O_CLOEXEC));
        if (opened) return existing(at, opened);
        if (errno != ENOENT) return tl::make_unexpected(errno);
        std::error_code error;
        const fs::path next = fs::read_symlink(at, error);
        if (error) return to_be_made(at);
        at = folder_of(at) / next;
    }
    return tl::make_unexpected(ELOOP);
}

bool is_same_file(const fs::path& a, const fs::path& b) {
    const auto one = find_target(a), other = find_target(b);
    if (!one || !other || !one->is_regular() || !other->is_regular()) return false;
    if (one->exists && other->exists) return one->identity() == other->identity();
    return one->path == other->path;
}

}  // namespace cicero::files
