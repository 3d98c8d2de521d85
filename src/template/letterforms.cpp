#include <array>

#include "base/units.hpp"
#include "template/reader.hpp"

namespace cicero::templates {

namespace {

using style::Form;

/// A word of a key, and the settings that it stands for.
struct Word {
    const char* key;
    const char* word;
    std::array<style::Feature, 2> settings;
};

const std::array words{
    Word{"figures", "old-style", {{{"onum", 1}, {"lnum", 0}}}},
    Word{"figures", "lining", {{{"lnum", 1}, {"onum", 0}}}},
    Word{"figures", "tabular", {{{"tnum", 1}, {"pnum", 0}}}},
    Word{"figures", "proportional", {{{"pnum", 1}, {"tnum", 0}}}},
    Word{"ligatures", "common", {{{"liga", 1}, {}}}},
    Word{"ligatures", "contextual", {{{"clig", 1}, {}}}},
    Word{"ligatures", "discretionary", {{{"dlig", 1}, {}}}},
    Word{"ligatures", "historical", {{{"hlig", 1}, {}}}},
};

std::vector<yaml::Node> items_of(const yaml::Node& value) {
    if (value.kind() == yaml::Kind::Sequence) return value.items();
    return {value};
}

// What the key said before, in a parent or in the style of the whole, is said anew.
void forget(style::CharacterStyle& style, const std::string& key) {
    std::erase_if(style.forms, [&](const Form& f) { return f.key == key; });
}

void read_words(style::CharacterStyle& style, const std::string& key, const yaml::Node& value,
                const Scalars& scalars) {
    const bool exact = key == "ligatures";
    if (exact)  // none but those of the list
        for (const Word& w : words)
            if (key == w.key) style.forms.push_back({key, {w.settings[0].tag, 0}, {}, {}});
    for (const yaml::Node& node : items_of(value)) {
        const std::string said = scalars.word(node);
        if (exact && said == "none") continue;
        bool known = false;
        std::string all;
        for (const Word& w : words) {
            if (key != w.key) continue;
            all += (all.empty() ? "" : ", ") + std::string(w.word);
            if (said != w.word) continue;
            known = true;
            for (const style::Feature& f : w.settings)
                if (!f.tag.empty()) style.forms.push_back({key, f, {}, node.span()});
        }
        if (!known) scalars.bad_value(node, all + (exact ? ", none" : ""));
    }
}

void read_small_capitals(style::CharacterStyle& style, const yaml::Node& value,
                         const Scalars& scalars) {
    const std::size_t which = scalars.choice(value, {"false", "true", "all"});
    if (which >= 1) style.forms.push_back({"small-capitals", {"smcp", 1}, {}, value.span()});
    if (which == 2) style.forms.push_back({"small-capitals", {"c2sc", 1}, {}, value.span()});
}

// By number, or by the name that the font gives: which set that is, the face will say.
void read_sets(style::CharacterStyle& style, const yaml::Node& value, const Scalars& scalars) {
    constexpr int most_sets = 20;
    for (const yaml::Node& node : items_of(value)) {
        const std::string said = scalars.word(node);
        Form form{"stylistic-sets", {}, said, node.span()};
        if (base::parse_integer(said)) {
            const int number = scalars.integer(node, 1, most_sets);
            form.name.clear();
            form.feature = {(number < 10 ? "ss0" : "ss") + std::to_string(number), 1};
        }
        style.forms.push_back(std::move(form));
    }
}

}  // namespace

bool read_letterforms(style::CharacterStyle& style, const std::string& key, const yaml::Node& value,
                      const Scalars& scalars) {
    const auto on = [&](const char* tag) {
        forget(style, key);
        if (scalars.boolean(value)) style.forms.push_back({key, {tag, 1}, {}, value.span()});
    };
    if (key == "swashes") on("swsh");
    else if (key == "fractions") on("frac");
    else if (key == "figures" || key == "ligatures") {
        forget(style, key);
        read_words(style, key, value, scalars);
    } else if (key == "small-capitals") {
        forget(style, key);
        read_small_capitals(style, value, scalars);
    } else if (key == "stylistic-sets") {
        forget(style, key);
        read_sets(style, value, scalars);
    } else return false;
    return true;
}

}  // namespace cicero::templates
