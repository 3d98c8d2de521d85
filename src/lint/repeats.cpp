#include <algorithm>
#include <map>
#include <utility>

#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// Words of a passage that was pasted twice; a single word is told by another rule.
constexpr std::size_t fewest_words = 2, most_words = 8;

/// Letters of such a passage: "de la" may well come twice.
constexpr std::size_t fewest_letters = 8;

/// A sentence that comes again after its full stop has so many words.
constexpr std::size_t fewest_of_sentence = 3;

/// Words, and what stands between them and the next: those that are the same have one number.
class Words {
public:
    explicit Words(const Reading& r) : r_(r) {
        for (Index i = 0; i < r.size();) {
            const Index end = is_digit(r.at(i)) ? r.digits_end(i) : r.word_end(i);
            if (end == i) {
                ++i;
                continue;
            }
            if (!all_.empty()) all_.back().gap = number(gap(all_.back().end, i));
            const auto letters = std::size_t(end - i);
            all_.push_back({i, end, letters, number(folded(r.letters(i, end))), 0});
            i = end;
        }
        if (!all_.empty()) all_.back().gap = number(gap(all_.back().end, r.size()));
        told_.resize(all_.size());
    }

    void check(Findings& out) {
        for (std::size_t words = fewest_words; words <= most_words; ++words)
            for (std::size_t i = 0; i + words < all_.size();) {
                std::size_t run = 0;
                while (i + run + words < all_.size() && is_same(i + run, words, run > 0)) ++run;
                if (run >= words) look(i, words, run, out);
                i += std::max<std::size_t>(1, run);
            }
    }

private:
    struct Word {
        Index begin = 0, end = 0;
        std::size_t letters = 0, word = 0, gap = 0;
    };

    // Spaces are all alike.
    [[nodiscard]] std::u32string gap(Index begin, Index end) const {
        std::u32string out;
        for (Index i = begin; i < end; ++i)
            if (!is_space(r_.at(i))) out.push_back(r_.at(i));
            else if (out.empty() || out.back() != ' ') out.push_back(' ');
        return out;
    }

    std::size_t number(std::u32string text) {
        return numbers_.try_emplace(std::move(text), numbers_.size()).first->second;
    }

    [[nodiscard]] bool is_same(std::size_t i, std::size_t words, bool goes_on) const {
        return all_[i].word == all_[i + words].word &&
               (!goes_on || all_[i - 1].gap == all_[i + words - 1].gap);
    }

    // After a comma or a mark of exclamation one repeats on purpose: « Frère Jacques, frère
    // Jacques ».
    [[nodiscard]] bool is_pasted(std::size_t first, std::size_t words) const {
        const Word &last = all_[first + words - 1], &again = all_[first + 2 * words - 1];
        const std::u32string between = gap(last.end, all_[first + words].begin);
        if (between == U" ") return true;
        return words >= fewest_of_sentence && between == U". " && r_.at(again.end) == '.';
    }

    // `run` words from `first` on come again `words` further.
    void look(std::size_t first, std::size_t words, std::size_t run, Findings& out) {
        const auto at = [&](std::size_t i) { return all_.begin() + std::ptrdiff_t(i); };
        const auto again = told_.begin() + std::ptrdiff_t(first + words);
        const bool is_told =
            std::find(again, again + std::ptrdiff_t(words), true) != again + std::ptrdiff_t(words);
        std::size_t letters = 0;
        for (std::size_t i = first; i < first + words; ++i) letters += all_[i].letters;
        const bool is_one_word = std::all_of(at(first), at(first + words), [&](const Word& w) {
            return w.word == all_[first].word;
        });
        // jour après jour après jour
        const bool is_chain = words == 2 && run % 2 == 1;
        const Index begin = all_[first + words].begin, end = all_[first + 2 * words - 1].end;
        if (is_told || letters < fewest_letters || is_one_word || is_chain ||
            !is_pasted(first, words) || r_.any_fixed(begin, end))
            return;
        std::fill(again, again + std::ptrdiff_t(run), true);
        out.push_back(
            r_.finding(Code::repeated_passage, begin, end, {std::string(r_.text(begin, end))}));
    }

    const Reading& r_;
    std::vector<Word> all_;
    std::vector<bool> told_;
    std::map<std::u32string, std::size_t> numbers_;
};

}  // namespace

void check_repeats(const Reading& reading, Findings& findings) { Words(reading).check(findings); }

}  // namespace cicero::lint
