#include "diagnostic/project_file.hpp"

namespace cicero::diagnostic {

namespace fs = std::filesystem;

fs::path project_file(const std::string& name, const fs::path& folder, const fs::path& root,
                      const SourceSpan& span, Diagnostics& diagnostics) {
    std::error_code error;
    // Of a path that does not exist weakly_canonical leaves what is relative as it is.
    fs::path file = fs::weakly_canonical(fs::absolute(folder / name, error), error);
    const fs::path inside = fs::weakly_canonical(fs::absolute(root, error), error);
    const fs::path relative = file.lexically_relative(inside);
    if (relative.empty() || *relative.begin() == "..") {
        diagnostics.add(Code::file_outside_project, span, {name, inside.string()});
        return {};
    }
    if (!fs::is_regular_file(file, error)) diagnostics.add(Code::file_missing, span, {name});
    return file;
}

}  // namespace cicero::diagnostic
