#include "engine/data_folder.hpp"

#include <sys/stat.h>

namespace cicero::engine {

namespace fs = std::filesystem;

std::optional<fs::path> DataFolder::layout_file(const std::string& name_or_file,
                                                const files::FileSystem& files) const {
    const fs::path shipped = layouts() / (name_or_file + ".yaml");
    const bool is_name = name_or_file.find('/') == std::string::npos;
    if (const auto mode = is_name ? files.mode(shipped) : std::nullopt; mode && S_ISREG(*mode))
        return shipped;
    std::error_code error;
    // A link that leads nowhere is there, and cannot be read.
    const bool is_there =
        files.mode(name_or_file) || fs::is_symlink(fs::symlink_status(name_or_file, error));
    return is_there ? std::optional(fs::path(name_or_file)) : std::nullopt;
}

}  // namespace cicero::engine
