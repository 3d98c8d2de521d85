#include "lint/nearness.hpp"

#include <algorithm>
#include <utility>

namespace cicero::lint {

namespace {

using Word = std::u32string_view;

// One letter more, less, other, or two in each other's place.
bool differ_by_one(Word a, Word b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    std::size_t head = 0, tail = 0;
    while (head < a.size() && a[head] == b[head]) ++head;
    while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const std::size_t rest = b.size() - head - tail;
    return rest == 1 ||
           (rest == 2 && a.size() == b.size() && a[head] == b[head + 1] && a[head + 1] == b[head]);
}

// Gutteres and Guterres: which letter is doubled is what is mistaken most.
std::u32string undoubled(Word word) {
    std::u32string out(word);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

bool nearly_alike(Word a, Word b) {
    return a != b && (differ_by_one(a, b) || undoubled(a) == undoubled(b));
}

namespace {

// Two words that are nearly alike have one of these in common: the word itself, the word without a
// letter (of two that are exchanged it is either), or without its doubled letters.
std::vector<std::u32string> traits_of(Word word) {
    std::vector<std::u32string> out{std::u32string(word), undoubled(word)};
    for (std::size_t i = 0; i < word.size(); ++i)
        out.push_back(std::u32string(word.substr(0, i)) + std::u32string(word.substr(i + 1)));
    return out;
}

}  // namespace

void NearWords::add(const std::u32string& word) {
    for (std::u32string& trait : traits_of(word)) by_trait_[std::move(trait)].push_back(word);
}

std::u32string NearWords::first(Word word) const {
    std::u32string found;
    for (const std::u32string& trait : traits_of(word)) {
        const auto entry = by_trait_.find(trait);
        if (entry == by_trait_.end()) continue;
        for (const std::u32string& other : entry->second)
            if ((found.empty() || other < found) && nearly_alike(word, other)) found = other;
    }
    return found;
}

std::vector<std::u32string> edits_of(Word word) {
    static constexpr Word letters = U"abcdefghijklmnopqrstuvwxyzéèêëàâîïôûùüçœ";
    std::vector<std::u32string> out;
    const std::u32string whole(word);
    for (std::size_t i = 1; i <= word.size(); ++i) {
        for (const char32_t c : letters) {
            out.push_back(whole.substr(0, i) + c + whole.substr(i));
            if (i < word.size()) out.push_back(whole.substr(0, i) + c + whole.substr(i + 1));
        }
        if (i < word.size()) out.push_back(whole.substr(0, i) + whole.substr(i + 1));
        if (i + 1 < word.size()) {
            out.push_back(whole);
            std::swap(out.back()[i], out.back()[i + 1]);
        }
    }
    return out;
}

}  // namespace cicero::lint
