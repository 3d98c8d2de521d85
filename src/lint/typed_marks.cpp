#include <array>
#include <string_view>

#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

struct Marks {
    char32_t open, close;
    const char *shown_open, *shown_close;
};
constexpr std::array marks{Marks{U'“', U'”', "“", "”"}, Marks{U'‘', U'’', "‘", "’"},
                           Marks{U'”', U'”', "”", "”"}, Marks{U'«', U'»', "«", "»"}};

/// Fields whose words may be somebody's.
bool may_quote(std::string_view field) {
    for (const std::string_view name : {"quotes.text", "call.text", "programme.text", "credits"})
        if (field == name) return true;
    return false;
}

/// Those that a short text is wholly between; null where there are none.
const Marks* around(const Reading& r) {
    const Index last = r.size() - 1;
    if (last < 2 || r.passage().role == Passage::Role::Body || may_quote(r.passage().field))
        return nullptr;
    for (const Marks& own : marks) {
        if (r.at(0) != own.open || r.at(last) != own.close) continue;
        for (Index i = 1; i < last; ++i)
            if (r.at(i) == own.open && own.open != own.close) return nullptr;  // two quotations
        return &own;
    }
    return nullptr;
}

/// "« Oui »": whoever knows YAML's own marks meant these to be read.
bool is_in_yaml_quotes(const Reading& r) {
    const diagnostic::SourceSpan span = r.span(0, 1);
    const char before = span.file && span.begin > 0 ? span.file->text()[span.begin - 1] : ' ';
    return before == '"' || before == '\'';
}

}  // namespace

void check_backslash(const Reading& r, Findings& findings) {
    const Index last = r.size() - 1;
    const auto& untouched = r.passage().untouched;
    const bool typed_so =
        !untouched.empty() && untouched.back().end == r.passage().text.text.size();
    if (r.passage().role != Passage::Role::Body || last < 0 || r.at(last) != '\\' || typed_so)
        return;
    const diagnostic::SourceSpan span = r.span(last, last + 1);
    const bool escaped = span.begin > 0 && span.file->text()[span.begin - 1] == '\\';
    if (!escaped) findings.push_back(r.finding(Code::backslash_printed, last, last + 1));
}

// Layouts put the marks around a quotation.
void check_quotation(const Reading& r, Findings& findings) {
    if (r.passage().field != "quotes.text") return;
    const char32_t first = r.at(0);
    if (first != U'«' && first != U'“' && first != U'"') return;
    findings.push_back(r.finding(Code::quote_has_marks, 0, 1));
}

// Guillemets are how French quotes a title: they are in question where they are around several.
void check_whole_quotes(const std::vector<Reading>& readings, Findings& findings) {
    Findings found;
    std::size_t guillemets = 0;
    for (const Reading& r : readings) {
        const Marks* own = around(r);
        if (!own || is_in_yaml_quotes(r)) continue;
        guillemets += own->open == U'«';
        found.push_back(r.finding(Code::quotes_printed, 0, 1, {own->shown_open, own->shown_close}));
    }
    for (Finding& f : found)
        if (f.diagnostic.params[0] != "«" || guillemets > 1) findings.push_back(std::move(f));
}

}  // namespace cicero::lint
