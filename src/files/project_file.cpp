#include "files/project_file.hpp"

#include "files/reason.hpp"

namespace cicero::files {

namespace fs = std::filesystem;
using diagnostic::Code;

namespace {

/// Symbolic links followed, also of a path whose end does not exist; the empty path is here.
fs::path resolved(const fs::path& path) {
    std::error_code error;
    // Of a path that does not exist weakly_canonical leaves what is relative as it is.
    return fs::weakly_canonical(fs::absolute(path.empty() ? "." : path, error), error);
}

bool is_inside(const fs::path& file, const fs::path& folder) {
    const fs::path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

fs::path project_file(const std::string& name, const fs::path& folder, const fs::path& root,
                      const diagnostic::SourceSpan& span, diagnostic::Diagnostics& diagnostics) {
    fs::path file = resolved(folder / name);
    const fs::path inside = resolved(root);
    if (!is_inside(file, inside)) {
        diagnostics.add(Code::file_outside_project, span, {name, inside.string()});
        return {};
    }
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        diagnostics.add(Code::file_missing, span, {name});
    } else if (!S_ISREG(status.st_mode)) {
        const Words kind = kind_of(status.st_mode);
        diagnostics.add(Code::not_a_file, span, {name, kind.french, kind.english});
    }
    return file;
}

}  // namespace cicero::files
