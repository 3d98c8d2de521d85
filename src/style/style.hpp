#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/color.hpp"
#include "base/length.hpp"
#include "diagnostic/source.hpp"
#include "style/table.hpp"

namespace cicero::style {

/// An OpenType feature setting: `smcp` 1, `liga` 0.
struct Feature {
    std::string tag;  ///< four letters
    std::uint32_t value = 1;
    bool operator==(const Feature&) const = default;
};

/// Letterforms that a style asks for by a key of its own, and the place where it does.
struct Form {
    std::string key;  ///< figures
    Feature feature;
    std::string name;  ///< of a stylistic set, as the font has it: then the face knows the feature
    diagnostic::SourceSpan span;
    bool operator==(const Form& other) const {
        return key == other.key && feature == other.feature && name == other.name;
    }
};

enum class Case : std::uint8_t { AsTyped, Upper, Lower };

/// Raised or lowered letters: OpenType `sups`/`subs` where the face has them, scaled where not.
/// Scientific: the figures of H₂O, `sinf`, lower than other inferiors.
enum class Raise : std::uint8_t { None, Superior, Inferior, Scientific };

/// A place on an axis of variable fonts, and where the style asks for it.
struct AxisSetting {
    std::string key;  ///< axes, or width
    std::string tag;  ///< wdth
    double value = 0;
    diagnostic::SourceSpan span;
    bool operator==(const AxisSetting& other) const {
        return key == other.key && tag == other.tag && value == other.value;
    }
};

/// Which of a family's cuts by size a text has, or which place on the axis `opsz`: that for its
/// own size, that for text, or that for a size that the style names.
enum class Optical : std::uint8_t { BySize, None, Fixed };

/// Where a layout says something: of no weight to what a style is.
struct Said {
    diagnostic::SourceSpan span;
    bool operator==(const Said&) const { return true; }
};

struct CharacterStyle {
    std::vector<std::string> families{"EB Garamond"};  ///< first found wins, glyph by glyph
    Said families_said;                                ///< of no file where no layout names them
    int weight = 400;                                  ///< CSS weights, 100–1000
    bool italic = false;
    Length size = Length::from_units(11 * Length::units_per_point);
    Optical optical = Optical::BySize;
    Length optical_size;            ///< where it is fixed
    std::vector<AxisSetting> axes;  ///< each tag once a key; `axes` over `width`
    Color color = base::black;
    std::vector<Form> forms;
    std::vector<Feature> features;  ///< after the forms, and over them
    Em tracking;                    ///< added after each cluster
    Case letter_case = Case::AsTyped;
    Raise raise = Raise::None;
    bool underline = false;
    bool typography = true;             ///< ortho-typography applies
    bool small_centuries = false;       ///< XXIe siècle: its figures in small capitals
    Said centuries_said;                ///< where the layout asks for those
    bool raised_abbreviations = false;  ///< the end of Mme, Dr
    std::string language = "fr";        ///< BCP 47; empty in a layout's style that says none
    Length baseline_shift;              ///< up is positive
    /// Families whose small letters its own are as high as, at its size; empty: as they are.
    std::vector<std::string> as_large_as{};
    bool operator==(const CharacterStyle&) const = default;
};

enum class Align : std::uint8_t { Justify, Left, Center, Right };

/// The space between words of a justified line, as shares of the font's own: it may shrink to the
/// least and is wider than `most` only where nothing else is left. Lines that are not justified
/// have the ideal one.
struct WordSpace {
    std::optional<double> least;  ///< where nothing is said, `least_of` finds it
    double ideal = 1, most = 1.33;

    /// The share that a line may shrink to, in a font whose space is as wide as `own` and whose
    /// letters are `gap` apart: 80 %, the least that reads well. But words hold together as long as
    /// the white between them is 2.6 times that between their letters (Lato's space at 80 % comes
    /// to 2.5), and seem to touch where it is under a sixth of the size (EB Garamond's): readers
    /// saw such lines as crammed.
    [[nodiscard]] double least_of(Em own, Em gap) const {
        constexpr double share = 0.8, most_share = 0.9, times = 2.6, narrowest = 1.0 / 6;
        if (least) return *least;
        const double wanted = std::max(narrowest, gap.value * (times - 1)) / own.value;
        return std::min(ideal, std::clamp(wanted, share, most_share));
    }
    bool operator==(const WordSpace&) const = default;
};

/// What the letters of a justified line may give before a reader sees it, each way.
struct LetterGive {
    Em tracking{0.01};          ///< between two letters
    double glyph_width = 0.02;  ///< of the glyphs' own
    bool operator==(const LetterGive&) const = default;
};

/// How the paragraph is broken: badness and costs in the units of TeX, whose plain values most of
/// these are (Knuth and Plass 1981; The TeXbook, chapter 14).
struct Breaking {
    /// To the unit what TeX does (`strict_tolerance` is \pretolerance, −1 without such a pass; that
    /// pass has no hyphens), without what Cicéro adds: names, runts, hyphens in a row.
    bool as_tex = false;
    int strict_tolerance = 20;  ///< worst badness of a line in the first pass, without hyphens
    int tolerance = 2700;       ///< in the second: spaces three times as stretched as `most`
    Em emergency_stretch;       ///< counted as stretch of a line in the third
    int hyphen_penalty = 120;   ///< a division
    int explicit_hyphen_penalty = 60;  ///< a line that ends at a hyphen of the text
    int name_hyphen_penalty = 150;     ///< more for a word with a capital inside a sentence
    int short_piece_penalty = 300;     ///< more for a division that leaves two letters: en-, bi-
    int line_penalty = 10;
    int adjacent_demerits = 10000;       ///< a tight line beside a loose one
    int double_hyphen_demerits = 10000;  ///< two hyphens in a row
    /// A division before the last line is one that French composition never makes: as dear as a
    /// runt.
    int final_hyphen_demerits = 1000000;
    int max_consecutive_hyphens = 2;  ///< one more costs `excess_…`, two are a last resort
    int excess_hyphen_demerits = 30000;
    Em last_line{2};                 ///< about four letters: a shorter last line …
    int runt_demerits = 1000000;     ///< … costs as much as a line of badness 990
    int lone_word_demerits = 40000;  ///< a last line of a single word
    /// A last line under this share of its measure, or under one and a half of the indent, looks
    /// forgotten …
    double last_line_share = 0.2;
    int short_last_demerits = 200000;  ///< … and costs the more of this, the shorter it is
    int stack_demerits = 5000;  ///< the same word at the start, or end, of lines side by side
    int looseness = 0;          ///< lines more, or fewer, than the optimum
    bool operator==(const Breaking&) const = default;
};

/// A paragraph's first letter, from the first line's capitals to a later line's baseline.
struct DropCapital {
    int lines = 0;  ///< beside it; less than two: none
    std::optional<Length>
        gap;                ///< from its ink to the text; where nothing is said a third of the em
    int small_words = 0;    ///< words after it in small capitals, the rest of its own the first
    Said small_words_said;  ///< where the layout asks for those
    CharacterStyle character;  ///< its size follows from the lines
    bool operator==(const DropCapital&) const = default;
};

struct ParagraphStyle {
    CharacterStyle character;
    CharacterStyle emphasis, strong, strong_emphasis, link, code;
    Length leading = Length::from_units(14 * Length::units_per_point);  ///< baseline to baseline
    Align align = Align::Left;
    Length first_indent;  ///< may be negative
    Length left_indent, right_indent;
    Length space_before, space_after;
    bool hyphenate = false;
    int widows = 2, orphans = 2;
    bool keep_with_next = false;
    bool keep_together = false;
    bool optical_margins = true;
    DropCapital drop_capital;
    std::vector<std::string> keep_words;  ///< each stays on one line, undivided
    bool balance = false;                 ///< lines of about the same length (titles)
    WordSpace word_space;
    LetterGive letter_give;
    Breaking breaking;
    std::string marker;             ///< what stands before a list item: "–", "{n}."
    Length marker_width;            ///< hanging
    Length rule_above, rule_below;  ///< thickness of the rules across the column; 0: none
    Color rule_color = base::black;
    Length rule_gap;  ///< from rule to text
    TableLook table;  ///< of tables that are set in it
    /// Lines of unlike lengths, and not as TeX would set them.
    [[nodiscard]] bool is_ragged() const { return align != Align::Justify && !breaking.as_tex; }
    /// TeX's letters give nothing.
    [[nodiscard]] LetterGive letters() const {
        return breaking.as_tex ? LetterGive{{}, 0} : letter_give;
    }
    bool operator==(const ParagraphStyle&) const = default;
};

}  // namespace cicero::style
