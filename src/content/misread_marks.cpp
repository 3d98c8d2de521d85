#include "content/misread_marks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "content/signs.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

/// Bytes between two marks: what stands further apart are calls of notes.
constexpr std::size_t longest_marked = 200;
/// Letters between single signs: fewer are factors, a *b * c.
constexpr std::size_t fewest_letters = 3;

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

/// What was meant, in French and English.
struct Meant {
    const char *fr, *en;
};
constexpr Meant bold{"du gras", "bold"}, italic{"de l’italique", "italic"},
    marked{"une mise en valeur", "emphasis"}, a_link{"un lien", "a link"},
    a_picture{"une image", "a picture"};

/// Signs of one sort in a row.
struct Run {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

class Finder {
public:
    Finder(const diagnostic::SourcedText& prose, diagnostic::Diagnostics& diagnostics)
        : prose_(prose), text_(prose.text), diagnostics_(diagnostics) {}

    void run() {
        for (const char sign : {'*', '_', '='}) marks(sign);
        links();
    }

private:
    void marks(char sign) {
        const std::vector<Run> runs = runs_of(sign);
        for (std::size_t i = 0; i + 1 < runs.size(); ++i)
            if (tell_pair(sign, runs[i], runs[i + 1])) ++i;
    }

    [[nodiscard]] std::vector<Run> runs_of(char sign) const {
        std::vector<Run> out;
        for (std::size_t at = text_.find(sign); at != std::string::npos;
             at = text_.find(sign, at)) {
            const std::size_t end = std::min(text_.find_first_not_of(sign, at), text_.size());
            if (!is_typed_so(at)) out.push_back({at, end});
            at = end;
        }
        return out;
    }

    /// By a stroke before it.
    [[nodiscard]] bool is_typed_so(std::size_t at) const {
        const diagnostic::SourceSpan span = prose_.span_of(at, at + 1);
        return span.file && span.begin > 0 && span.file->text()[span.begin - 1] == '\\';
    }

    bool tell_pair(char sign, const Run& open, const Run& close) {
        const std::string_view inside = text_.substr(open.end, close.begin - open.end);
        const bool strong = open.size() == 2;
        if (open.size() != close.size() || open.size() > 2 || (sign == '=' && !strong) ||
            inside.size() > longest_marked || !stands_open(open) || !stands_closed(close))
            return false;
        const std::string_view words = trimmed(inside);
        const auto letters = std::size_t(std::ranges::count_if(words, is_letter));
        if (letters < (strong ? 1 : fewest_letters) || !is_letter_or_mark(words.front()))
            return false;
        const bool before = is_space(inside.front()), after = is_space(inside.back());
        if (sign == '=' ? before || after : strong ? !(before || after) : before == after)
            return false;
        const std::string signs = sign == '=' ? "**" : std::string(open.size(), sign);
        tell(open.begin, close.end,
             sign == '=' ? marked
             : strong    ? bold
                         : italic,
             signs + std::string(words) + signs);
        return true;
    }

    static bool is_letter_or_mark(char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '"' || c == '(';
    }

    // Right after a word or a figure it calls a note.
    [[nodiscard]] bool stands_open(const Run& run) const {
        return run.begin == 0 || is_space(text_[run.begin - 1]) || text_[run.begin - 1] == '(';
    }

    [[nodiscard]] bool stands_closed(const Run& run) const {
        return run.end == text_.size() || is_space(text_[run.end]) ||
               std::string_view(".,;:!?)").find(text_[run.end]) != std::string_view::npos;
    }

    void links() {
        for (std::size_t at = text_.find(']'); at != std::string::npos;
             at = text_.find(']', at + 1))
            apart(at);
        for (std::size_t at = text_.find(")["); at != std::string::npos;
             at = text_.find(")[", at + 1))
            turned(at);
    }

    // [words] (address)
    void apart(std::size_t close) {
        const std::size_t bracket = text_.find_first_not_of(' ', close + 1);
        const std::size_t open = close == 0 ? text_.npos : text_.find_last_of("[]", close - 1);
        if (bracket == text_.npos || bracket == close + 1 || text_[bracket] != '(' ||
            open == text_.npos || text_[open] != '[' || is_typed_so(open))
            return;
        const std::size_t end = text_.find(')', bracket);
        if (end == text_.npos) return;
        const std::string_view address = text_.substr(bracket + 1, end - bracket - 1);
        const bool picture = open > 0 && text_[open - 1] == '!';
        if (!is_address(address, picture)) return;
        const std::size_t begin = picture ? open - 1 : open;
        tell(
            begin, end + 1, picture ? a_picture : a_link,
            std::string(text_.substr(begin, close + 1 - begin)) + "(" + std::string(address) + ")");
    }

    // (words)[address]
    void turned(std::size_t close) {
        const std::size_t open = text_.rfind('(', close), end = text_.find(']', close);
        if (open == text_.npos || end == text_.npos) return;
        const std::string_view address = text_.substr(close + 2, end - close - 2);
        if (!is_address(address, false)) return;
        tell(open, end + 1, a_link,
             "[" + std::string(text_.substr(open + 1, close - open - 1)) + "](" +
                 std::string(address) + ")");
    }

    static bool is_address(std::string_view text, bool picture) {
        if (text.empty() || text.find(' ') != text.npos) return false;
        if (picture) return text.find('.') != text.npos;
        return std::ranges::any_of(
            std::array<std::string_view, 4>{"http://", "https://", "www.", "mailto:"},
            [&](std::string_view begin) { return text.starts_with(begin); });
    }

    void tell(std::size_t begin, std::size_t end, const Meant& meant, std::string instead) {
        diagnostics_.add(Code::markup_printed, prose_.span_of(begin, end),
                         {std::string(text_.substr(begin, end - begin)), meant.fr, meant.en,
                          std::move(instead)});
    }

    const diagnostic::SourcedText& prose_;
    const std::string_view text_;
    diagnostic::Diagnostics& diagnostics_;
};

}  // namespace

void find_printed_marks(const std::vector<Inline>& inlines, diagnostic::Diagnostics& diagnostics) {
    const auto may_hold = [](const Inline& part) {
        return !part.code && part.text.text.find_first_of("*_=]") != std::string::npos;
    };
    if (std::ranges::none_of(inlines, may_hold)) return;
    const diagnostic::SourcedText prose = prose_of(inlines);
    Finder(prose, diagnostics).run();
}

}  // namespace cicero::content
