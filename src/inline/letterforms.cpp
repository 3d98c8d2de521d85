#include "inline/letterforms.hpp"

#include <algorithm>

#include "font/features.hpp"

namespace cicero::inlines {

namespace {

// Case does not matter in a name.
bool same_name(const std::string& a, const std::string& b) {
    const auto lower = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

// A stylistic set by the font's name for it.
style::Feature set_of(const style::Form& form, const font::Face& face, std::string& others) {
    for (const font::NamedSet& set : font::named_sets(face)) {
        if (same_name(set.name, form.name)) return {set.tag, 1};
        others += (others.empty() ? "" : ", ") + set.name;
    }
    return {};
}

}  // namespace

std::string name_of(const font::Face& face) {
    const font::FaceDescription& d = face.description();
    std::string out = d.family;
    if (d.weight != 400) out += " " + std::to_string(d.weight);
    return d.italic ? out + " italic" : out;
}

std::vector<style::Feature> features_for(const style::CharacterStyle& style, const font::Face& face,
                                         bool own, std::vector<Remark>& remarks) {
    std::vector<style::Feature> out;
    // Letters that are moved apart or together are not joined (CSS Text 3, 8.2), unless the style
    // says so: HarfBuzz takes the last setting of a feature.
    if (style.tracking != Em{}) out = {{"liga", 0}, {"clig", 0}};
    for (const style::Form& form : style.forms) {
        std::string others;
        const style::Feature wanted = form.name.empty() ? form.feature : set_of(form, face, others);
        if (!wanted.tag.empty()) out.push_back(wanted);
        const bool there = !wanted.tag.empty() &&
                           (face.has_feature(wanted.tag) || font::figures_are(face, wanted.tag));
        if (own && wanted.value != 0 && !there)
            remarks.push_back(
                {form.key == "small-capitals" ? diagnostic::Code::small_capitals_scaled
                                              : diagnostic::Code::feature_missing,
                 {name_of(face), form.key + ": " + (form.name.empty() ? wanted.tag : form.name),
                  others},
                 {},
                 false,
                 form.span});
    }
    out.insert(out.end(), style.features.begin(), style.features.end());
    return out;
}

}  // namespace cicero::inlines
