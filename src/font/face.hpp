#pragma once

#include <array>
#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <hb.h>

#include "base/handle.hpp"
#include "diagnostic/diagnostic.hpp"
#include "document/resources.hpp"
#include "files/file_system.hpp"
#include "font/variation.hpp"

namespace cicero::font {

/// Font units, up is positive.
struct Metrics {
    int ascender = 0, descender = 0;  ///< descender is negative
    int cap_height = 0, x_height = 0;
    int space = 0;       ///< the advance of U+0020
    int letter_gap = 0;  ///< from the ink of one n to that of the next
};

/// Where a glyph's ink stands in its advance; font units. All 0 for a glyph without ink, so that
/// such a glyph asks for no correction.
struct Ink {
    int left = 0;   ///< from the origin to the ink; negative where it juts out
    int right = 0;  ///< from the ink to the end of the advance; negative where it juts out
    int top = 0, bottom = 0;  ///< above the baseline
    bool operator==(const Ink&) const = default;
};

enum class Kind : std::uint8_t { Unknown, Serif, Sans };

/// What the catalogue says of a face.
struct FaceDescription {
    std::string family;
    std::filesystem::path file;
    int index = 0;
    int weight = 400;
    bool italic = false;
    Kind kind = Kind::Unknown;
    /// Of a cut for some sizes: where it serves. A family's cut for text has neither.
    std::optional<Length> from, below;
    int width = 100;         ///< percent
    std::vector<Axis> axes;  ///< of a variable font
    Coordinates at;          ///< the instance; axes that are not named stand where they do unasked
};

/// One face of a font file, of a variable font one instance; immutable, and shared by threads.
class Face {
public:
    [[nodiscard]] static diagnostic::Result<std::shared_ptr<const Face>> load(
        const FaceDescription& description, const files::FileSystem& files = files::disk());

    /// The same of a file's bytes; the description's path stands for them in messages.
    [[nodiscard]] static diagnostic::Result<std::shared_ptr<const Face>> from_bytes(
        const FaceDescription& description, std::shared_ptr<const document::Bytes> bytes);

    /// With the axes that the file has, and the place on each of them.
    [[nodiscard]] const FaceDescription& description() const { return description_; }
    /// Of the file, for other instances.
    [[nodiscard]] const std::shared_ptr<const document::Bytes>& bytes() const { return data_; }
    [[nodiscard]] std::uint32_t glyph_count() const { return glyph_count_; }
    [[nodiscard]] int units_per_em() const { return units_per_em_; }
    [[nodiscard]] const Metrics& metrics() const { return metrics_; }
    /// By the catalogue, else by the font's own classes.
    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] bool has(char32_t c) const;
    /// Kept once it was measured (reading a charstring costs 1–5 µs); threads may ask together.
    [[nodiscard]] Ink ink(std::uint32_t glyph) const;
    /// Font units, before any kerning.
    [[nodiscard]] int advance(std::uint32_t glyph) const;
    /// Scaled to the font's own units.
    [[nodiscard]] hb_font_t* hb_font() const { return font_.get(); }
    [[nodiscard]] hb_face_t* hb_face() const { return face_.get(); }
    /// What a document that uses it holds; one for all.
    [[nodiscard]] const document::FontPtr& resource() const;
    [[nodiscard]] bool has_feature(const std::string& tag) const;

private:
    Face() = default;
    [[nodiscard]] std::optional<diagnostic::Diagnostic> take_place();
    void measure();
    [[nodiscard]] document::FontResource described() const;

    FaceDescription description_;
    std::shared_ptr<const document::Bytes> data_;
    Handle<hb_face_t, hb_face_destroy> face_;
    Handle<hb_font_t, hb_font_destroy> font_;
    int units_per_em_ = 1000;
    Metrics metrics_;
    Kind kind_ = Kind::Unknown;
    std::vector<hb_tag_t> features_;
    std::uint32_t glyph_count_ = 0;
    /// Four signed 16-bit numbers a glyph; 0: not measured yet, or nothing to measure.
    std::unique_ptr<std::atomic<std::uint64_t>[]> ink_;
    mutable std::once_flag has_resource_;
    mutable document::FontPtr resource_;
};

using FacePtr = std::shared_ptr<const Face>;

/// By which a fallback's size is multiplied so that its small letters are as tall as those of
/// `main`; where one of the two has none, so that the ink of `c` is as tall as the capitals of
/// `main`. Within 0.85 and 1.2: beyond that one would see two sizes. In thousandths.
[[nodiscard]] double matching_size(const Face& main, const Face& fallback, char32_t c);

/// By which the size of `face` is multiplied so that its small letters are as tall as those of
/// `main`, however unlike; 1 where one of the two has none. In thousandths.
[[nodiscard]] double same_x_height(const Face& main, const Face& face);

/// What the classes of an OS/2 table say (PANOSE, then IBM's family class).
[[nodiscard]] Kind kind_of(hb_face_t* face);

/// Letters of French, Latin quotation marks and dashes that `face` lacks.
[[nodiscard]] std::u32string missing_french(const Face& face);

/// Characters that say something about their neighbours and are never looked for in a fallback:
/// spaces, U+00AD, U+2011, joiners, variation selectors, controls of direction.
[[nodiscard]] bool is_ignorable(char32_t c);

}  // namespace cicero::font
