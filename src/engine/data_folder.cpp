#include "engine/data_folder.hpp"

#include <algorithm>

#include <sys/stat.h>

namespace cicero::engine {

namespace fs = std::filesystem;

std::optional<fs::path> DataFolder::shipped_layout(const std::string& name,
                                                   const files::FileSystem& files) const {
    if (name.find('/') != std::string::npos) return std::nullopt;
    fs::path path = layouts() / (name + ".yaml");
    const auto mode = files.mode(path);
    return mode && S_ISREG(*mode) ? std::optional(std::move(path)) : std::nullopt;
}

std::optional<fs::path> DataFolder::layout_file(const std::string& name_or_file,
                                                const files::FileSystem& files) const {
    if (auto shipped = shipped_layout(name_or_file, files)) return shipped;
    std::error_code error;
    // A link that leads nowhere is there, and cannot be read.
    const bool is_there =
        files.mode(name_or_file) || fs::is_symlink(fs::symlink_status(name_or_file, error));
    return is_there ? std::optional(fs::path(name_or_file)) : std::nullopt;
}

std::string DataFolder::layout_near(const std::string& wrong,
                                    const files::FileSystem& files) const {
    std::vector<std::string> names;
    for (const fs::path file : files.names_in(layouts()))
        if (file.extension() == ".yaml") names.push_back(file.stem().string());
    std::ranges::sort(names);
    return diagnostic::nearest(wrong, names).value_or("");
}

}  // namespace cicero::engine
