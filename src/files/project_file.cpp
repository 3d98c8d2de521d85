#include "files/project_file.hpp"

#include "files/reason.hpp"

namespace cicero::files {

namespace fs = std::filesystem;
using diagnostic::Code;

namespace {

bool is_inside(const fs::path& file, const fs::path& folder) {
    const fs::path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

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
    if (!mode) {
        diagnostics.add(Code::file_missing, span, {name});
    } else if (!S_ISREG(*mode)) {
        const Words kind = kind_of(*mode);
        diagnostics.add(Code::not_a_file, span, {name, kind.french, kind.english});
    }
    return file;
}

}  // namespace cicero::files
