#include "files/project_file.hpp"

#include <algorithm>

#include "files/reason.hpp"

namespace cicero::files {

namespace fs = std::filesystem;
using diagnostic::Code;

namespace {

bool is_inside(const fs::path& file, const fs::path& folder) {
    const fs::path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

std::string without_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return text;
}

/// The name that stands where `name` was looked for and is probably meant: Photo.JPG, photo.jpg.
std::string meant(const fs::path& name, const fs::path& resolved, const FileSystem& files) {
    const std::string wanted = name.filename().string();
    std::vector<std::string> there = files.names_in(resolved.parent_path());
    std::ranges::sort(there);
    const auto same = std::ranges::find(there, without_case(wanted), without_case);
    const auto found =
        same != there.end() ? std::optional(*same) : diagnostic::nearest(wanted, there);
    return found ? (name.parent_path() / *found).string() : std::string{};
}

// C:\Photos\a.jpg, images\a.jpg: what to write instead, or nothing where no stroke is at fault.
bool tell_of_strokes(const std::string& name, const diagnostic::SourceSpan& span,
                     diagnostic::Diagnostics& diagnostics) {
    if (is_windows_path(name)) {
        diagnostics.add(Code::windows_path, span, {name, last_name(name)});
        return true;
    }
    if (name.find('\\') == std::string::npos) return false;
    std::string instead = name;
    std::ranges::replace(instead, '\\', '/');
    diagnostics.add(Code::backslash_in_path, span, {name, instead});
    return true;
}

}  // namespace

bool is_windows_path(std::string_view name) {
    if (name.starts_with("file:")) name.remove_prefix(5);
    while (name.starts_with('/')) name.remove_prefix(1);
    const bool letter =
        !name.empty() && ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z'));
    return name.starts_with("\\\\") ||
           (letter && name.size() > 2 && name[1] == ':' && (name[2] == '\\' || name[2] == '/'));
}

std::string last_name(std::string_view path) {
    const std::size_t stroke = path.find_last_of("\\/");
    return std::string(stroke == std::string_view::npos ? path : path.substr(stroke + 1));
}

fs::path project_file(const std::string& name, const fs::path& folder, const fs::path& root,
                      const diagnostic::SourceSpan& span, diagnostic::Diagnostics& diagnostics,
                      const FileSystem& files) {
    fs::path file = files.resolved(folder / name);
    const fs::path inside = files.resolved(root);
    if (!is_inside(file, inside)) {
        diagnostics.add(Code::file_outside_project, span, {name, inside.string()});
        return {};
    }
    const std::optional<mode_t> mode = files.mode(file);
    if (!mode && tell_of_strokes(name, span, diagnostics)) return file;
    if (!mode) {
        const bool guesses = diagnostics.error_count() < diagnostic::most_guessed;
        diagnostics.add(Code::file_missing, span,
                        {name, guesses ? meant(name, file, files) : std::string{}});
    } else if (!S_ISREG(*mode)) {
        const Words kind = kind_of(*mode);
        diagnostics.add(Code::not_a_file, span, {name, kind.french, kind.english});
    }
    return file;
}

}  // namespace cicero::files
