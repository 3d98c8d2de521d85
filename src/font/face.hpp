#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <hb.h>

#include "base/handle.hpp"
#include "diagnostic/diagnostic.hpp"
#include "document/document.hpp"

namespace cicero::font {

/// Font units, up is positive.
struct Metrics {
    int ascender = 0, descender = 0;  ///< descender is negative
    int cap_height = 0, x_height = 0;
    int space = 0;  ///< the advance of U+0020
};

/// What the catalogue says of a face.
struct FaceDescription {
    std::string family;
    std::filesystem::path file;
    int index = 0;
    int weight = 400;
    bool italic = false;
};

/// One face of a font file; immutable, and shared by threads.
class Face {
public:
    [[nodiscard]] static diagnostic::Result<std::shared_ptr<const Face>> load(
        const FaceDescription& description);

    [[nodiscard]] const FaceDescription& description() const { return description_; }
    [[nodiscard]] int units_per_em() const { return units_per_em_; }
    [[nodiscard]] const Metrics& metrics() const { return metrics_; }
    [[nodiscard]] bool has(char32_t c) const;
    /// Scaled to the font's own units.
    [[nodiscard]] hb_font_t* hb_font() const { return font_.get(); }
    [[nodiscard]] hb_face_t* hb_face() const { return face_.get(); }
    [[nodiscard]] document::FontResource resource() const;
    [[nodiscard]] bool has_feature(const std::string& tag) const;

private:
    Face() = default;
    void measure();

    FaceDescription description_;
    std::shared_ptr<const document::Bytes> data_;
    Handle<hb_face_t, hb_face_destroy> face_;
    Handle<hb_font_t, hb_font_destroy> font_;
    int units_per_em_ = 1000;
    Metrics metrics_;
};

using FacePtr = std::shared_ptr<const Face>;

/// Letters of French, Latin quotation marks and dashes that `face` lacks.
[[nodiscard]] std::u32string missing_french(const Face& face);

/// Characters that say something about their neighbours and are never looked for in a fallback:
/// spaces, U+00AD, U+2011, joiners, variation selectors, controls of direction.
[[nodiscard]] bool is_ignorable(char32_t c);

}  // namespace cicero::font
