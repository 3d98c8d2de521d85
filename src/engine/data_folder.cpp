#include "engine/data_folder.hpp"

#include <algorithm>
#include <cmath>

#include <sys/stat.h>

#include "engine/layouts.hpp"

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

namespace {

/// The number in "-a4", which ends a name or stands inside it; 0 where there is none.
int paper_of(const std::string& name) {
    for (std::size_t at = name.find("-a"); at != std::string::npos; at = name.find("-a", at + 1)) {
        const bool ends = at + 3 == name.size() || (at + 3 < name.size() && name[at + 3] == '-');
        if (ends && name[at + 2] >= '1' && name[at + 2] <= '9') return name[at + 2] - '0';
    }
    return 0;
}

/// Each A size is the one before it, halved.
std::string percent_on(int paper, const std::string& layout) {
    const int own = paper_of(layout);
    if (paper == 0 || own == 0 || own == paper) return {};
    return std::to_string(int(std::floor(100 * std::pow(2.0, (own - paper) / 2.0) + 0.5)));
}

// A file that cannot be read has none.
bool has_format(const fs::path& layout, const std::string& format, const files::FileSystem& files) {
    diagnostic::Diagnostics unsaid;
    const LayoutPtr spec = read_layout(layout, {}, unsaid, files);
    return spec && std::ranges::find(spec->formats, format) != spec->formats.end();
}

}  // namespace

std::vector<std::string> DataFolder::layout_names(const files::FileSystem& files) const {
    std::vector<std::string> names;
    for (const fs::path file : files.names_in(layouts()))
        if (file.extension() == ".yaml") names.push_back(file.stem().string());
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> DataFolder::words_on_unknown(const std::string& wrong,
                                                      const files::FileSystem& files) const {
    const std::vector<std::string> names = layout_names(files);
    const std::string near = diagnostic::nearest(wrong, names).value_or("");
    const int paper = paper_of(wrong);
    if (paper > 0 && paper != paper_of(near) &&
        has_format(layouts() / (near + ".yaml"), "A" + std::to_string(paper), files))
        return {wrong, near + " --format A" + std::to_string(paper), "", ""};
    const std::string percent = percent_on(paper, near);
    std::string others;
    for (const std::string& name : names)
        if (!percent.empty() && paper_of(name) == paper)
            others += (others.empty() ? "" : ", ") + name;
    return {wrong, near, percent, others};
}

}  // namespace cicero::engine
