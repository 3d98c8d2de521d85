#include "font/variation.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <hb-ot.h>

#include "base/handle.hpp"

namespace cicero::font {

namespace {

hb_tag_t tag_of(const std::string& text) {
    return hb_tag_from_string(text.data(), int(text.size()));
}

// Half a point of optical size is less than one sees, and a fit tries hundreds of sizes: each
// instance is a face of its own.
float optical(Length size) { return float(std::round(size.points() * 2) / 2); }

float on_axis(const Axis& axis, const Wanted& wanted, bool is_italic) {
    for (const auto& [tag, value] : wanted.axes)
        if (tag == axis.tag) return value;
    const bool slanted = wanted.italic && !is_italic;
    if (axis.tag == "wght") return float(wanted.weight);
    if (axis.tag == "ital") return wanted.italic ? 1 : 0;
    if (axis.tag == "slnt" && slanted) return axis.least;  // to the right is negative
    if (axis.tag == "opsz" && wanted.optical_size) return optical(*wanted.optical_size);
    return axis.standard;
}

}  // namespace

std::vector<Axis> axes_of(hb_face_t* face) {
    unsigned count = hb_ot_var_get_axis_count(face);
    std::vector<hb_ot_var_axis_info_t> infos(count);
    hb_ot_var_get_axis_infos(face, 0, &count, infos.data());
    std::vector<Axis> out;
    for (unsigned i = 0; i < count; ++i) {
        char tag[5] = "";
        hb_tag_to_string(infos[i].tag, tag);
        out.push_back({tag, infos[i].min_value, infos[i].default_value, infos[i].max_value});
    }
    return out;
}

std::vector<Axis> axes_of(const std::filesystem::path& file, int index) {
    const Handle<hb_blob_t, hb_blob_destroy> blob(hb_blob_create_from_file(file.c_str()));
    const Handle<hb_face_t, hb_face_destroy> face(hb_face_create(blob.get(), unsigned(index)));
    return axes_of(face.get());
}

const Axis* find_axis(const std::vector<Axis>& axes, const std::string& tag) {
    const auto found = std::ranges::find(axes, tag, &Axis::tag);
    return found == axes.end() ? nullptr : &*found;
}

Coordinates place_on(const std::vector<Axis>& axes, const Wanted& wanted, bool is_italic) {
    Coordinates out;
    for (const Axis& axis : axes)
        out.emplace_back(axis.tag,
                         std::clamp(on_axis(axis, wanted, is_italic), axis.least, axis.most));
    return out;
}

Coordinates complete(const std::vector<Axis>& axes, const Coordinates& some) {
    Coordinates out;
    for (const Axis& axis : axes) {
        const auto said =
            std::ranges::find(some, axis.tag, [](const auto& place) { return place.first; });
        out.emplace_back(axis.tag, said == some.end()
                                       ? axis.standard
                                       : std::clamp(said->second, axis.least, axis.most));
    }
    return out;
}

void set_variations(hb_font_t* font, const Coordinates& at) {
    std::vector<hb_variation_t> out;
    for (const auto& [tag, value] : at) out.push_back({tag_of(tag), value});
    hb_font_set_variations(font, out.data(), unsigned(out.size()));
}

std::string name_suffix(const std::vector<Axis>& axes, const Coordinates& at) {
    std::string out;
    for (const auto& [tag, value] : at) {
        const Axis* axis = find_axis(axes, tag);
        if (!axis || value == axis->standard) continue;
        out += "_" + value_text(value);
        std::ranges::copy_if(tag, std::back_inserter(out),
                             [](unsigned char c) { return std::isalnum(c) != 0; });
    }
    constexpr std::size_t longest = 60;  // of the 127 bytes of a name in PDF
    return out.substr(0, longest);
}

std::string value_text(float value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

std::string range_of(const Axis& axis) {
    return value_text(axis.least) + "–" + value_text(axis.most);
}

}  // namespace cicero::font
