#pragma once

#include <string>
#include <vector>

#include "font/face.hpp"

namespace cicero::font {

/// The tags of GSUB and GPOS, each once, in order.
[[nodiscard]] std::vector<hb_tag_t> feature_tags(hb_face_t* face);

/// A stylistic set that the font gives a name (OpenType, `ss01` to `ss20`).
struct NamedSet {
    std::string tag, name;
};
[[nodiscard]] std::vector<NamedSet> named_sets(const Face& face);

/// Whether the figures are of the kind that `tag` (onum, lnum, pnum, tnum) asks for without being
/// asked: most fonts have a feature only for the other kind.
[[nodiscard]] bool figures_are(const Face& face, const std::string& tag);

}  // namespace cicero::font
