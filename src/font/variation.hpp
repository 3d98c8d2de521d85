#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <hb.h>

#include "base/length.hpp"

/// Axes of variable fonts (OpenType, `fvar`) and places on them.
namespace cicero::font {

struct Axis {
    std::string tag;  ///< wght, wdth, opsz, slnt, ital, or a font's own in capitals
    float least = 0, standard = 0, most = 0;
    bool operator==(const Axis&) const = default;
};

/// A place on each of some axes; document::FontResource has the same.
using Coordinates = std::vector<std::pair<std::string, float>>;

/// What is asked of a family.
struct Wanted {
    int weight = 400;
    bool italic = false;
    /// Chooses among cuts for some sizes, and on the axis `opsz`; nothing: the cut for text.
    std::optional<Length> optical_size;
    Coordinates axes = {};  ///< over what the rest says; `wdth`, in percent, chooses among widths
};

/// In the order of `fvar`; none where the font is not variable.
[[nodiscard]] std::vector<Axis> axes_of(hb_face_t* face);
[[nodiscard]] std::vector<Axis> axes_of(const std::filesystem::path& file, int index);

[[nodiscard]] const Axis* find_axis(const std::vector<Axis>& axes, const std::string& tag);

/// The place on every axis for what is wanted, within its range. `is_italic`: the file's letters
/// are italic without a slant.
[[nodiscard]] Coordinates place_on(const std::vector<Axis>& axes, const Wanted& wanted,
                                   bool is_italic);

/// `some` of the axes, and the rest where the font stands without being asked.
[[nodiscard]] Coordinates complete(const std::vector<Axis>& axes, const Coordinates& some);

void set_variations(hb_font_t* font, const Coordinates& at);

/// What an instance's PostScript name has after its font's: `_550wght` (Adobe Technical Note 5902);
/// nothing for the font as it stands without being asked.
[[nodiscard]] std::string name_suffix(const std::vector<Axis>& axes, const Coordinates& at);

/// "550", "87.5"
[[nodiscard]] std::string value_text(float value);
/// "100–900"
[[nodiscard]] std::string range_of(const Axis& axis);

}  // namespace cicero::font
