#include <iostream>

#include "app/commands.hpp"
#include "base/utf8.hpp"
#include "text/hyphenate.hpp"
#include "text/typography.hpp"

namespace cicero::app {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

bool is_word_letter(char32_t c) {
    // All that may stand inside a word for the patterns; marks and spaces end it.
    return c == U'’' || c == '\'' || c == '-' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || c >= 0x2C00;
}

std::string hyphenated(const std::string& text, const std::string& language,
                       text::Hyphenator& hyphenator) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size()) {
            const base::Decoded d = base::decode_utf8(text, end);
            if (!is_word_letter(d.code_point)) break;
            end += d.size;
        }
        const std::string word = text.substr(i, end - i);
        std::size_t done = 0;
        for (const std::size_t at : hyphenator.breaks(word, language)) {
            out += word.substr(done, at - done);
            out += soft_hyphen;
            done = at;
        }
        out += word.substr(done);
        i = end;
        if (i < text.size()) {
            const std::size_t size = base::decode_utf8(text, i).size;
            out += text.substr(i, size);
            i += size;
        }
    }
    return out;
}

std::string with_marks(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        if (d.code_point == 0xA0) out += "⍽";
        else if (d.code_point == 0x202F) out += "‧";
        else out += text.substr(i, d.size);
        i += d.size;
    }
    return out;
}

}  // namespace

int set_text(const TextRequest& request) {
    std::ios::sync_with_stdio(false);
    text::Hyphenator hyphenator;
    for (std::string line; std::getline(std::cin, line);) {
        const bool carriage = !line.empty() && line.back() == '\r';
        if (carriage) line.pop_back();
        std::string out = text::typeset(line, request.language).text.text;
        if (request.hyphenate) out = hyphenated(out, request.language, hyphenator);
        if (request.show_spaces) out = with_marks(out);
        std::cout << out << (carriage ? "\r" : "");
        // A last line without its end stays without.
        if (!std::cin.eof()) std::cout << '\n';
    }
    std::cout.flush();
    return std::cout.good() ? 0 : 3;
}

}  // namespace cicero::app
