#include "yaml/scalar.hpp"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "yaml/marks.hpp"

namespace cicero::yaml {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }

/// Walks source and value side by side; the value says what each fold and escape came to.
class Scanner {
public:
    Scanner(const std::string& source, std::size_t begin, const std::string& value)
        : source_(source), at_(begin), value_(value) {}

    Style run() {
        const char first = at_ < source_.size() ? source_[at_] : ' ';
        style_ = first == '"'    ? Style::DoubleQuoted
                 : first == '\'' ? Style::SingleQuoted
                 : first == '|'  ? Style::Literal
                 : first == '>'  ? Style::Folded
                                 : Style::Plain;
        if (style_ == Style::Literal || style_ == Style::Folded) skip_header();
        else if (style_ != Style::Plain) ++at_;
        while (done_ < value_.size()) step();
        if (style_ == Style::DoubleQuoted || style_ == Style::SingleQuoted) skip_to_quote();
        return style_;
    }

    [[nodiscard]] std::size_t end() const { return at_; }
    TextMap take_map() { return std::move(map_); }

private:
    [[nodiscard]] bool block() const { return style_ == Style::Literal || style_ == Style::Folded; }

    void skip_header() {
        int explicit_indent = 0;
        for (; at_ < source_.size() && !is_break(source_[at_]); ++at_)
            if (source_[at_] >= '1' && source_[at_] <= '9' && explicit_indent == 0 &&
                source_[at_ - 1] != '#')
                explicit_indent = source_[at_] - '0';
            else if (source_[at_] == '#') break;
        while (at_ < source_.size() && !is_break(source_[at_])) ++at_;
        skip_break();
        indent_ = content_indent();
        // With an indicator, the value's own leading spaces tell how much of that is text.
        if (explicit_indent > 0) indent_ -= std::min(indent_, leading_spaces_of_value());
        skip_indent();
    }

    [[nodiscard]] std::size_t leading_spaces_of_value() const {
        const std::size_t start = value_.find_first_not_of('\n');
        if (start == std::string::npos) return 0;
        const std::size_t text = value_.find_first_not_of(' ', start);
        return (text == std::string::npos ? value_.size() : text) - start;
    }

    // Columns before the first line of a block scalar that is not empty.
    [[nodiscard]] std::size_t content_indent() const {
        for (std::size_t i = at_; i < source_.size();) {
            std::size_t spaces = 0;
            while (i < source_.size() && source_[i] == ' ') ++i, ++spaces;
            if (i < source_.size() && !is_break(source_[i])) return spaces;
            while (i < source_.size() && is_break(source_[i])) ++i;
        }
        return 0;
    }

    void skip_break() {
        if (at_ < source_.size() && source_[at_] == '\r') ++at_;
        if (at_ < source_.size() && source_[at_] == '\n') ++at_;
    }

    void skip_indent() {
        for (std::size_t n = 0;
             at_ < source_.size() &&
             (block() ? source_[at_] == ' ' && n < indent_ : is_blank(source_[at_]));
             ++n)
            ++at_;
    }

    void step() {
        if (at_ >= source_.size()) return copy_rest();
        const char wanted = value_[done_];
        if (style_ == Style::DoubleQuoted && source_[at_] == '\\') return escape();
        if (style_ == Style::SingleQuoted && source_[at_] == '\'') {
            map_.append_replaced(1, at_, 2);
            at_ += 2;
            ++done_;
            return;
        }
        if (wanted == source_[at_] && !is_break(wanted)) {
            map_.append_copied(1, at_++);
            ++done_;
            return;
        }
        if (wanted == '\n' || wanted == ' ') return fold();
        ++at_;  // blanks, breaks and indents that folding dropped
    }

    // A line end in the source that came to a space, to line feeds, or (the value knows) to both.
    void fold() {
        const std::size_t begin = at_;
        while (at_ < source_.size() && is_blank(source_[at_])) ++at_;
        if (at_ >= source_.size() || !is_break(source_[at_])) {
            if (at_ == begin) ++at_;
            return copy_one(begin);
        }
        skip_break();
        skip_indent();
        if (value_[done_] == ' ' || block()) return copy_one(begin);
        // n line ends come to n − 1 line feeds in a flow scalar.
        if (at_ < source_.size() && is_break(source_[at_])) {
            skip_break();
            skip_indent();
        }
        copy_one(begin);
    }

    void copy_one(std::size_t begin) {
        map_.append_replaced(1, begin, at_ - begin);
        ++done_;
    }

    void copy_rest() {
        map_.append_replaced(value_.size() - done_, source_.size(), 0);
        done_ = value_.size();
    }

    void escape() {
        const char kind = at_ + 1 < source_.size() ? source_[at_ + 1] : '\\';
        if (is_break(kind)) {  // an escaped line end joins two lines
            ++at_;
            skip_break();
            skip_indent();
            return;
        }
        const std::size_t size = kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
        const std::size_t bytes = base::decode_utf8(value_, done_).size;
        map_.append_replaced(bytes, at_, size);
        at_ += size;
        done_ += bytes;
    }

    void skip_to_quote() {
        const char quote = style_ == Style::DoubleQuoted ? '"' : '\'';
        while (at_ < source_.size() && source_[at_] != quote) ++at_;
        if (at_ < source_.size()) ++at_;
    }

    const std::string& source_;
    std::size_t at_;
    const std::string& value_;
    std::size_t done_ = 0, indent_ = 0;
    Style style_ = Style::Plain;
    TextMap map_;
};

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// NFC, stretch by stretch between characters that normalisation cannot reach across, so that the
/// map stays exact where nothing changes.
MappedText normalised(const std::string& text) {
    MappedText out;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const auto flush = [&](std::size_t begin, std::size_t end) {
        const std::string piece = text.substr(begin, end - begin);
        std::string done;
        nfc->normalize(icu::UnicodeString::fromUTF8(piece), status).toUTF8String(done);
        if (done == piece) out.map.append_copied(piece.size(), begin);
        else out.map.append_replaced(done.size(), begin, piece.size());
        out.text += done;
    };
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        if (i > begin && nfc->hasBoundaryBefore(static_cast<UChar32>(d.code_point))) {
            flush(begin, i);
            begin = i;
        }
        i += d.size;
    }
    flush(begin, text.size());
    return out;
}

bool is_normalised(const std::string& text) {
    if (is_ascii(text)) return true;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    return nfc->isNormalizedUTF8(text, status) != 0;
}

}  // namespace

ScannedScalar scan_scalar(const diagnostic::SourceFilePtr& file, std::size_t begin,
                          const std::string& value) {
    Scanner scanner(file->text(), begin, value);
    ScannedScalar out;
    out.style = scanner.run();
    out.end = scanner.end();
    out.text = {value, scanner.take_map(), file, {file, begin, out.end}};
    if (const auto mark = find_crowding_mark(value))
        out.crowded = out.text.span_of(*mark, *mark + 1);
    else if (!is_normalised(value)) out.text = out.text.derived(normalised(value));
    return out;
}

}  // namespace cicero::yaml
