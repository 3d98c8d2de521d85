#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/color.hpp"
#include "base/length.hpp"

namespace cicero::style {

/// An OpenType feature setting: `smcp` 1, `liga` 0.
struct Feature {
    std::string tag;  ///< four letters
    std::uint32_t value = 1;
    bool operator==(const Feature&) const = default;
};

enum class Case : std::uint8_t { AsTyped, Upper, Lower };

/// Raised or lowered letters: OpenType `sups`/`subs` where the face has them, scaled where not.
enum class Script : std::uint8_t { Normal, Superior, Inferior };

struct CharacterStyle {
    std::vector<std::string> families{"EB Garamond"};  ///< first found wins, glyph by glyph
    int weight = 400;                                  ///< CSS weights, 100–1000
    bool italic = false;
    Length size = Length::from_units(11 * Length::units_per_point);
    Color color = base::black;
    std::vector<Feature> features;
    Em tracking;  ///< added after each cluster
    Case letter_case = Case::AsTyped;
    Script script = Script::Normal;
    bool underline = false;
    bool typography = true;             ///< ortho-typography applies
    bool small_centuries = false;       ///< XXIe siècle: its figures in small capitals
    bool raised_abbreviations = false;  ///< the end of Mme, Dr
    std::string language = "fr";        ///< BCP 47
    Length baseline_shift;              ///< up is positive
    bool operator==(const CharacterStyle&) const = default;
};

enum class Align : std::uint8_t { Justify, Left, Center, Right };

/// How hard the paragraph is tried; costs in the units of Knuth and Plass (1981).
struct Breaking {
    double tolerance = 3;  ///< largest adjustment ratio of the last ordinary pass
    int hyphen_penalty = 60;
    int max_consecutive_hyphens = 2;
    int looseness = 0;
    bool operator==(const Breaking&) const = default;
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
    bool balance = false;  ///< lines of about the same length (titles)
    Breaking breaking;
    std::string marker;             ///< what stands before a list item: "–", "{n}."
    Length marker_width;            ///< hanging
    Length rule_above, rule_below;  ///< thickness of a rule over the column, 0: none
    Color rule_color = base::black;
    Length rule_gap;  ///< from rule to text
    bool operator==(const ParagraphStyle&) const = default;
};

}  // namespace cicero::style
