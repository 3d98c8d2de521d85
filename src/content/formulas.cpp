#include <algorithm>

#include "content/signs.hpp"

namespace cicero::content {

namespace {

/// Formulas are short; what is longer are two prices with a text between them.
constexpr std::size_t longest_formula = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// $x$, $n+1$, $\\frac12$, not the signs of 5 $/kg or CA$/US$.
bool is_formula(std::string_view inside) {
    if (inside.empty() || inside.front() == ' ' || inside.back() == ' ') return false;
    if (inside.size() == 1) return is_letter(inside[0]);
    return inside.find_first_of("\\^_={}+<>") != std::string_view::npos;
}

}  // namespace

diagnostic::SourcedText prose_of(const std::vector<Inline>& inlines) {
    diagnostic::SourcedText out;
    for (const Inline& part : inlines) {
        if (part.code) continue;
        if (!out.file) out.file = part.text.file;
        out.text += part.text.text;
        out.map.append(part.text.map);
    }
    return out;
}

void find_formulas(const std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics) {
    const auto has_dollar = [](const Inline& part) {
        return !part.code && part.text.text.find('$') != std::string::npos;
    };
    if (std::ranges::none_of(inlines, has_dollar)) return;
    const diagnostic::SourcedText prose = prose_of(inlines);
    const std::string& text = prose.text;
    for (std::size_t begin = text.find('$'); begin != std::string::npos;) {
        const std::size_t signs = text.compare(begin, 2, "$$") == 0 ? 2 : 1;
        const std::size_t end = text.find('$', begin + signs);
        if (end == std::string::npos) return;
        const std::size_t after = std::min(end + signs, text.size());
        const std::string_view inside =
            std::string_view(text).substr(begin + signs, end - begin - signs);
        const bool price = after < text.size() && is_digit(text[after]);
        if (price || inside.size() > longest_formula || !is_formula(inside)) {
            begin = end;
            continue;
        }
        diagnostics.add(diagnostic::Code::markup_has_formula, prose.span_of(begin, after),
                        {text.substr(begin, after - begin)});
        begin = text.find('$', after);
    }
}

}  // namespace cicero::content
