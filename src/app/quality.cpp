#include "app/quality.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace cicero::app {

namespace {

using layout::PlacedQuality;

constexpr std::size_t most_shown = 3;
/// A streak of white through this many lines is seen.
constexpr std::uint32_t visible_river = 4;

struct Totals {
    std::size_t paragraphs = 0, lines = 0, hyphens = 0, stacks = 0, loose = 0;
    double spaces = 0, squares = 0, least = 10, most = 0;
    std::uint32_t hyphen_run = 0, river = 0;

    void add(const PlacedQuality& placed) {
        const inlines::ParagraphQuality& q = placed.quality;
        if (!placed.goes_on) ++paragraphs;
        lines += q.lines;
        spaces += q.mean_space * q.lines;
        squares += q.square_space * q.lines;
        least = std::min(least, q.least_space);
        most = std::max(most, q.most_space);
        hyphens += q.hyphens;
        stacks += q.stacks;
        loose += q.loose;
        hyphen_run = std::max(hyphen_run, q.longest_hyphen_run);
        river = std::max(river, q.river);
    }
};

std::string place(const PlacedQuality& q) {
    if (!q.span.file) return "?";
    return q.span.file->path() + ":" + std::to_string(q.span.file->position(q.span.begin).line);
}

bool is_marked(const inlines::ParagraphQuality& q) {
    return q.loose > 0 || q.river >= visible_river || q.stacks > 0;
}

std::string summary(const Totals& t, bool french) {
    const double lines = double(t.lines), mean = t.spaces / lines;
    const double spread = std::sqrt(std::max(0.0, t.squares / lines - mean * mean));
    const auto percent = [](double share) { return std::lround(share * 100); };
    return fmt::format(
        fmt::runtime(
            french
                ? "{} paragraphe(s) justifié(s), {} lignes : espaces {} % ± {} ({}–{}) ; {:.1f} césures pour "
                  "100 lignes, {} de suite au plus ; {} empilement(s) ; {} ligne(s) hors des limites ; "
                  "la plus longue rue : {} lignes\n"
                : "{} justified paragraph(s), {} lines: spaces {} % ± {} ({}–{}); {:.1f} hyphens in 100 "
                  "lines, {} in a row at most; {} stack(s); {} line(s) beyond the limits; "
                  "the longest river: {} lines\n"),
        t.paragraphs, t.lines, percent(mean), percent(spread), percent(t.least), percent(t.most),
        100.0 * double(t.hyphens) / lines, t.hyphen_run, t.stacks, t.loose, t.river);
}

}  // namespace

std::string quality_report(const std::vector<PlacedQuality>& qualities,
                           diagnostic::Language language) {
    const bool french = language == diagnostic::Language::French;
    Totals totals;
    std::vector<const PlacedQuality*> marked;
    for (const PlacedQuality& q : qualities) {
        if (q.quality.lines == 0) continue;
        totals.add(q);
        if (is_marked(q.quality)) marked.push_back(&q);
    }
    if (totals.lines == 0) return french ? "aucun texte justifié\n" : "no justified text\n";
    std::string out = summary(totals, french);
    std::stable_sort(marked.begin(), marked.end(), [](const auto* a, const auto* b) {
        return a->quality.most_space > b->quality.most_space;
    });
    for (std::size_t i = 0; i < std::min(marked.size(), most_shown); ++i)
        out += fmt::format(
            fmt::runtime(french ? "  {} : espaces jusqu’à {} %, {} césure(s), rue de {} lignes\n"
                                : "  {}: spaces up to {} %, {} hyphen(s), a river of {} lines\n"),
            place(*marked[i]), std::lround(marked[i]->quality.most_space * 100),
            marked[i]->quality.hyphens, marked[i]->quality.river);
    return out;
}

}  // namespace cicero::app
