#include "calendar/resolve.hpp"

#include <algorithm>
#include <array>

#include "base/plain_letters.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;

/// Names of what is told of in one warning, each once, the first few by name.
class Mentioned {
public:
    /// Its years come one after the other.
    void add(const Entry& entry) {
        if (all_.empty() || all_.back() != &entry) all_.push_back(&entry);
    }
    [[nodiscard]] bool empty() const { return all_.empty(); }
    [[nodiscard]] std::string count() const { return std::to_string(all_.size()); }
    [[nodiscard]] std::string text(const std::string& language) const {
        constexpr std::size_t most = 4;
        std::string out;
        for (std::size_t i = 0; i < std::min(most, all_.size()); ++i) {
            const std::string name = in_language(all_[i]->short_names, language);
            out += (i ? ", " : "") + (name.empty() ? in_language(all_[i]->names, language) : name);
        }
        return all_.size() > most ? out + ", …" : out;
    }

private:
    std::vector<const Entry*> all_;
};

class Resolver {
public:
    Resolver(const Data& data, const Query& query)
        : data_(data), query_(query), whole_{day(query.first, 1, 1), day(query.last, 12, 31)} {}

    std::vector<Occurrence> run(diagnostic::Diagnostics& diagnostics) {
        for (const Entry& entry : data_.entries)
            if (wanted(entry))
                for (int y = query_.first - 1; y <= query_.last + 1; ++y) add(entry, y);
        std::stable_sort(out_.begin(), out_.end(), [](const Occurrence& a, const Occurrence& b) {
            return std::pair(a.days.first, a.days.hours.from) <
                   std::pair(b.days.first, b.days.hours.from);
        });
        if (!left_out_.empty())
            diagnostics.add(Code::unconfirmed_left_out, {},
                            {left_out_.text(query_.language), left_out_.count()});
        if (!given_.empty())
            diagnostics.add(Code::unconfirmed_given, {},
                            {given_.text(query_.language), given_.count()});
        if (!beyond_easter_.empty())
            diagnostics.add(Code::beyond_easter, {},
                            {std::to_string(first_easter), std::to_string(last_easter),
                             beyond_easter_.text(query_.language)});
        return std::move(out_);
    }

private:
    [[nodiscard]] bool wanted(const Entry& entry) const {
        const auto in_zone = [&](const std::string& here) {
            return std::any_of(
                entry.zones.begin(), entry.zones.end(),
                [&](const std::string& zone) { return data_.zones.holds_in(zone, here); });
        };
        const auto of_kind = [&](const std::string& kind) { return is_of_kind(entry, kind); };
        return (entry.zones.empty() || query_.zones.empty() ||
                std::any_of(query_.zones.begin(), query_.zones.end(), in_zone)) &&
               (query_.kinds.empty() ||
                std::any_of(query_.kinds.begin(), query_.kinds.end(), of_kind));
    }

    void add(const Entry& entry, int year) {
        if (year < entry.since || year > entry.until) return;
        const bool within = year >= query_.first && year <= query_.last;
        if (within && is_beyond_easter(entry.period_of(year).rule, year)) beyond_easter_.add(entry);
        const Confidence confidence = confidence_in(entry, year);
        const bool low = confidence == Confidence::Low;
        if (low && !query_.unconfirmed && is_reckoned(entry.period_of(year).rule)) {
            if (within) left_out_.add(entry);  // the sky is slow: do not ask in vain
            return;
        }
        for (const Days& days : falls(entry, year)) {
            if (days.last < whole_.first || days.first > whole_.last) continue;
            if (low && !query_.unconfirmed) {
                left_out_.add(entry);
                continue;
            }
            if (low) given_.add(entry);
            const bool again = !out_.empty() && out_.back().entry == &entry &&
                               out_.back().days == days;  // a decade, in each of its years
            if (!again) out_.push_back({&entry, year, days, confidence});
        }
    }

    const Data& data_;
    const Query& query_;
    Days whole_;
    std::vector<Occurrence> out_;
    Mentioned left_out_, given_, beyond_easter_;
};

}  // namespace

const Names& Occurrence::names() const {
    return period().names.empty() ? entry->names : period().names;
}

const Names& Occurrence::short_names() const {
    return period().names.empty() ? entry->short_names : period().short_names;
}

int Occurrence::age() const { return entry->born > 0 ? year_of(days.first) - entry->born : 0; }

std::string Occurrence::name(const std::string& language) const {
    return with_age(in_language(names(), language), age(), language);
}

std::string Occurrence::short_name(const std::string& language) const {
    // A short form of another language is no use where the name is in this one.
    const std::string main = language.substr(0, language.find('-'));
    const auto speaks = [&](const Names& some) {
        return some.contains(language) || some.contains(main);
    };
    if (speaks(names()) && !speaks(short_names())) return {};
    const std::string bare = in_language(short_names(), language);
    return bare.empty() ? bare : with_age(bare, age(), language);
}

Names Occurrence::full_names() const {
    Names out = names();
    if (age() > 0 && !out.contains("en")) out.emplace("en", in_language(out, "en"));
    for (auto& [language, name] : out) name = with_age(name, age(), language);
    return out;
}

std::vector<Occurrence> resolve(const Data& data, const Query& query,
                                diagnostic::Diagnostics& diagnostics) {
    return Resolver(data, query).run(diagnostics);
}

const std::vector<std::string>& kind_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (int k = 0; k <= int(Kind::Birthday); ++k) out.emplace_back(name_of(Kind(k)));
        for (int t = 1; t <= int(Type::Clock); ++t) out.emplace_back(name_of(Type(t)));
        out.emplace_back("un");
        return out;
    }();
    return names;
}

std::string kind_for_french(std::string_view word) {
    // By the beginning of the word that tells.
    struct Pair {
        std::string_view french, kind;
    };
    constexpr std::array pairs{Pair{"ferie", "public"},
                               Pair{"holiday", "public"},
                               Pair{"journee", "day"},
                               Pair{"semaine", "week"},
                               Pair{"anniversaire", "birthday"},
                               Pair{"evenement", "event"},
                               Pair{"commemor", "commemoration"},
                               Pair{"religieu", "religious"},
                               Pair{"onu", "un"},
                               Pair{"nations unies", "un"},
                               Pair{"decennie", "decade"},
                               Pair{"annee", "year"},
                               Pair{"changement", "clock"}};
    const std::string plain = base::plain_letters(word);
    for (const Pair& pair : pairs)
        if (plain.find(pair.french) != std::string::npos) return std::string(pair.kind);
    return {};
}

bool is_of_kind(const Entry& entry, const std::string& kind) {
    return kind == name_of(entry.kind) ||
           (entry.type != Type::None && kind == name_of(entry.type)) ||
           (kind == "un" && entry.on_un_list);
}

}  // namespace cicero::calendar
