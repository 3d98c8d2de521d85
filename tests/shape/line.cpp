#include "line.hpp"

#include <sstream>
#include <stdexcept>

namespace cicero::test {

namespace {

std::string printed(text::GlyphView glyphs) {
    std::ostringstream out;
    for (const auto& g : glyphs) {
        if (out.tellp() > 0) out << '|';
        out << g.id << '=' << g.cluster;
        if (g.x_offset != 0 || g.y_offset != 0) out << '@' << g.x_offset << ',' << g.y_offset;
        out << '+' << g.advance;
    }
    return out.str();
}

}  // namespace

Asked read_line(const std::string& line) {
    std::istringstream in(line);
    Asked out;
    for (std::string* field : {&out.font, &out.features, &out.language, &out.script, &out.text})
        if (!std::getline(in, *field, '\t')) throw std::runtime_error("five fields: " + line);
    return out;
}

text::ShapeKey LineShaper::key_of(const Asked& asked) {
    auto& face = faces_[asked.font];
    if (!face) {
        auto loaded = font::Face::load({"", asked.font, 0, 400, false});
        if (!loaded) throw std::runtime_error("cannot be read: " + asked.font);
        face = *loaded;
    }
    const hb_script_t script = hb_script_from_string(asked.script.c_str(), -1);
    text::ShapeKey key{face.get(),
                       {},
                       asked.language,
                       script,
                       hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL};
    std::istringstream features(asked.features == "-" ? "" : asked.features);
    for (std::string f; std::getline(features, f, ',');)
        key.features.push_back({f.substr(0, 4), f.ends_with("=0") ? 0u : 1u});
    return key;
}

std::string LineShaper::whole(const Asked& asked) {
    return printed(text::shape(asked.text, key_of(asked)));
}

std::string LineShaper::joined(const Asked& asked) {
    return printed(cache_.shape_run(asked.text, cache_.context(key_of(asked))));
}

}  // namespace cicero::test
