#include "inline/faces.hpp"

#include <algorithm>
#include <cstdlib>

#include "font/features.hpp"

namespace cicero::inlines {

using diagnostic::Code;

namespace {

/// A weight as far from the one asked for is another voice: bold for regular, light for regular.
constexpr int visible_weight = 150;

std::ptrdiff_t lacking_forms(const style::CharacterStyle& style, const font::Face& face) {
    return std::ranges::count_if(style.forms, [&](const style::Form& form) {
        const std::string& tag = form.feature.tag;
        return form.name.empty() && form.feature.value != 0 && !face.has_feature(tag) &&
               !font::figures_are(face, tag);
    });
}

}  // namespace

font::Wanted wanted(const style::CharacterStyle& style) {
    font::Wanted out{style.weight, style.italic, {}, {}};
    if (style.optical == style::Optical::BySize) out.optical_size = style.size;
    if (style.optical == style::Optical::Fixed) out.optical_size = style.optical_size;
    // The first that names an axis counts there.
    for (const char* key : {"axes", "width"})
        for (const style::AxisSetting& setting : style.axes)
            if (setting.key == key) out.axes.emplace_back(setting.tag, float(setting.value));
    return out;
}

font::FacePtr face_of(const style::CharacterStyle& style, font::Library& library) {
    font::Wanted for_style = wanted(style);
    font::FacePtr face = library.find(style.families, for_style);
    if (!face || style.optical != style::Optical::BySize || style.forms.empty()) return face;
    const std::ptrdiff_t lacking = lacking_forms(style, *face);
    if (lacking == 0) return face;
    for_style.optical_size.reset();
    font::FacePtr for_text = library.find(style.families, for_style);
    return for_text && lacking_forms(style, *for_text) < lacking ? for_text : face;
}

void report_likeness(const style::CharacterStyle& style, const font::Face& face,
                     TextMap::Range source, std::vector<Remark>& remarks) {
    const font::FaceDescription& d = face.description();
    const bool own_axes = std::ranges::any_of(
        style.axes, [](const style::AxisSetting& setting) { return setting.key == "axes"; });
    if (own_axes) return;
    if (std::abs(style.weight - d.weight) >= visible_weight)
        remarks.push_back({Code::weight_missing,
                           {d.family, std::to_string(style.weight), std::to_string(d.weight), {}},
                           source});
    if (style.italic != d.italic) {
        std::vector<std::string> params =
            style.italic
                ? std::vector<std::string>{d.family, "d’italique", "le romain", "italic", "roman"}
                : std::vector<std::string>{d.family, "de romain", "l’italique", "roman", "italic"};
        remarks.push_back({Code::slope_missing, std::move(params), source});
    }
}

void report_axes(const style::CharacterStyle& style, const font::Face& face,
                 std::vector<Remark>& remarks) {
    const font::FaceDescription& d = face.description();
    for (const style::AxisSetting& setting : style.axes) {
        const std::string said = (setting.key == "axes" ? setting.tag : setting.key) + ": " +
                                 font::value_text(float(setting.value));
        const font::Axis* axis = font::find_axis(d.axes, setting.tag);
        if (axis && (float(setting.value) < axis->least || float(setting.value) > axis->most))
            remarks.push_back({Code::axis_out_of_range,
                               {d.family, said, font::range_of(*axis)},
                               {},
                               false,
                               setting.span});
        if (axis || (setting.key == "width" && setting.value == d.width)) continue;
        std::string others;
        for (const font::Axis& a : d.axes)
            others += (others.empty() ? "" : ", ") + a.tag + " " + font::range_of(a);
        remarks.push_back({Code::axis_missing, {d.family, said, others}, {}, false, setting.span});
    }
}

}  // namespace cicero::inlines
