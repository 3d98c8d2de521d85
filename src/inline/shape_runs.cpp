#include <algorithm>
#include <bitset>
#include <cstdio>
#include <functional>

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uchriter.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "base/utf8.hpp"
#include "inline/faces.hpp"
#include "inline/joints.hpp"
#include "inline/letterforms.hpp"
#include "inline/shaped_run.hpp"
#include "inline/small_capitals.hpp"

namespace cicero::inlines {

namespace {

using diagnostic::Code;

/// Where a face has no superiors: the size and rise of raised letters (of the em).
constexpr double raised_size = 0.62, raised_rise = 0.33, lowered_drop = 0.14;
/// What scaled letters lose in weight, of the scale of CSS.
constexpr int lost_weight = 100;

bool is_right_to_left(char32_t c) {
    if (c < 0x590) return false;  // before Hebrew there are none
    const UCharDirection d = u_charDirection(UChar32(c));
    return d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC;
}

// Embedding levels by byte; empty where the whole text runs left to right (UAX 9 through ICU).
std::vector<std::uint8_t> bidi_levels(const std::string& text) {
    bool any = false;
    for (std::size_t i = 0; i < text.size() && !any;) {
        const base::Decoded d = base::decode_utf8(text, i);
        any = is_right_to_left(d.code_point);
        i += d.size;
    }
    if (!any) return {};
    const icu::UnicodeString u16 = icu::UnicodeString::fromUTF8(text);
    UErrorCode status = U_ZERO_ERROR;
    const Handle<UBiDi, ubidi_close> bidi(ubidi_open());
    ubidi_setPara(bidi.get(), u16.getBuffer(), u16.length(), UBIDI_DEFAULT_LTR, nullptr, &status);
    std::vector<std::uint8_t> out;
    for (std::size_t i = 0, unit = 0; i < text.size();) {
        const base::Decoded d = base::decode_utf8(text, i);
        out.insert(out.end(), d.size,
                   U_SUCCESS(status) ? ubidi_getLevelAt(bidi.get(), int(unit)) : std::uint8_t(0));
        i += d.size;
        unit += d.code_point > 0xFFFF ? 2 : 1;
    }
    return out;
}

hb_script_t script_of(char32_t c, hb_script_t before) {
    // Most letters by far, without the way over the script's name.
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return HB_SCRIPT_LATIN;
    if (c < 0x80) return before;
    if (c >= 0xC0 && c < 0x250 && c != U'×' && c != U'÷') return HB_SCRIPT_LATIN;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(UChar32(c), &status);
    if (U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED ||
        script == USCRIPT_UNKNOWN)
        return before;
    const char* name = uscript_getShortName(script);
    return hb_script_from_string(name, -1);
}

std::string describe(char32_t c) {
    char name[128] = "";
    UErrorCode status = U_ZERO_ERROR;
    u_charName(UChar32(c), U_UNICODE_CHAR_NAME, name, sizeof name, &status);
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", unsigned(c));
    return *name == '\0' ? code : std::string(code) + " " + name;  // not all have one
}

class Itemiser {
public:
    Itemiser(const Collected& collected, Toolbox& toolbox, std::vector<Remark>& remarks)
        : collected_(collected),
          toolbox_(toolbox),
          remarks_(remarks),
          levels_(bidi_levels(collected.text.text)) {}

    std::vector<ShapedRun> run() {
        for (const StyleRun& style_run : collected_.runs) split(style_run);
        for (const std::size_t i : own_raised_) check_raised(runs_[i]);
        for (const std::size_t i : scaled_) make_heavier(runs_[i]);
        std::vector<ShapedRun> out;
        for (ShapedRun& run : merged(std::move(runs_))) {
            shape(run);
            std::vector<ShapedRun> parts = cut_inside_clusters(std::move(run));
            for (ShapedRun& part : parts) {
                if (parts.size() > 1) shape(part);
                out.push_back(std::move(part));
            }
        }
        set_joints(collected_.text.text, out, toolbox_);
        return out;
    }

private:
    // One style run into stretches of one face, script and level.
    void split(const StyleRun& from) {
        const style::CharacterStyle& style = *from.style;
        const font::FacePtr face = face_for(style, from);
        if (!face) return;
        const double own = own_size(style, *face);
        report_axes(style, *face, remarks_);
        report_likeness(style, *face, collected_.source_of(from.begin, from.end), remarks_);
        hb_script_t script = first_script(from);
        bool fresh = true;
        for (std::size_t i = from.begin; i < from.end;) {
            const base::Decoded d = base::decode_utf8(collected_.text.text, i);
            const bool separator = d.code_point == story::line_separator;
            const hb_script_t now = script_of(d.code_point, script);
            const font::FacePtr& needed =
                separator ? face : face_with({d.code_point, i, i + d.size}, face, style, now);
            const int level = levels_.empty() ? 0 : levels_[i];
            const bool same = !fresh && runs_.back().face == needed && now == script &&
                              runs_.back().level == level && !separator;
            if (!same && !separator) {
                ShapedRun run;
                run.begin = i;
                run.face = needed;
                run.style = &style;
                run.span_index = from.span_index;
                run.level = level;
                run.key = {needed.get(), features_for(style, *needed, needed == face, remarks_),
                           style.language, now, level % 2 == 1};
                if (needed != face)
                    run.matching = font::matching_size(*face, *needed, d.code_point);
                run.matching *= own;
                form(run, from.form);
                runs_.push_back(std::move(run));
            }
            fresh = separator;
            script = now;
            i += d.size;
            if (separator) continue;
            if (script == HB_SCRIPT_LATIN && levels_.empty() && needed == face)
                i = common_end(i, from.end);
            runs_.back().end = i;
        }
    }

    // What makes its small letters as high as those of the families that it stands among.
    [[nodiscard]] double own_size(const style::CharacterStyle& style,
                                  const font::Face& face) const {
        if (style.as_large_as.empty()) return 1;
        style::CharacterStyle around = style;
        around.families = style.as_large_as;
        const font::FacePtr other = face_of(around, toolbox_.library);
        return other ? font::same_x_height(*other, face) : 1;
    }

    // The end of the letters, spaces and signs of ASCII from byte `i` on that the face is known to
    // have: in Latin text they go on with the run.
    [[nodiscard]] std::size_t common_end(std::size_t i, std::size_t end) const {
        const std::string& text = collected_.text.text;
        while (i < end && static_cast<unsigned char>(text[i]) < 0x80 &&
               common_[std::size_t(text[i])])
            ++i;
        return i;
    }

    hb_script_t first_script(const StyleRun& from) const {
        for (std::size_t i = from.begin; i < from.end;) {
            const base::Decoded d = base::decode_utf8(collected_.text.text, i);
            const hb_script_t script = script_of(d.code_point, HB_SCRIPT_INVALID);
            if (script != HB_SCRIPT_INVALID) return script;
            i += d.size;
        }
        return HB_SCRIPT_LATIN;
    }

    Remark unknown_family(const style::CharacterStyle& style, const StyleRun& from) const {
        const std::string wanted = style.families.empty() ? "" : style.families.front();
        std::vector<std::string> known;
        for (const auto& [family, faces] : toolbox_.library.catalogue().families)
            known.push_back(family);
        Remark out{Code::unknown_family,
                   {wanted, diagnostic::nearest(wanted, known).value_or("")},
                   collected_.source_of(from.begin, from.end)};
        if (style.families_said.span.file) out.style = style.families_said.span;
        return out;
    }

    font::FacePtr face_for(const style::CharacterStyle& style, const StyleRun& from) {
        if (auto face = face_of(style, toolbox_.library)) return face;
        if (const auto* why = toolbox_.library.why_not(style.families))
            remarks_.push_back(
                {why->code, why->params, collected_.source_of(from.begin, from.end)});
        else remarks_.push_back(unknown_family(style, from));
        for (const std::string& family : toolbox_.library.catalogue().fallback)
            if (auto face = toolbox_.library.find(family, wanted(style))) return face;
        return nullptr;
    }

    /// A character, and the bytes of the text that it is.
    struct Letter {
        char32_t code_point;
        std::size_t begin, end;
    };

    // Until the next call. What it has of the commonest letters is asked once.
    const font::FacePtr& face_with(const Letter& letter, const font::FacePtr& face,
                                   const style::CharacterStyle& style, hb_script_t script) {
        const char32_t c = letter.code_point;
        if (common_of_ != face.get()) {
            common_of_ = face.get();
            common_.reset();
        }
        if (c < common_.size() && common_[c]) return face;
        if (font::is_ignorable(c) || face->has(c)) {
            if (c < common_.size()) common_[c] = true;
            return face;
        }
        char name[5] = "";
        hb_tag_to_string(hb_script_to_iso15924_tag(script), name);
        const font::Library::Like like{style.weight, style.italic, face->kind(), name,
                                       style.language};
        if ((fallback_ = toolbox_.library.fallback(c, like))) {
            if (script == HB_SCRIPT_LATIN && u_isalnum(UChar32(c)) != 0)
                report_fallback(letter, *face);
            return fallback_;
        }
        report_missing(c, *face, collected_.source_of(letter.begin, letter.end));
        return face;
    }

    // A letter of another cut among those of the face; another script has faces of its own.
    void report_fallback(const Letter& letter, const font::Face& face) {
        remarks_.push_back({Code::fallback_face,
                            {collected_.text.text.substr(letter.begin, letter.end - letter.begin),
                             face.description().family, fallback_->description().family},
                            collected_.source_of(letter.begin, letter.end)});
    }

    void report_missing(char32_t c, const font::Face& face, TextMap::Range source) {
        // Where Word puts the signs of its symbol fonts.
        if (c >= 0xF000 && c <= 0xF0FF)
            return remarks_.push_back({Code::private_sign, {describe(c)}, source});
        if (u_hasBinaryProperty(UChar32(c), UCHAR_EMOJI_PRESENTATION) != 0)
            return remarks_.push_back(
                {Code::emoji_missing, {base::to_utf8(std::u32string_view(&c, 1))}, source});
        const std::vector<std::string> have =
            toolbox_.library.fontconfig().families_with(c, face.kind(), 5);
        const std::string& own = face.description().family;
        std::string families, others;
        if (!have.empty()) families = "[" + own + ", " + have.front() + "]";
        for (std::size_t i = 1; i < have.size(); ++i) others += (i > 1 ? ", " : "") + have[i];
        remarks_.push_back({Code::missing_glyph,
                            {describe(c), face.description().family, families, others},
                            source});
    }

    // Superiors and small capitals are the face's own where it has them; else scaled, and of the
    // next weight if the family has one, so that their stems stay as dark as those beside them.
    void form(ShapedRun& run, StyleRun::Form form) {
        run.size = run.style->size * run.matching;
        run.rise = run.style->baseline_shift;
        const bool superior =
            form == StyleRun::Form::Raised || run.style->raise == style::Raise::Superior;
        const bool inferior = run.style->raise == style::Raise::Inferior ||
                              run.style->raise == style::Raise::Scientific;
        if (superior || inferior) {
            const bool scientific = run.style->raise == style::Raise::Scientific;
            if ((scientific && has_own(run, "sinf")) || has_own(run, superior ? "sups" : "subs")) {
                if (run.style->raise != style::Raise::None) own_raised_.push_back(runs_.size());
                return;
            }
            raise(run, superior);
            scale(run, raised_size);
        } else if (form == StyleRun::Form::SmallCapitals) {
            if (!has_own(run, "c2sc")) {
                report_scaled(*run.face, *run.style);
                scale(run, small_capital_size(*run.face));
            }
        } else if (form == StyleRun::Form::FirstWords) {
            (void)has_own(run, "smcp");  // where it has none, letters are ScaledCapitals by now
        } else if (form == StyleRun::Form::ScaledCapitals) {
            run.scaled_capitals = true;
            std::erase_if(run.key.features, [](const style::Feature& f) {
                return f.tag == "smcp" || f.tag == "c2sc";
            });
            scale(run, small_capital_size(*run.face));
        }
    }

    // Of a face of the style, as with other letterforms: a fallback's lacks are nobody's wish.
    void report_scaled(const font::Face& face, const style::CharacterStyle& style) {
        remarks_.push_back({Code::small_capitals_scaled,
                            {name_of(face), "centuries: small-caps", ""},
                            {},
                            false,
                            style.centuries_said.span});
    }

    static void raise(ShapedRun& run, bool superior) {
        run.rise += run.style->size * (superior ? raised_rise : -lowered_drop);
    }

    // Faces have superiors of figures, and mostly not of each sign (m⁻¹): all of a span are scaled
    // then, to be of one size. Its feature was added last.
    void check_raised(ShapedRun& run) {
        text::ShapeKey plain = run.key;
        plain.features.pop_back();
        const std::string_view text =
            std::string_view(collected_.text.text).substr(run.begin, run.end - run.begin);
        const auto own = toolbox_.shapes.shape_run(text, toolbox_.shapes.context(run.key));
        const auto other = toolbox_.shapes.shape_run(text, toolbox_.shapes.context(plain));
        const auto same_glyph = [](const auto& a, const auto& b) { return a.id == b.id; };
        const bool all =
            own.size() != other.size() ||
            std::ranges::mismatch(own, other, std::not_fn(same_glyph)).in1 == own.end();
        if (all) return;
        run.key = std::move(plain);
        raise(run, run.style->raise == style::Raise::Superior);
        run.size = run.size * raised_size;
        scaled_.push_back(std::size_t(&run - runs_.data()));
    }

    static bool has_own(ShapedRun& run, const char* feature) {
        if (!run.face->has_feature(feature)) return false;
        run.key.features.push_back({feature, 1});
        return true;
    }

    // The run is about to be added: its face is looked for when its letters are known.
    void scale(ShapedRun& run, double size) {
        run.size = run.size * size;
        scaled_.push_back(runs_.size());
    }

    void make_heavier(ShapedRun& run) {
        const style::CharacterStyle& style = *run.style;
        font::Wanted next = wanted(style);
        next.weight += lost_weight;
        const font::FacePtr heavier = toolbox_.library.find(style.families, next);
        // One step and no more: from 400 to 700 would be another voice.
        if (!heavier || heavier->description().weight > style.weight + 2 * lost_weight ||
            heavier->description().weight < run.face->description().weight)
            return;
        for (std::size_t i = run.begin; i < run.end;) {
            const base::Decoded d = base::decode_utf8(collected_.text.text, i);
            if (!font::is_ignorable(d.code_point) && !heavier->has(d.code_point)) return;
            i += d.size;
        }
        run.face = heavier;
        run.key.face = heavier.get();
    }

    void shape(ShapedRun& run) {
        const std::string_view text =
            std::string_view(collected_.text.text).substr(run.begin, run.end - run.begin);
        run.context = toolbox_.shapes.context(run.key);
        run.glyphs = toolbox_.shapes.shape_run(text, run.context);
    }

    const Collected& collected_;
    Toolbox& toolbox_;
    std::vector<Remark>& remarks_;
    std::vector<std::uint8_t> levels_;
    std::vector<ShapedRun> runs_;
    std::vector<std::size_t> scaled_;      ///< among them
    std::vector<std::size_t> own_raised_;  ///< by the face's own letters
    std::bitset<0x180> common_;            ///< Latin letters that the face has, as far as asked
    const font::Face* common_of_ = nullptr;
    font::FacePtr fallback_;
};

}  // namespace

std::vector<ShapedRun> shape_runs(const Collected& collected, Toolbox& toolbox,
                                  std::vector<Remark>& remarks) {
    return Itemiser(collected, toolbox, remarks).run();
}

}  // namespace cicero::inlines
