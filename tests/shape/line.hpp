#pragma once

#include <map>
#include <string>

#include "text/shape_cache.hpp"

namespace cicero::test {

/// What a line asks for: font, features, language, script, text, with tabs between them.
struct Asked {
    std::string font, features, language, script, text;
};

[[nodiscard]] Asked read_line(const std::string& line);

/// Shapes lines, and prints glyphs as hb-shape does: id=cluster@x,y+advance.
class LineShaper {
public:
    /// By one call of HarfBuzz, and as paragraphs are shaped, from words.
    [[nodiscard]] std::string whole(const Asked& asked);
    [[nodiscard]] std::string joined(const Asked& asked);

private:
    text::ShapeKey key_of(const Asked& asked);

    std::map<std::string, font::FacePtr> faces_;
    text::ShapeCache cache_;
};

}  // namespace cicero::test
