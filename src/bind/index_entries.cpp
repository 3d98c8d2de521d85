#include "bind/index_entries.hpp"

#include <algorithm>

#include "text/collation.hpp"

namespace cicero::bind {

std::vector<IndexEntry> index_entries(const std::vector<References::Term>& terms,
                                      const std::string& language) {
    std::vector<const References::Term*> sorted;
    for (const References::Term& term : terms) sorted.push_back(&term);
    const text::Collation order(language);
    const auto precedes = [&](const References::Term* a, const References::Term* b) {
        return order.compare(a->word.text, b->word.text) < 0;
    };
    std::ranges::stable_sort(sorted, precedes);
    std::vector<IndexEntry> out;
    std::vector<std::vector<const References::Term*>> groups;
    for (const References::Term* term : sorted) {
        const bool is_new = groups.empty() ||
                            !order.are_one_word(groups.back().front()->word.text, term->word.text);
        if (is_new) groups.emplace_back();
        groups.back().push_back(term);
    }
    for (auto& group : groups) {
        // Small letters come first in a dictionary's order; pages come in the text's.
        IndexEntry entry{group.front()->word, {}};
        std::ranges::sort(group);
        for (const References::Term* term : group) entry.places.push_back(term->place);
        out.push_back(std::move(entry));
    }
    return out;
}

}  // namespace cicero::bind
