#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "lint/passage.hpp"
#include "text/typo_units.hpp"

namespace cicero::lint {

/// Bytes [begin, end) of the file become `text`.
struct Fix {
    std::size_t begin = 0, end = 0;
    std::string text;
};

struct Finding {
    diagnostic::Diagnostic diagnostic;
    std::optional<Fix> fix;  ///< only where nothing else could be meant
};

using Findings = std::vector<Finding>;

/// A passage letter by letter.
class Reading {
public:
    using Index = std::ptrdiff_t;

    explicit Reading(const Passage& passage);

    [[nodiscard]] const Passage& passage() const { return passage_; }
    [[nodiscard]] Index size() const { return Index(letters_.size()); }
    /// 0 beyond the ends.
    [[nodiscard]] char32_t at(Index i) const {
        return i < 0 || i >= size() ? 0 : letters_[std::size_t(i)].c;
    }
    /// Of code, an address, a span left as typed or in another language: no rule speaks of it.
    [[nodiscard]] bool fixed(Index i) const {
        return i >= 0 && i < size() && letters_[std::size_t(i)].fixed;
    }
    [[nodiscard]] bool any_fixed(Index begin, Index end) const;
    [[nodiscard]] std::string_view text(Index begin, Index end) const;
    [[nodiscard]] std::u32string letters(Index begin, Index end) const;
    /// The end of the letters (and hyphens or apostrophes between them) that begin at i.
    [[nodiscard]] Index word_end(Index i) const;
    /// The end of the digits that begin at i.
    [[nodiscard]] Index digits_end(Index i) const;
    /// i is the first of its sentence: nothing, a full stop or an opening sign stands before.
    [[nodiscard]] bool begins_sentence(Index i) const;
    /// A line break of the file lies inside.
    [[nodiscard]] bool breaks_line(Index begin, Index end) const;
    [[nodiscard]] bool french() const {
        return passage_.language == "fr" || passage_.language.starts_with("fr-");
    }
    [[nodiscard]] diagnostic::SourceSpan span(Index begin, Index end) const;
    [[nodiscard]] std::size_t byte(Index i) const;

    /// A finding at [begin, end); with a correction where `replacement` is given and the letters
    /// stand together in the file.
    [[nodiscard]] Finding finding(diagnostic::Code code, Index begin, Index end,
                                  std::vector<std::string> params = {},
                                  std::optional<std::string> replacement = {}) const;

private:
    struct Letter {
        char32_t c = 0;
        std::size_t byte = 0;
        bool fixed = false;
    };
    const Passage& passage_;
    std::vector<Letter> letters_;
};

using text::typo::is_digit;
using text::typo::is_letter;
using text::typo::is_lower;
using text::typo::is_upper;
/// A space that separates words, breakable or not.
[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] std::u32string folded(std::u32string_view word);
/// lundi … dimanche
[[nodiscard]] bool is_weekday(std::u32string_view folded_word);

}  // namespace cicero::lint
