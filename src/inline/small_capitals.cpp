#include "inline/small_capitals.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.hpp"
#include "inline/faces.hpp"

namespace cicero::inlines {

namespace {

/// Of the x-height: real small capitals are drawn so (EB Garamond 1.06, Linux Libertine 1.07).
constexpr double over_x_height = 1.06;
/// Faces of very small or very large letters: capitals that look small and can be read.
constexpr double least_size = 0.65, most_size = 0.85;
/// Where a face does not say how tall its letters are.
constexpr double usual_size = 0.76;

/// Which letters are to become capitals.
struct Missing {
    bool of_small_letters = false, of_capitals = false;
};

bool is_mark(char32_t c) { return (U_GET_GC_MASK(UChar32(c)) & U_GC_M_MASK) != 0; }

// They stand inside words, and would look lost between small letters at the height of capitals.
bool is_inside_words(char32_t c) {
    return c == U'’' || c == U'\'' || c == U'-' || c == 0x2010 || c == 0x2011 || c == 0xAD;
}

class Substituter {
public:
    Substituter(Collected& collected, font::Library& library)
        : collected_(collected), text_(collected.text.text), library_(library) {}

    void run() {
        if (std::ranges::none_of(collected_.runs, [&](const auto& r) { return concerns(r); }))
            return;
        for (const StyleRun& run : collected_.runs) {
            if (concerns(run)) split(run);
            else copy(run);
        }
        collected_.become(std::move(out_));
        collected_.runs = std::move(runs_);
    }

private:
    bool concerns(const StyleRun& run) {
        if (run.style->raise != style::Raise::None) return false;
        if (run.form == StyleRun::Form::FirstWords) {
            style_ = nullptr;
            missing_ = {!has_small_capitals(*run.style, library_), false};
            return missing_.of_small_letters;
        }
        if (run.form != StyleRun::Form::Normal) return false;
        if (run.style != style_) {
            style_ = run.style;
            missing_ = missing(*style_);
        }
        return missing_.of_small_letters || missing_.of_capitals;
    }

    Missing missing(const style::CharacterStyle& style) {
        Missing out;
        font::FacePtr face;
        for (const style::Form& form : style.forms) {
            if (form.key != "small-capitals" || form.feature.value == 0) continue;
            if (!face) face = face_of(style, library_);
            if (!face || face->has_feature(form.feature.tag)) continue;
            (form.feature.tag == "smcp" ? out.of_small_letters : out.of_capitals) = true;
        }
        return out;
    }

    [[nodiscard]] bool becomes_capital(char32_t c) const {
        const auto letter = UChar32(c);
        return (missing_.of_small_letters &&
                u_hasBinaryProperty(letter, UCHAR_CHANGES_WHEN_UPPERCASED)) ||
               (missing_.of_capitals && u_hasBinaryProperty(letter, UCHAR_CHANGES_WHEN_LOWERCASED));
    }

    [[nodiscard]] bool is_scaled(const base::Decoded& d, std::size_t at, std::size_t end,
                                 bool before) const {
        if (becomes_capital(d.code_point)) return true;
        if (!before) return false;
        if (is_mark(d.code_point)) return true;
        const std::size_t next = at + d.size;
        return is_inside_words(d.code_point) && next < end &&
               becomes_capital(base::decode_utf8(text_, next).code_point);
    }

    void split(const StyleRun& run) {
        bool scaled = false;
        for (std::size_t i = run.begin; i < run.end;) {
            const base::Decoded d = base::decode_utf8(text_, i);
            const bool now = is_scaled(d, i, run.end, scaled);
            if (i == run.begin || now != scaled) {
                runs_.push_back(run);
                runs_.back().begin = out_.text.size();
                if (now) runs_.back().form = StyleRun::Form::ScaledCapitals;
            }
            append(i, d.size, now ? run.style : nullptr);
            runs_.back().end = out_.text.size();
            scaled = now;
            i += d.size;
        }
    }

    void append(std::size_t at, std::size_t size, const style::CharacterStyle* as_capital) {
        std::string letter = text_.substr(at, size);
        if (as_capital) letter = mapped(letter, style::Case::Upper, as_capital->language);
        if (text_.compare(at, size, letter) == 0) out_.map.append_copied(size, at);
        else out_.map.append_replaced(letter.size(), at, size);
        out_.text += letter;
    }

    void copy(const StyleRun& run) {
        runs_.push_back(run);
        runs_.back().begin = out_.text.size();
        out_.text.append(text_, run.begin, run.end - run.begin);
        out_.map.append_copied(run.end - run.begin, run.begin);
        runs_.back().end = out_.text.size();
    }

    Collected& collected_;
    const std::string& text_;
    font::Library& library_;
    const style::CharacterStyle* style_ = nullptr;  ///< `missing_` is of it
    Missing missing_;
    MappedText out_;
    std::vector<StyleRun> runs_;
};

}  // namespace

void substitute_small_capitals(Collected& collected, font::Library& library) {
    Substituter(collected, library).run();
}

bool has_small_capitals(const style::CharacterStyle& style, font::Library& library) {
    const font::FacePtr face = face_of(style, library);
    return face && face->has_feature("smcp");
}

double small_capital_size(const font::Face& face) {
    const font::Metrics& metrics = face.metrics();
    if (metrics.x_height <= 0 || metrics.cap_height <= 0) return usual_size;
    return std::clamp(metrics.x_height * over_x_height / metrics.cap_height, least_size, most_size);
}

}  // namespace cicero::inlines
