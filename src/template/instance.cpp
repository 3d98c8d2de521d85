#include "template/reader.hpp"

namespace cicero::templates {

namespace {

void read_optical_size(style::CharacterStyle& style, const yaml::Node& value,
                       const Scalars& scalars) {
    const std::string said = scalars.word(value);
    if (said == "auto") style.optical = style::Optical::BySize;
    else if (said == "none") style.optical = style::Optical::None;
    else {
        style.optical = style::Optical::Fixed;
        style.optical_size = scalars.length(value, limits::type_size);
    }
}

// A child says an axis anew, the others stay.
void set(style::CharacterStyle& style, style::AxisSetting setting) {
    std::erase_if(style.axes, [&](const style::AxisSetting& known) {
        return known.key == setting.key && known.tag == setting.tag;
    });
    style.axes.push_back(std::move(setting));
}

void read_axes(style::CharacterStyle& style, const yaml::Node& map, const Scalars& scalars) {
    constexpr std::size_t tag_size = 4;
    if (map.kind() != yaml::Kind::Map) return;
    for (const auto& [tag, value] : map.entries()) {
        if (tag.name.size() == tag_size)
            set(style, {"axes", tag.name, scalars.number(value), value.span()});
        else
            scalars.diagnostics().add(diagnostic::Code::bad_layout_value, tag.span,
                                      {tag.name, "wght, wdth, opsz, slnt, GRAD…"});
    }
}

}  // namespace

bool read_instance(style::CharacterStyle& style, const std::string& key, const yaml::Node& value,
                   const Scalars& scalars) {
    if (key == "optical-size") read_optical_size(style, value, scalars);
    else if (key == "width")
        set(style, {"width", "wdth", scalars.percent(value) * 100, value.span()});
    else if (key == "axes") read_axes(style, value, scalars);
    else return false;
    return true;
}

}  // namespace cicero::templates
