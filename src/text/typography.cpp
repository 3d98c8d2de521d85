#include "text/typography.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/typo_fixed.hpp"
#include "text/typo_formulas.hpp"
#include "text/typo_locale.hpp"
#include "text/typo_numbers.hpp"
#include "text/typo_ordinals.hpp"
#include "text/typo_quotes.hpp"
#include "text/typo_signs.hpp"
#include "text/typo_together.hpp"
#include "text/typo_units.hpp"

namespace cicero::text {

namespace {

// Signs first, so that all spaces are set around those that stay; then numbers and words, whose
// spaces are stronger; ordinals last: their endings are words until then.
void set_french(typo::Units& units, const typo::Locale& locale) {
    units.collapse_gaps();
    typo::join_dots(units);
    typo::join_hyphens(units);
    typo::pair_double_quotes(units, locale.quotes);
    typo::turn_apostrophes(units, locale);
    typo::close_up(units);
    typo::space_high_signs(units, locale.spacing);
    typo::space_guillemets(units, locale.spacing);
    typo::space_dashes(units);
    typo::set_numbers(units);
    typo::hold_formulas(units);
    typo::hold_words(units);
    typo::set_ordinals(units);
}

// Where the bytes of a linear stretch of the source stand in the derived text.
std::size_t derived_of(const TextMap& map, std::size_t source) {
    // The rules move nothing: sources ascend with the segments. The last that reaches the byte.
    const auto& segments = map.segments();
    auto after = std::ranges::upper_bound(segments, source, {}, &TextMap::Segment::source);
    while (after != segments.begin()) {
        const TextMap::Segment& segment = *--after;
        if (source > segment.source + segment.source_size) break;
        if (segment.linear) return segment.derived + (source - segment.source);
    }
    return map.size();
}

struct Once {
    Typeset typeset;
    bool settled = true;  ///< a second pass would find what this one has left
};

Once typeset_once(std::string_view text, const typo::Locale& locale,
                  const std::vector<Untouched>& untouched, Context context) {
    typo::Units units(text, untouched, context);
    const bool technical = typo::fix_technical(units);
    if (locale.french) {
        set_french(units, locale);
    } else {
        typo::pair_double_quotes(units, locale.quotes);
        typo::turn_apostrophes(units, locale);
        typo::hold_formulas(units);
    }
    // Closing up may join a sign to an address, and an apostrophe that was turned may stand beside
    // a quotation mark that had no mate: what they are is seen the next time.
    Once once{units.result(), !(technical && units.regrouped()) && !units.has_left('"')};
    once.settled = once.settled || once.typeset.text.text == text;
    return once;
}

/// Passes beyond the first; nonsense needs two at most.
constexpr int most_repeats = 3;

// No font has a letter for a tab: it is a space, byte for byte, in code too.
std::string without_tabs(std::string_view text) {
    std::string out(text);
    std::ranges::replace(out, '\t', ' ');
    return out;
}

bool has_tabs(std::string_view text) { return text.find('\t') != std::string_view::npos; }

}  // namespace

Typeset typeset(std::string_view text, std::string_view language,
                const std::vector<Untouched>& untouched, Context context) {
    if (has_tabs(text)) return typeset(without_tabs(text), language, untouched, context);
    const typo::Locale locale = typo::locale_of(language);
    Once now = typeset_once(text, locale, untouched, context);
    std::vector<Untouched> kept = untouched;
    for (int i = 0; i < most_repeats && !now.settled; ++i) {
        for (Untouched& u : kept)
            u = {derived_of(now.typeset.text.map, u.begin),
                 derived_of(now.typeset.text.map, u.end)};
        Once next = typeset_once(now.typeset.text.text, locale, kept, context);
        next.typeset.text.map = next.typeset.text.map.composed_with(now.typeset.text.map);
        now = std::move(next);
    }
    return std::move(now.typeset);
}

namespace {

/// A sentence with stretches in other languages: these first, each by its own rules; then what
/// stands around them, as they now are.
class Mixed {
public:
    Mixed(std::string_view text, const std::vector<Untouched>& untouched)
        : text_(text), untouched_(untouched), next_(untouched.begin()) {}

    void set(const Foreign& stretch) {
        copy(stretch.begin);
        const std::size_t size = stretch.end - stretch.begin, begin = middle_.text.size();
        const Typeset own =
            typeset(text_.substr(stretch.begin, size), stretch.language, untouched_to(stretch.end));
        middle_.text += own.text.text;
        middle_.map.append(own.text.map.composed_with(TextMap::identity(size, stretch.begin)));
        kept_.push_back({begin, middle_.text.size()});
        for (const Raised& r : own.raised)
            raised_.push_back({r.begin + begin, r.end + begin, r.kind});
        at_ = stretch.end;
    }

    Typeset set_around(std::string_view language) {
        copy(text_.size());
        Typeset out = typeset(middle_.text, language, kept_);
        for (const Raised& r : raised_)
            out.raised.push_back(
                {derived_of(out.text.map, r.begin), derived_of(out.text.map, r.end), r.kind});
        std::ranges::sort(out.raised, {}, &Raised::begin);
        out.text.map = out.text.map.composed_with(middle_.map);
        return out;
    }

private:
    // What must stay in [at_, end), counted from there.
    std::vector<Untouched> untouched_to(std::size_t end) {
        std::vector<Untouched> out;
        while (next_ != untouched_.end() && next_->end <= at_) ++next_;
        for (auto u = next_; u != untouched_.end() && u->begin < end; ++u)
            out.push_back({std::max(u->begin, at_) - at_, std::min(u->end, end) - at_});
        return out;
    }

    void copy(std::size_t end) {
        for (const Untouched& u : untouched_to(end))
            kept_.push_back({u.begin + middle_.text.size(), u.end + middle_.text.size()});
        middle_.text += text_.substr(at_, end - at_);
        middle_.map.append_copied(end - at_, at_);
        at_ = end;
    }

    std::string_view text_;
    const std::vector<Untouched>& untouched_;
    std::vector<Untouched>::const_iterator next_;  ///< the first that does not end before `at_`
    std::size_t at_ = 0;
    MappedText middle_;
    std::vector<Untouched> kept_;
    std::vector<Raised> raised_;
};

}  // namespace

Typeset typeset(std::string_view text, std::string_view language,
                const std::vector<Untouched>& untouched, const std::vector<Foreign>& foreign) {
    if (foreign.empty()) return typeset(text, language, untouched);
    if (has_tabs(text)) return typeset(without_tabs(text), language, untouched, foreign);
    Mixed mixed(text, untouched);
    for (const Foreign& stretch : foreign) mixed.set(stretch);
    return mixed.set_around(language);
}

std::string with_visible_spaces(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        if (d.code_point == typo::nbsp) out += "⍽";
        else if (d.code_point == typo::nnbsp) out += "‧";
        else out += text.substr(i, d.size);
        i += d.size;
    }
    return out;
}

std::vector<Untouched> technical_words(std::string_view text) {
    // What all of these have: most texts have none.
    if (text.find_first_of(":/\\@&=") == std::string_view::npos) return {};
    typo::Units units(text, {}, {});
    typo::fix_technical(units);
    return units.fixed_stretches();
}

}  // namespace cicero::text
