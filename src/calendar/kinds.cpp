#include "calendar/kinds.hpp"

#include <algorithm>
#include <array>

#include "base/plain_letters.hpp"
#include "calendar/resolve.hpp"
#include "calendar/rule_fields.hpp"

namespace cicero::calendar {

namespace {

using diagnostic::Code;

struct KindToPrint {
    const char *name, *french;
};

constexpr std::array kinds{
    KindToPrint{"holiday", "jours fériés"},
    KindToPrint{"day", "journées"},
    KindToPrint{"week", "semaines"},
    KindToPrint{"event", "événements"},
    KindToPrint{"public", "jours fériés"},
    KindToPrint{"optional", "fêtes facultatives"},
    KindToPrint{"regional", "fêtes de régions"},
    KindToPrint{"commemoration", "commémorations"},
    KindToPrint{"observance", "fêtes non chômées"},
    KindToPrint{"religious", "fêtes religieuses"},
    KindToPrint{"clock", "changements d’heure"},
};

std::vector<std::string> names() {
    std::vector<std::string> out;
    for (const KindToPrint& kind : kinds) out.emplace_back(kind.name);
    return out;
}

std::string names_with_french() {
    std::vector<std::string> out;
    for (const KindToPrint& kind : kinds)
        out.push_back(std::string(kind.name) + " (" + kind.french + ")");
    return joined(out);
}

std::string meant(const std::string& word) {
    const std::string kind = kind_for_french(word);
    if (kind == "public") return "holiday";  // as contents say it
    return is_kind_to_print(kind) ? kind : diagnostic::nearest(word, names()).value_or("");
}

bool is_of_school(const std::string& word) {
    const std::string plain = base::plain_letters(word);
    return std::ranges::any_of(
        std::array{"vacance", "scolaire", "school", "vacation"},
        [&](const char* part) { return plain.find(part) != std::string::npos; });
}

}  // namespace

bool is_kind_to_print(const std::string& word) {
    return std::ranges::find(kinds, std::string_view(word), &KindToPrint::name) != kinds.end();
}

diagnostic::Diagnostic kind_fault(const std::string& word, const diagnostic::SourceSpan& span) {
    if (is_of_school(word)) return diagnostic::make(Code::school_holidays_unknown, span, {word});
    return diagnostic::make(Code::unknown_kind_of_days, span,
                            {word, meant(word), names_with_french(), joined(names())});
}

}  // namespace cicero::calendar
