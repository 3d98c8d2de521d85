#include "engine/consequences.hpp"

#include <algorithm>
#include <iterator>

namespace cicero::engine {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;

bool is_any_of(Code code, std::initializer_list<Code> list) {
    return std::ranges::find(list, code) != list.end();
}

bool is_of_frame(Code code) {
    return is_any_of(code, {Code::frame_without_area, Code::frame_outside_page});
}

bool follows_from(Code code, Code cause) {
    if (is_of_frame(cause))
        return is_any_of(code,
                         {Code::text_does_not_fit, Code::flow_does_not_fit, Code::line_too_wide,
                          Code::text_over_text, Code::text_near_text, Code::text_clipped,
                          Code::text_covered, Code::text_beyond_page, Code::text_near_edge,
                          Code::lines_too_loose, Code::lines_too_loose_undivided, Code::word_alone,
                          Code::text_too_small, Code::contrast_too_low});
    return cause == Code::line_too_wide &&
           is_any_of(code, {Code::text_over_text, Code::text_near_text, Code::text_beyond_page,
                            Code::text_near_edge, Code::text_clipped});
}

bool in_one_frame(const Diagnostic& a, const Diagnostic& b) {
    const auto shared = [](const diagnostic::SourceSpan& one, const diagnostic::SourceSpan& other) {
        return one.file && one == other;
    };
    return shared(a.span, b.span) || shared(a.span, b.layout) || shared(a.layout, b.span) ||
           shared(a.layout, b.layout);
}

bool is_of_spaces(Code code) {
    return is_any_of(code, {Code::lines_too_loose, Code::lines_too_loose_undivided});
}

bool is_of_misread_lines(Code code) {
    return is_any_of(code, {Code::lines_will_join, Code::bullets_will_join, Code::tab_in_text,
                            Code::markup_printed});
}

/// No empty line stands between them.
bool in_one_paragraph(const diagnostic::SourceSpan& a, const diagnostic::SourceSpan& b) {
    if (!a.file || a.file != b.file) return false;
    const std::size_t first = a.file->line_of(std::min(a.begin, b.begin)),
                      last = a.file->line_of(std::max(a.begin, b.begin));
    for (std::size_t line = first; line < last; ++line)
        if (a.file->line(line).find_first_not_of(" \t\r") == std::string_view::npos) return false;
    return true;
}

}  // namespace

std::vector<Diagnostic> without_spaces_of_misread(std::vector<Diagnostic> remarks,
                                                  const std::vector<Diagnostic>& read) {
    std::erase_if(remarks, [&](const Diagnostic& d) {
        return is_of_spaces(d.code) && std::ranges::any_of(read, [&](const Diagnostic& cause) {
                   return is_of_misread_lines(cause.code) && in_one_paragraph(d.span, cause.span);
               });
    });
    return remarks;
}

std::vector<Diagnostic> with_one_contrast(std::vector<Diagnostic> remarks) {
    const auto is_low = [](const Diagnostic& d) { return d.code == Code::contrast_too_low; };
    const auto first = std::ranges::find_if(remarks, is_low);
    if (first == remarks.end()) return remarks;
    for (auto other = first + 1; other != remarks.end(); ++other) {
        if (!is_low(*other)) continue;
        first->more += 1 + other->more;
        std::vector<std::uint32_t>& pages = first->more_pages;
        if (other->on_paper) pages.push_back(other->on_paper->page);
        pages.insert(pages.end(), other->more_pages.begin(), other->more_pages.end());
        std::ranges::sort(pages);
        pages.erase(std::ranges::unique(pages).begin(), pages.end());
    }
    remarks.erase(std::remove_if(first + 1, remarks.end(), is_low), remarks.end());
    return remarks;
}

std::vector<Diagnostic> without_consequences(std::vector<Diagnostic> remarks) {
    std::vector<Diagnostic> causes;
    std::ranges::copy_if(remarks, std::back_inserter(causes), [](const Diagnostic& d) {
        return is_of_frame(d.code) || d.code == Code::line_too_wide;
    });
    if (causes.empty()) return remarks;
    std::erase_if(remarks, [&](const Diagnostic& d) {
        return std::ranges::any_of(causes, [&](const Diagnostic& cause) {
            return follows_from(d.code, cause.code) && cause.severity >= d.severity &&
                   in_one_frame(d, cause);
        });
    });
    std::ranges::stable_partition(remarks, [](const Diagnostic& d) { return is_of_frame(d.code); });
    return remarks;
}

}  // namespace cicero::engine
