#include "content/html_finder.hpp"

#include <algorithm>
#include <cctype>

namespace cicero::content {

void HtmlFinder::find(std::size_t begin, std::size_t size) {
    const std::string_view text = source_.text;
    if (begin + size > text.size()) return;
    const std::string_view piece = text.substr(0, begin + size);
    for (std::size_t at = piece.find('<', std::max(begin, end_)); at != std::string_view::npos;
         at = piece.find('<', std::max(at + 1, end_))) {
        const auto found = is_escaped_tag(at) ? std::nullopt : html_at(at);
        if (!found) continue;
        end_ = found->end;
        if (closes_what_is_told(at)) continue;
        diagnostics_.add(diagnostic::Code::html_in_text, source_.span_of(at, found->end),
                         {shortened_html(text.substr(at, found->end - at)),
                          std::string(found->french), std::string(found->english)});
    }
}

bool HtmlFinder::is_escaped_tag(std::size_t at) const {
    std::size_t before = at;
    while (before > 0 && source_.text[before - 1] == '\\') --before;
    return (at - before) % 2 == 1;
}

// Of `<i>…</i>` the first tag is told.
bool HtmlFinder::closes_what_is_told(std::size_t at) {
    const bool closes = source_.text.compare(at + 1, 1, "/") == 0;
    std::size_t end = at + (closes ? 2 : 1);
    const std::size_t begin = end;
    while (std::isalnum(static_cast<unsigned char>(source_.text[end])) != 0) ++end;
    const std::string name = source_.text.substr(begin, end - begin);
    const bool known = std::ranges::find(opened_, name) != opened_.end();
    if (!closes && !known) opened_.push_back(name);
    return closes && known;
}

// Where one comment does not end, none does.
std::optional<HtmlTag> HtmlFinder::html_at(std::size_t at) {
    const std::string& text = source_.text;
    if (text.compare(at, 4, "<!--") != 0) return html_tag_at(text, at);
    if (!comments_end_) return std::nullopt;
    const std::size_t end = text.find("-->", at + 4);
    comments_end_ = end != std::string::npos;
    if (!comments_end_) return std::nullopt;
    return HtmlTag{end + 3, {}, {}};
}

}  // namespace cicero::content
