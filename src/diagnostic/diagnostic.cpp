#include "diagnostic/diagnostic.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace cicero::diagnostic {

namespace {

struct Kind {
    Severity severity = Severity::Error;
    Fault fault = Fault::Content;
    Fault without_file = fault;  ///< where it stands in no file: on the command line
};

// NOLINTBEGIN(readability-identifier-naming): as codes.def names them
namespace kinds {
constexpr Kind Note{Severity::Note}, Warning{Severity::Warning}, Error{},
    UsageError{Severity::Error, Fault::Usage}, SystemError{Severity::Error, Fault::System},
    WordError{Severity::Error, Fault::Content, Fault::Usage};
}  // namespace kinds
// NOLINTEND(readability-identifier-naming)

struct Entry {
    std::string_view name;
    Kind kind;
};

// No std::array: clang bounds at 256 what that may count of its elements.
constexpr Entry entries[]{
#define CICERO_CODE(name, kind, fr, en, hint_fr, hint_en) Entry{#name, kinds::kind},
#include "diagnostic/codes.def"
#undef CICERO_CODE
};

std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before_last[j - 2] + 1);
        }
        before_last.swap(last);
        last.swap(now);
    }
    return last[b.size()];
}

}  // namespace

Severity severity_of(Code code) { return entries[std::size_t(code)].kind.severity; }

std::string_view name_of(Code code) { return entries[std::size_t(code)].name; }

Fault fault_of(const Diagnostic& d) {
    const Kind& kind = entries[std::size_t(d.code)].kind;
    return d.span.file ? kind.fault : kind.without_file;
}

Diagnostic make(Code code, SourceSpan span, std::vector<std::string> params) {
    return {code, severity_of(code), std::move(span), std::move(params)};
}

void Diagnostics::add(Code code, SourceSpan span, std::vector<std::string> params) {
    add(make(code, std::move(span), std::move(params)));
}

std::size_t Diagnostics::SpanHash::operator()(const SourceSpan& span) const {
    const std::hash<std::size_t> hash;
    const std::size_t place = hash(span.begin) * 31 + hash(span.end);
    return place * 31 + std::hash<SourceFilePtr>()(span.file);
}

void Diagnostics::add(Diagnostic diagnostic) {
    // What has no place has its words alone to be told by: there are few of those.
    const auto [begin, end] = at_.equal_range(diagnostic.span);
    const bool known = std::any_of(begin, end, [&](const auto& entry) {
        const Diagnostic& d = all_[entry.second];
        return d.code == diagnostic.code && d.params == diagnostic.params;
    });
    if (known) return;
    at_.emplace(diagnostic.span, all_.size());
    errors_ += diagnostic.severity == Severity::Error;
    all_.push_back(std::move(diagnostic));
}

bool Diagnostics::has_error_at(const SourceSpan& span) const {
    const auto [begin, end] = at_.equal_range(span);
    return std::any_of(begin, end, [&](const auto& entry) {
        return all_[entry.second].severity == Severity::Error;
    });
}

void Diagnostics::append(const Diagnostics& other) {
    for (const Diagnostic& d : other.all_) add(d);
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> known) {
    const std::u32string wanted = base::to_utf32(name.substr(0, 64));
    std::size_t best = wanted.size() / 3 + 1;
    std::optional<std::string> found;
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(wanted, base::to_utf32(candidate));
        if (distance > best || (found && distance == best)) continue;
        best = distance;
        found = candidate;
    }
    return found;
}

}  // namespace cicero::diagnostic
