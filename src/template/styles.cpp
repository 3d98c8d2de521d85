#include <array>

#include "base/units.hpp"
#include "template/reader.hpp"

namespace cicero::templates {

namespace {

using diagnostic::Code;

/// What letters may give, in percent: more is seen, as letterspaced or condensed words among
/// others.
constexpr double most_letter_give = 3;

/// Of the size that a style takes over: less is no text of the same page.
constexpr double least_share_of_size = 0.2;

constexpr std::array variant_keys{"emphasis", "strong", "link", "code"};

bool is_variant(const std::string& key) {
    for (const char* name : variant_keys)
        if (key == name) return true;
    return false;
}

/// Words for sets of features, as a designer says them.
std::vector<style::Feature> named_feature(const std::string& word) {
    if (word == "small-caps") return {{"smcp", 1}};
    if (word == "all-small-caps") return {{"smcp", 1}, {"c2sc", 1}};
    if (word == "old-style") return {{"onum", 1}, {"lnum", 0}};
    if (word == "lining") return {{"lnum", 1}, {"onum", 0}};
    if (word == "tabular") return {{"tnum", 1}, {"pnum", 0}};
    if (word == "proportional") return {{"pnum", 1}, {"tnum", 0}};
    if (word == "case") return {{"case", 1}};
    if (word == "no-ligatures") return {{"liga", 0}, {"clig", 0}};
    if (word == "no-contextual-ligatures") return {{"clig", 0}};
    if (word == "discretionary-ligatures") return {{"dlig", 1}};
    if (word == "swash") return {{"swsh", 1}};
    if (word.size() == 4) return {{word, 1}};
    return {};
}

/// What a parent says of its emphasis holds for the child: `variant` differs from the style that
/// `now` stands in the place of, `before`, and the differences are carried over.
style::CharacterStyle carried(const style::CharacterStyle& variant,
                              const style::CharacterStyle& before,
                              const style::CharacterStyle& now) {
    style::CharacterStyle fresh = now;
    // Slope is turned, not set: emphasis inside italics is roman.
    if (variant.italic != before.italic) fresh.italic = !fresh.italic;
    if (variant.families != before.families) {
        fresh.families = variant.families;
        fresh.families_said = variant.families_said;
    }
    if (variant.weight != before.weight) fresh.weight = variant.weight;
    if (variant.color != before.color) fresh.color = variant.color;
    if (variant.features != before.features) fresh.features = variant.features;
    if (variant.forms != before.forms) fresh.forms = variant.forms;
    if (variant.optical != before.optical || variant.optical_size != before.optical_size) {
        fresh.optical = variant.optical;
        fresh.optical_size = variant.optical_size;
    }
    if (variant.axes != before.axes) fresh.axes = variant.axes;
    if (variant.tracking != before.tracking) fresh.tracking = variant.tracking;
    if (!variant.as_large_as.empty()) fresh.as_large_as = now.families;
    fresh.underline = variant.underline || fresh.underline;
    fresh.size = now.size * (variant.size / before.size);
    return fresh;
}

/// Code that nobody spoke of: in a face whose letters are all of one width, upright and as large as
/// the text seems. What the text asks of its own face is nothing to it.
void make_code(style::CharacterStyle& code) {
    constexpr int bold = 700, from_semibold = 600;
    if (code.as_large_as.empty()) code.as_large_as = code.families;
    code.families = {"DejaVu Sans Mono"};
    code.families_said = {};
    code.weight = code.weight >= from_semibold ? bold : 400;
    code.italic = false;
    code.forms.clear();
    code.features.clear();
    code.axes.clear();
    code.tracking = {};
    code.letter_case = style::Case::AsTyped;
}

/// The variants of a style whose own letters were `before`; those that nobody spoke of get their
/// usual slope and weight.
void carry_variants(style::ParagraphStyle& style, const style::CharacterStyle& before) {
    constexpr int bold = 700;
    const bool code_matches = !style.code.as_large_as.empty();
    const auto carry = [&](style::CharacterStyle& variant, bool slopes, bool is_bold) {
        const bool untouched = variant == before;
        variant = carried(variant, before, style.character);
        if (untouched && slopes) variant.italic = !variant.italic;
        if (untouched && is_bold) variant.weight = bold;
    };
    carry(style.emphasis, true, false);
    carry(style.strong, false, true);
    carry(style.strong_emphasis, true, true);
    carry(style.link, false, false);
    carry(style.code, false, false);
    if (code_matches) make_code(style.code);
}

}  // namespace

void Styles::features(style::CharacterStyle& style, const yaml::Node& value) const {
    const auto add = [&](const yaml::Node& node) {
        const auto named = named_feature(scalars_.word(node));
        if (named.empty())
            scalars_.bad_value(
                node,
                "small-caps, old-style, lining, tabular, case, no-ligatures, no-contextual-ligatures, ss01…");
        style.features.insert(style.features.end(), named.begin(), named.end());
    };
    style.features.clear();
    if (value.kind() == yaml::Kind::Sequence) {
        for (const yaml::Node& item : value.items()) add(item);
    } else {
        add(value);
    }
}

// A length, or a share of the size that it was.
Length Styles::size(const yaml::Node& value, Length before) const {
    if (!scalars_.word(value).ends_with('%')) return scalars_.length(value, limits::type_size);
    return before * std::max(scalars_.percent(value), least_share_of_size);
}

void Styles::character(style::CharacterStyle& style, const std::string& key,
                       const yaml::Node& value) {
    if (key == "family" || key == "size") style.as_large_as.clear();
    if (key == "family") {
        style.families.clear();
        style.families_said.span = value.span();
        if (value.kind() == yaml::Kind::Sequence)
            for (const yaml::Node& item : value.items())
                style.families.push_back(scalars_.word(item));
        else style.families.push_back(scalars_.word(value));
    } else if (key == "size") style.size = size(value, style.size);
    else if (key == "weight") style.weight = scalars_.integer(value, limits::weight);
    else if (key == "slope") style.italic = scalars_.choice(value, {"upright", "italic"}) == 1;
    else if (key == "color") style.color = palette_.color(value);
    else if (key == "features") features(style, value);
    else if (key == "tracking") style.tracking = {scalars_.number(value, limits::tracking) / 1000};
    else if (key == "case")
        style.letter_case = style::Case(scalars_.choice(value, {"as-typed", "upper", "lower"}));
    else if (key == "raise")
        style.raise =
            style::Raise(scalars_.choice(value, {"none", "superior", "inferior", "scientific"}));
    else if (key == "underline") style.underline = scalars_.boolean(value);
    else if (key == "typography") style.typography = scalars_.boolean(value);
    else if (key == "centuries") {
        style.small_centuries = scalars_.choice(value, {"capitals", "small-caps"}) == 1;
        style.centuries_said.span = value.span();
    } else if (key == "abbreviations")
        style.raised_abbreviations = scalars_.choice(value, {"plain", "raised"}) == 1;
    else if (key == "language") style.language = scalars_.word(value);
    else if (key == "shift") style.baseline_shift = scalars_.length(value, limits::shift);
    else if (!read_letterforms(style, key, value, scalars_))
        read_instance(style, key, value, scalars_);
}

void Styles::keep_words(style::ParagraphStyle& style, const yaml::Node& value) const {
    style.keep_words.clear();
    if (value.kind() == yaml::Kind::Map)
        return scalars_.bad_value(value, "[Nations Unies, Sud-Sud]");
    if (value.kind() == yaml::Kind::Sequence)
        for (const yaml::Node& item : value.items())
            style.keep_words.push_back(scalars_.word(item));
    else style.keep_words.push_back(scalars_.word(value));
}

bool Styles::paragraph(style::ParagraphStyle& style, const std::string& key,
                       const yaml::Node& value) {
    if (key == "align")
        style.align = style::Align(scalars_.choice(value, {"justify", "left", "center", "right"}));
    else if (key == "indent") style.first_indent = scalars_.length(value, limits::indent);
    else if (key == "left") style.left_indent = scalars_.length(value, limits::indent);
    else if (key == "right") style.right_indent = scalars_.length(value, limits::indent);
    else if (key == "before") style.space_before = scalars_.length(value, limits::indent);
    else if (key == "after") style.space_after = scalars_.length(value, limits::indent);
    else if (key == "hyphens") style.hyphenate = scalars_.boolean(value);
    else if (key == "widows") style.widows = scalars_.integer(value, limits::lines_together);
    else if (key == "orphans") style.orphans = scalars_.integer(value, limits::lines_together);
    else if (key == "keep") {
        const std::size_t which = scalars_.choice(value, {"none", "next", "together", "both"});
        style.keep_with_next = which == 1 || which == 3;
        style.keep_together = which >= 2;
    } else if (key == "optical-margins") style.optical_margins = scalars_.boolean(value);
    else if (key == "balance") style.balance = scalars_.boolean(value);
    else if (key == "word-space") read_word_space(style.word_space, value, scalars_);
    else if (key == "letter-space")
        style.letter_give.tracking = {scalars_.percent(value, most_letter_give, "0%–3%")};
    else if (key == "glyph-width")
        style.letter_give.glyph_width = scalars_.percent(value, most_letter_give, "0%–3%");
    else if (key == "breaking") read_breaking(style.breaking, value, scalars_);
    else if (key == "table") read_table_look(style.table, value, scalars_, palette_);
    else if (key == "keep-words") {
        keep_words(style, value);
    } else if (key == "drop-cap") return true;  // read when all else is known
    else if (key == "marker") style.marker = scalars_.word(value);
    else if (key == "marker-width") style.marker_width = scalars_.length(value, limits::white);
    else if (key == "rule-above") style.rule_above = scalars_.length(value, limits::thickness);
    else if (key == "rule-below") style.rule_below = scalars_.length(value, limits::thickness);
    else if (key == "rule-gap") style.rule_gap = scalars_.length(value, limits::indent);
    else if (key == "rule-color") style.rule_color = palette_.color(value);
    else return false;
    return true;
}

// 14, where 14pt is meant.
double Styles::leading_factor(const yaml::Node& node) const {
    const std::string text = scalars_.word(node);
    const auto value = base::parse_number(text);
    const double most = *base::parse_number(limits::leading_factor.most);
    if (!value || *value <= most) return scalars_.number(node, limits::leading_factor);
    scalars_.fault(node, Code::leading_without_unit, {text}, text + "pt, 1.2");
    return most;
}

// A leading without a unit is a factor of the size, whichever of the two is set here.
void Styles::leading(style::ParagraphStyle& style, const yaml::Node& map) {
    const auto value = map.find("leading");
    if (!value) return;
    const std::string text = scalars_.word(*value);
    // A percentage is told of as what is neither.
    if (text.ends_with('%')) scalars_.bad_value(*value, "1.25, 14pt");
    else if (base::parse_number(text) && text != "0")
        style.leading = style.character.size * leading_factor(*value);
    else style.leading = scalars_.length(*value, limits::leading);
}

// Emphasis and its kin are the style itself, changed by what the style says of them.
void Styles::variants(style::ParagraphStyle& style, const yaml::Node& map) {
    const auto apply = [&](style::CharacterStyle& variant, const char* key) {
        const auto changes = map.find(key);
        if (!changes || changes->kind() != yaml::Kind::Map) return;
        for (const auto& [name, value] : changes->entries()) character(variant, name.name, value);
    };
    apply(style.emphasis, "emphasis");
    apply(style.strong, "strong");
    apply(style.strong_emphasis, "strong");
    apply(style.strong_emphasis, "emphasis");
    apply(style.link, "link");
    apply(style.code, "code");
}

// A letter of the text's style, changed by what stands here.
void Styles::drop_capital(style::ParagraphStyle& style, const yaml::Node& value) {
    constexpr int usual_lines = 3;
    style.drop_capital = {};
    if (value.kind() != yaml::Kind::Map) return;
    style.drop_capital.lines = usual_lines;
    style.drop_capital.character = style.character;
    for (const auto& [key, node] : value.entries()) {
        if (key.name == "lines")
            style.drop_capital.lines = scalars_.integer(node, limits::drop_lines);
        else if (key.name == "gap") style.drop_capital.gap = scalars_.length(node, limits::indent);
        else if (key.name == "small-cap-words") {
            style.drop_capital.small_words = scalars_.integer(node, limits::small_cap_words);
            style.drop_capital.small_words_said.span = node.span();
        } else character(style.drop_capital.character, key.name, node);
    }
}

// The language is the content's, until a style says one.
Styles::Styles(const Scalars& scalars, const Palette& palette)
    : scalars_(scalars), palette_(palette) {
    style::ParagraphStyle plain;
    plain.character.language.clear();
    plain.emphasis = plain.strong = plain.strong_emphasis = plain.link = plain.code =
        plain.character;
    make_code(plain.code);
    plain_ = std::make_shared<const style::ParagraphStyle>(plain);
}

StylePtr Styles::from_map(const yaml::Node& map) {
    style::ParagraphStyle style = *plain_;
    if (const auto parent = map.find("extends"))
        style = *by_name(scalars_.word(*parent), parent->span());
    return changed(std::move(style), map);
}

StylePtr Styles::changed(style::ParagraphStyle style, const yaml::Node& map) {
    const style::CharacterStyle before = style.character;
    const double factor = style.leading / before.size;
    bool own_variants = false;
    for (const auto& [key, value] : map.entries()) {
        if (key.name == "extends" || key.name == "leading") continue;
        if (is_variant(key.name)) own_variants = true;
        else if (!paragraph(style, key.name, value)) character(style.character, key.name, value);
    }
    if (style.character.size != before.size) style.leading = style.character.size * factor;
    leading(style, map);
    carry_variants(style, before);
    if (own_variants) variants(style, map);
    with(map, "drop-cap", [&](const yaml::Node& n) { drop_capital(style, n); });
    return std::make_shared<const style::ParagraphStyle>(std::move(style));
}

void Styles::read(const yaml::Node& map) {
    if (map.kind() != yaml::Kind::Map) return;
    for (const auto& [key, value] : map.entries()) sources_.insert_or_assign(key.name, value);
    for (const auto& [key, value] : map.entries()) (void)by_name(key.name, key.span);
}

void Styles::change(const yaml::Node& map, bool now) {
    if (map.kind() != yaml::Kind::Map) return;
    for (const auto& [key, value] : map.entries())
        if (value.kind() == yaml::Kind::Map) changes_[key.name].push_back({value, now});
}

// As the layout has it, with what is to change.
StylePtr Styles::named(const std::string& name) {
    const yaml::Node& map = sources_.at(name);
    StylePtr style = map.kind() == yaml::Kind::Map ? from_map(map) : plain_;
    const auto found = changes_.find(name);
    if (found == changes_.end()) return style;
    for (const Change& change : found->second) {
        StylePtr other = changed(*style, change.map);
        if (change.now) style = std::move(other);
    }
    return style;
}

StylePtr Styles::by_name(const std::string& name, const SourceSpan& span) {
    if (const auto done = resolved_.find(name); done != resolved_.end()) return done->second;
    const auto source = sources_.find(name);
    if (source == sources_.end()) {
        scalars_.diagnostics().add(Code::unknown_style, span, {name, near(name)});
        return plain_;
    }
    if (in_progress_.contains(name)) {
        scalars_.diagnostics().add(Code::style_extends_itself, span, {name});
        return plain_;
    }
    // Those that it starts from are read before it: a long line of them is no deep recursion.
    std::vector<std::string> line;
    for (std::optional<std::string> next = name; next && in_progress_.insert(*next).second;
         next = unread_parent(line.back()))
        line.push_back(*next);
    for (auto at = line.rbegin(); at != line.rend(); ++at) {  // clang 14 has no views of ranges
        const std::string& own = *at;
        resolved_[own] = named(own);
        in_progress_.erase(own);
    }
    return resolved_.at(name);
}

std::optional<std::string> Styles::unread_parent(const std::string& name) const {
    const auto parent = sources_.at(name).find("extends");
    if (!parent) return std::nullopt;
    std::string word = scalars_.word(*parent);
    const bool unread = sources_.contains(word) && !resolved_.contains(word);
    return unread ? std::optional(std::move(word)) : std::nullopt;
}

StylePtr Styles::style(const yaml::Node& node) {
    if (node.kind() == yaml::Kind::Map) return from_map(node);
    const std::string name = scalars_.word(node);
    if (sources_.contains(name)) return by_name(name, node.span());
    const std::string meant = near(name);
    scalars_.fault(node, Code::unknown_style, {name, meant}, meant);
    return plain_;
}

std::string Styles::near(const std::string& name) const {
    const auto names = [&] {
        std::vector<std::string> out;
        for (const auto& [known, node] : sources_) out.push_back(known);
        return out;
    };
    return diagnostic::guess(name, names, scalars_.diagnostics());
}

}  // namespace cicero::templates
