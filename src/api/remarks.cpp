#include "api/remarks.hpp"

namespace cicero::api {

namespace {

Severity severity_of(diagnostic::Severity severity) {
    switch (severity) {
        case diagnostic::Severity::Note: return Severity::Note;
        case diagnostic::Severity::Warning: return Severity::Warning;
        case diagnostic::Severity::Error: break;
    }
    return Severity::Error;
}

Blame blame_of(diagnostic::Fault fault) {
    switch (fault) {
        case diagnostic::Fault::Content: return Blame::Content;
        case diagnostic::Fault::Usage: return Blame::Usage;
        case diagnostic::Fault::System: break;
    }
    return Blame::System;
}

}  // namespace

Remark remark_of(const diagnostic::Diagnostic& d, diagnostic::Language language) {
    Remark out;
    out.severity = severity_of(d.severity);
    if (d.severity == diagnostic::Severity::Error) out.blame = blame_of(diagnostic::fault_of(d));
    out.code = diagnostic::name_of(d.code);
    out.message = diagnostic::message(d, language);
    out.hint = diagnostic::hint(d, language);
    if (d.on_paper) {
        const Rect& area = d.on_paper->area;
        out.page = d.on_paper->page;
        out.x = area.left().millimetres();
        out.y = area.top().millimetres();
        out.width = area.size.width.millimetres();
        out.height = area.size.height.millimetres();
    }
    if (!d.span.file) return out;
    out.file = d.span.file->path();
    const auto begin = d.span.file->position(d.span.begin), end = d.span.file->position(d.span.end);
    out.line = begin.line;
    out.column = begin.character;
    out.end_line = end.line;
    out.end_column = end.character;
    return out;
}

void add_remarks(const diagnostic::Diagnostics& diagnostics, diagnostic::Language language,
                 std::vector<Remark>& out) {
    for (const diagnostic::Diagnostic& d : diagnostics.all()) out.push_back(remark_of(d, language));
}

}  // namespace cicero::api
