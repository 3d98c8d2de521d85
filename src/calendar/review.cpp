#include "calendar/review.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;

/// Longer names need a short form; what a cell of a month on A4 holds in two lines.
constexpr std::size_t longest_name = 40, longest_short_name = 34;

void sources(const Entry& entry, diagnostic::Diagnostics& diagnostics) {
    if (entry.sources.empty()) diagnostics.add(Code::source_missing, entry.span, {entry.id});
    else if (std::all_of(entry.sources.begin(), entry.sources.end(),
                         [](const std::string& source) { return source == "connaissance"; }))
        diagnostics.add(Code::source_not_kept, entry.span, {entry.id});
    // Holidays may be older than any record; years and decades say when they are.
    const bool began = entry.kind == Kind::Day || entry.kind == Kind::Week;
    if (began && entry.since == 0) diagnostics.add(Code::since_missing, entry.span, {entry.id});
    if (entry.confidence == Confidence::Low)
        diagnostics.add(Code::entry_unconfirmed, entry.span, {entry.id});
}

void names(const Entry& entry, diagnostic::Diagnostics& diagnostics) {
    for (const auto& [language, name] : entry.short_names)
        if (const std::size_t size = base::count_code_points(name); size > longest_short_name)
            diagnostics.add(Code::short_name_long, entry.span,
                            {entry.id, std::to_string(size), std::to_string(longest_short_name)});
    const std::size_t size = base::count_code_points(in_language(entry.names, "fr"));
    if (size > longest_name && !entry.short_names.contains("fr"))
        diagnostics.add(Code::short_name_missing, entry.span,
                        {entry.id, std::to_string(size), std::to_string(longest_short_name)});
}

bool share_a_place(const Zones& zones, const Entry& a, const Entry& b) {
    if (a.zones.empty() || b.zones.empty()) return true;
    for (const std::string& one : a.zones)
        for (const std::string& other : b.zones)
            if (zones.holds_in(one, other) || zones.holds_in(other, one)) return true;
    return false;
}

bool may_meet(const Zones& zones, const Entry& a, const Entry& b) {
    return a.since <= b.until && b.since <= a.until && share_a_place(zones, a, b);
}

/// Its days in years in which weekdays and most Easters of all kinds come, and those that are told.
std::vector<Days> sample_of(const Entry& entry) {
    constexpr int first = 2000, last = 2040;
    std::vector<Days> out;
    const auto add = [&](const std::vector<Days>& days) {
        out.insert(out.end(), days.begin(), days.end());
    };
    for (const auto& [year, days] : entry.exceptions)
        if (year < first || year > last) add(days);
    if (is_reckoned(entry.periods.back().rule)) return out;  // the sky is slow
    for (int year = first; year <= last; ++year) add(falls(entry, year));
    return out;
}

bool have_one_rule(const Entry& a, const Entry& b) {
    const Rule& rule = a.periods.back().rule;
    return rule == b.periods.back().rule && !std::holds_alternative<Told>(rule.day);
}

/// The words that tell a name from another: no articles, no "journée internationale", no accents.
std::set<std::string> telling_words(const std::string& name) {
    static const std::set<std::string> common{"a",
                                              "au",
                                              "aux",
                                              "contre",
                                              "dans",
                                              "de",
                                              "des",
                                              "du",
                                              "d",
                                              "en",
                                              "et",
                                              "international",
                                              "internationale",
                                              "jour",
                                              "journee",
                                              "journees",
                                              "l",
                                              "la",
                                              "le",
                                              "les",
                                              "lutte",
                                              "mondial",
                                              "mondiale",
                                              "national",
                                              "nationale",
                                              "nations",
                                              "pour",
                                              "semaine",
                                              "sur",
                                              "un",
                                              "une",
                                              "unies"};
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* parts = icu::Normalizer2::getNFKDInstance(status);
    const icu::UnicodeString text =
        parts->normalize(icu::UnicodeString::fromUTF8(name).toLower(), status);
    std::set<std::string> out;
    std::string word;
    for (std::int32_t i = 0; i <= text.length(); ++i) {
        const UChar32 c = i < text.length() ? text.char32At(i) : U' ';
        if (u_charType(c) == U_NON_SPACING_MARK || (i > 0 && U16_IS_TRAIL(text[i]))) continue;
        if (u_isalnum(c) != 0) icu::UnicodeString(c).toUTF8String(word);
        else if (!word.empty()) {
            if (!common.contains(word)) out.insert(word);
            word.clear();
        }
    }
    return out;
}

/// Each entry is told with one other that is as it, and one that is like it.
class Twins {
public:
    Twins(const Data& data, diagnostic::Diagnostics& diagnostics)
        : data_(data), diagnostics_(diagnostics) {}

    void compare(const Entry& entry) {
        const std::string name = in_language(entry.names, "fr");
        const auto words = telling_words(name);
        std::vector<const Entry*>& alike = by_words_[words];
        const Entry* same = find_in(alike, entry, [&](const Entry& other) {
            return have_one_rule(other, entry) && in_language(other.names, "fr") == name;
        });
        if (!same) same = of_same_day(entry, name);
        const Entry* near =
            words.empty() ? nullptr : find_in(alike, entry, [&](const Entry& other) {
                return other.kind == entry.kind && in_language(other.names, "fr") != name;
            });
        if (same) diagnostics_.add(Code::same_day_twice, entry.span, {same->id, entry.id});
        if (near) diagnostics_.add(Code::names_alike, entry.span, {near->id, entry.id});
        alike.push_back(&entry);
    }

private:
    template <class Is>
    const Entry* find_in(const std::vector<const Entry*>& earlier, const Entry& entry,
                         Is is) const {
        // Of thousands with one name, which a file of events may have, the last are enough.
        constexpr std::ptrdiff_t most = 200;
        const auto end = earlier.size() > most ? earlier.rbegin() + most : earlier.rend();
        const auto found = std::find_if(earlier.rbegin(), end, [&](const Entry* other) {
            return other != &entry && is(*other) && may_meet(data_.zones, *other, entry);
        });
        return found == end ? nullptr : *found;
    }

    const Entry* of_same_day(const Entry& entry, const std::string& name) {
        const Entry* out = nullptr;
        for (const Days& days : sample_of(entry)) {
            std::vector<const Entry*>& others = by_day_[{name, days}];
            if (!out) out = find_in(others, entry, [](const Entry&) { return true; });
            others.push_back(&entry);
        }
        return out;
    }

    const Data& data_;
    diagnostic::Diagnostics& diagnostics_;
    std::map<std::set<std::string>, std::vector<const Entry*>> by_words_;
    std::map<std::pair<std::string, Days>, std::vector<const Entry*>> by_day_;
};

}  // namespace

void review(const Data& data, diagnostic::Diagnostics& diagnostics) {
    Twins twins(data, diagnostics);
    for (const Entry& entry : data.entries) {
        sources(entry, diagnostics);
        names(entry, diagnostics);
        twins.compare(entry);
    }
}

}  // namespace cicero::calendar
