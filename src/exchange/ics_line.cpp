#include "exchange/ics_line.hpp"

#include <algorithm>

namespace cicero::exchange {

namespace {

using diagnostic::Code;
using diagnostic::SourceSpan;

bool is_name(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

std::string capitals(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    return out;
}

}  // namespace

const IcsLine::Param* IcsLine::param(const char* wanted) const {
    for (const Param& param : params)
        if (param.name == wanted) return &param;
    return nullptr;
}

std::size_t IcsLine::in_file(std::size_t offset) const {
    auto piece = std::upper_bound(pieces.begin(), pieces.end(), offset,
                                  [](std::size_t at, const auto& p) { return at < p.first; });
    --piece;
    return piece->second + (offset - piece->first);
}

SourceSpan IcsLine::span() const {
    return {file, in_file(0), in_file(whole.empty() ? 0 : whole.size() - 1) + 1};
}

SourceSpan IcsLine::value_span(std::size_t begin, std::size_t end) const {
    const std::size_t last = end > begin ? end - 1 : begin;
    return {file, in_file(value_begin + begin),
            in_file(value_begin + last) + (end > begin ? 1 : 0)};
}

SourceSpan IcsLine::param_span(const Param& param) const {
    const std::size_t last = param.begin + (param.value.empty() ? 0 : param.value.size() - 1);
    return {file, in_file(param.begin), in_file(last) + 1};
}

IcsLines::IcsLines(diagnostic::SourceFilePtr file, diagnostic::Diagnostics& diagnostics)
    : file_(std::move(file)), diagnostics_(diagnostics) {
    if (file_->text().starts_with("\xEF\xBB\xBF")) at_ = 3;
}

bool IcsLines::next(IcsLine& line) {
    while (unfold(line)) {
        if (line.whole.empty()) continue;
        if (split(line)) return true;
        diagnostics_.add(Code::ics_line_unreadable, line.span());
    }
    return false;
}

bool IcsLines::unfold(IcsLine& line) {
    const std::string& all = file_->text();
    if (at_ >= all.size()) return false;
    line.whole.clear();
    line.pieces.clear();
    line.file = file_;
    bool first = true;
    while (at_ < all.size() && (first || all[at_] == ' ' || all[at_] == '\t')) {
        if (!first) ++at_;
        first = false;
        const std::size_t end = std::min(all.find('\n', at_), all.size());
        const std::size_t last = end > at_ && all[end - 1] == '\r' ? end - 1 : end;
        line.pieces.emplace_back(line.whole.size(), at_);
        line.whole.append(all, at_, last - at_);
        at_ = std::min(end + 1, all.size());
    }
    return true;
}

/// name *(";" param) ":" value
bool IcsLines::split(IcsLine& line) {
    const std::string& text = line.whole;
    line.params.clear();
    std::size_t i = 0;
    const auto name = [&] {
        const std::size_t begin = i;
        while (i < text.size() && is_name(text[i])) ++i;
        return capitals(std::string_view(text).substr(begin, i - begin));
    };
    line.name = name();
    if (line.name.empty()) return false;
    while (i < text.size() && text[i] == ';') {
        ++i;
        IcsLine::Param param;
        param.name = name();
        if (param.name.empty() || i >= text.size() || text[i] != '=') return false;
        ++i;
        // A value in quotes may hold what parts params; several are parted by commas.
        bool quoted = false;
        param.begin = i < text.size() && text[i] == '"' ? i + 1 : i;
        for (; i < text.size() && (quoted || (text[i] != ';' && text[i] != ':')); ++i) {
            if (text[i] == '"') quoted = !quoted;
            else param.value += text[i];
        }
        if (quoted) return false;
        line.params.push_back(std::move(param));
    }
    if (i >= text.size() || text[i] != ':') return false;
    line.value_begin = i + 1;
    line.value.assign(text, i + 1);
    return true;
}

std::string unescaped(const std::string& text) {
    if (text.find('\\') == std::string::npos) return text;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        out += c == 'n' || c == 'N' ? '\n' : c;
    }
    return out;
}

}  // namespace cicero::exchange
