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
        style.optical_size = scalars.length(value);
    }
}

}  // namespace

bool read_instance(style::CharacterStyle& style, const std::string& key, const yaml::Node& value,
                   const Scalars& scalars) {
    if (key == "optical-size") read_optical_size(style, value, scalars);
    else return false;
    return true;
}

}  // namespace cicero::templates
