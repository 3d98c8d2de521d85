#include "app/explain.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace cicero::app {

namespace {

using layout::FitReport;

struct LeverName {
    std::string_view lever, french, english;
};

constexpr std::array lever_names{
    LeverName{"size", "corps", "size"},
    LeverName{"share", "corps, pour de meilleures lignes", "size, for better lines"},
    LeverName{"columns", "colonnes", "columns"},
    LeverName{"tracking", "approche", "tracking"},
    LeverName{"leading", "interligne", "leading"},
    LeverName{"picture", "hauteur des images", "height of pictures"},
    LeverName{"wording", "forme plus courte n°", "shorter wording no."},
    LeverName{"spill", "dits ailleurs :", "told elsewhere:"},
    LeverName{"optional", "laissés de côté :", "left out:"},
};

/// Says fits in one language.
class Explainer {
public:
    explicit Explainer(bool french) : french_(french) {}

    [[nodiscard]] std::string of(const FitReport& report) const {
        std::string out = head(report) + (french_ ? " : " : ": ") + levers(report.levers);
        if (!report.found) out += french_ ? " ; rien ne convient" : "; nothing fits";
        else if (report.cost > 0) out += cost(report);
        out += '\n';
        for (const FitReport::Rejected& one : report.rejected)
            out +=
                (french_ ? "  écarté : " : "  rejected: ") + levers(one.levers) + why(one) + '\n';
        return out;
    }

private:
    [[nodiscard]] std::string head(const FitReport& report) const {
        const std::string page = fmt::format("page {}", report.page);
        const std::string name =
            report.frame.empty()
                ? std::string(french_ ? "cadre sans nom" : "unnamed frame")
                : fmt::format(fmt::runtime(french_ ? "« {} »" : "'{}'"), report.frame);
        return name + " (" + kind(report.of) + page + ")";
    }

    [[nodiscard]] std::string kind(FitReport::Of of) const {
        switch (of) {
            case FitReport::Of::Frame: break;
            case FitReport::Of::Row: return french_ ? "une rangée, " : "a row, ";
            case FitReport::Of::Flow: return french_ ? "texte courant, dès la " : "flow, from ";
            case FitReport::Of::Group:
                return french_ ? "cadres ensemble, dès la " : "frames together, from ";
        }
        return {};
    }

    [[nodiscard]] std::string_view name_of(const std::string& lever) const {
        const auto* const known = std::ranges::find(lever_names, lever, &LeverName::lever);
        if (known == lever_names.end()) return lever;
        return french_ ? known->french : known->english;
    }

    [[nodiscard]] std::string levers(const layout::UsedLevers& used) const {
        std::string out;
        for (const auto& [lever, value] : used)
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name_of(lever), value);
        if (out.empty()) out = french_ ? "rien" : "nothing";
        return out;
    }

    [[nodiscard]] std::string cost(const FitReport& report) const {
        std::string parts;
        for (const auto& [lever, price] : report.prices)
            parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", name_of(lever),
                                 std::llround(price));
        return fmt::format("{}{}{}", french_ ? " ; coût " : "; cost ", std::llround(report.cost),
                           parts.empty() ? "" : " (" + parts + ")");
    }

    // Nothing: a word is wider than its column.
    [[nodiscard]] std::string beyond(std::size_t lines) const {
        if (lines == 0) return french_ ? " (un mot trop long)" : " (a word too long)";
        const char* plural = lines > 1 ? "s" : "";
        return french_ ? fmt::format(" ({} ligne{} de trop)", lines, plural)
                       : fmt::format(" ({} line{} too many)", lines, plural);
    }

    [[nodiscard]] std::string why(const FitReport::Rejected& one) const {
        if (!one.fits) return (french_ ? " : ne tient pas" : ": does not fit") + beyond(one.left);
        return fmt::format("{}{}", french_ ? " : coût " : ": cost ", std::llround(one.cost));
    }

    bool french_;
};

}  // namespace

std::string explained(const std::vector<FitReport>& fits, diagnostic::Language language) {
    const bool french = language == diagnostic::Language::French;
    if (fits.empty()) return french ? "aucun ajustement\n" : "no fits\n";
    const Explainer explainer(french);
    std::string out;
    for (const FitReport& fit : fits) out += explainer.of(fit);
    return out;
}

}  // namespace cicero::app
