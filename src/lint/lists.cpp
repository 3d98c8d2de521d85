#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// The sign that ends an item: ; , . or 0 for none. Other signs (! ? … :) end it in their own
/// right.
enum class Ending : char { None = 0, Semicolon = ';', Comma = ',', Stop = '.', Own = '!' };

Ending ending_of(const Reading& r) {
    Index last = r.size() - 1;
    while (is_space(r.at(last)) || r.at(last) == U'»' || r.at(last) == ')') --last;
    switch (r.at(last)) {
        case ';': return Ending::Semicolon;
        case ',': return Ending::Comma;
        case '.': return Ending::Stop;
        case '!':
        case '?':
        case ':':
        case U'…': return Ending::Own;
        default: return Ending::None;
    }
}

std::string name_of(Ending ending) {
    return ending == Ending::None ? std::string() : std::string(1, char(ending));
}

void check_list(const std::vector<const Reading*>& items, Findings& out) {
    if (items.size() < 2) return;
    std::map<Ending, int> counts;
    for (std::size_t i = 0; i + 1 < items.size(); ++i) ++counts[ending_of(*items[i])];
    counts.erase(Ending::Own);
    if (counts.empty()) return;
    const Ending usual =
        std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second < b.second : a.first < b.first;
        })->first;
    // After items that end with ; or , the last ends the sentence.
    const bool running = usual == Ending::Semicolon || usual == Ending::Comma;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Ending own = ending_of(*items[i]);
        const Ending wanted = i + 1 == items.size() && running ? Ending::Stop : usual;
        if (own == wanted || own == Ending::Own) continue;
        const Reading& r = *items[i];
        out.push_back(r.finding(Code::list_ends_unevenly, r.size() - 1, r.size(),
                                {name_of(own), name_of(wanted)}));
    }
}

}  // namespace

void check_lists(const std::vector<Reading>& readings, Findings& findings) {
    std::map<std::size_t, std::vector<const Reading*>> lists;
    for (const Reading& reading : readings)
        if (reading.passage().list > 0 && reading.passage().ends_item && reading.size() > 0)
            lists[reading.passage().list].push_back(&reading);
    for (const auto& [number, items] : lists) check_list(items, findings);
}

}  // namespace cicero::lint
