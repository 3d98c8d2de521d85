#include "inline/finish.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "inline/line_parts.hpp"
#include "inline/margins.hpp"
#include "inline/placing.hpp"
#include "paragraph/justification.hpp"

namespace cicero::inlines {

namespace {

class Finisher {
public:
    Finisher(const BreakableText& breakable, const story::Paragraph& paragraph,
             const LinePlan& plan, Toolbox& toolbox)
        : breakable_(breakable),
          paragraph_(paragraph),
          plan_(plan),
          toolbox_(toolbox),
          text_(breakable.collected.text.text) {}

    SetLine run() {
        parts_ = parts_of_line(breakable_.runs, {plan_.begin, plan_.end, plan_.hyphenated}, text_,
                               toolbox_);
        for (RunPart& part : parts_) find_spaces(part);
        const Length natural = set_spaces();
        hang();
        justify(natural);
        line_.text_begin = plan_.begin;
        line_.text_end = plan_.end;
        line_.source = breakable_.collected.source_of(plan_.begin, plan_.end);
        line_.hyphenated = plan_.hyphenated;
        align();
        const Length pen = line_.x - hang_left_;
        return place_parts(std::move(line_), std::move(parts_),
                           {breakable_.collected, paragraph_.spans, plan_.number, plan_.end}, pen);
    }

private:
    void find_spaces(RunPart& part) {
        const auto end = breakable_.spaces.end();
        const auto at_or_after = [&](std::size_t byte) {
            return std::lower_bound(breakable_.spaces.begin(), end, byte,
                                    [](const Space& s, std::size_t b) { return s.at < b; });
        };
        const bool ascends = part.run->level % 2 == 0;
        auto space = at_or_after(part.begin);
        for (std::size_t g = 0; g < part.settings.size(); ++g) {
            const std::size_t byte = part.begin + part.glyphs[g].cluster;
            if (!ascends) space = at_or_after(byte);
            while (space != end && space->at < byte) ++space;
            if (space != end && space->at == byte) part.settings[g].space = &*space;
        }
    }

    template <class Visit>
    void for_each_space(const Visit& visit) {
        for (RunPart& part : parts_)
            for (GlyphSetting& setting : part.settings)
                if (setting.space) visit(part, setting);
    }

    // Spaces get the width that the rules give them, whatever the font's glyph has; the line's
    // natural width.
    Length set_spaces() {
        for_each_space([](const RunPart&, GlyphSetting& setting) {
            setting.adjust = setting.space->width - setting.width;
        });
        return width_of(parts_);
    }

    void hang() {
        if (!paragraph_.style.optical_margins || parts_.empty()) return;
        const RunPart &first = parts_.front(), &last = parts_.back();
        if (first.glyphs.empty() || last.glyphs.empty() || first.run->level != 0 ||
            last.run->level != 0)
            return;
        const char32_t left = base::decode_utf8(text_, first.begin).code_point;
        Margins& margins = toolbox_.margins;
        hang_left_ = margins.left(left, first.glyphs.front(), *first.run->face, first.run->size);
        std::size_t at = plan_.end;
        while (at > plan_.begin && (static_cast<unsigned char>(text_[--at]) & 0xC0) == 0x80) {
        }
        const char32_t right = plan_.hyphenated ? U'-' : base::decode_utf8(text_, at).code_point;
        hang_right_ = margins.right(right, last.glyphs.back(), *last.run->face, last.run->size);
    }

    // The line is brought to its width by the three adjustments as the breaker priced them.
    void justify(Length natural) {
        const Length goal = plan_.measure + hang_left_ + hang_right_;
        Length missing = goal - natural;
        const bool justified = paragraph_.style.align == style::Align::Justify;
        const bool filled = !plan_.last || missing < Length{};
        line_.filled = justified && filled;
        if (!line_.filled) missing = {};
        const Length done = missing == Length{} ? Length{} : set(missing);
        line_.width = natural + done - hang_left_ - hang_right_;
        line_.overfull = plan_.overfull || line_.width > plan_.measure + Length::points(0.01);
    }

    // Gives what was added. What rounding leaves over goes to the spaces.
    Length set(Length missing) {
        const bool wider = missing > Length{};
        const paragraph::Capacity capacity = capacity_of(wider);
        const paragraph::Justification setting = paragraph::justify(missing.units(), capacity);
        line_.ratio = setting.space;
        line_.tracking_ratio = setting.tracking;
        line_.expansion_ratio = setting.expansion;
        Length done = expand(setting.expansion) + track_by(setting.tracking);
        const auto give = Length::from_units(capacity.space);
        Length rest = missing - done;
        if (!wider && -rest > give) rest = -give;
        if (give > Length{}) {
            share(rest, give, wider);
            done += rest;
        }
        return done;
    }

    template <class Visit>
    void for_each_letter(const Visit& visit) {
        for (const RunPart& part : parts_) {
            if (!takes_tracking(part.run->key.script)) continue;
            for (const GlyphSetting& setting : part.settings)
                if (!setting.space) visit(setting);
        }
    }

    // A letter of the same word follows.
    void find_tracked() {
        for (RunPart& part : parts_) {
            if (!takes_tracking(part.run->key.script)) continue;
            for (std::size_t g = 0; g < part.settings.size(); ++g) {
                const GlyphSetting* next = after(part, g);
                part.settings[g].tracked = !part.settings[g].space && next && !next->space;
            }
        }
    }

    // What stands after a cluster; null inside it and at the line's end.
    [[nodiscard]] const GlyphSetting* after(const RunPart& part, std::size_t g) const {
        if (g + 1 < part.settings.size()) {
            const bool inside = part.glyphs[g + 1].cluster == part.glyphs[g].cluster;
            return inside ? nullptr : &part.settings[g + 1];
        }
        const RunPart* const end = parts_.data() + parts_.size();
        const RunPart* in = &part + 1;
        while (in != end && in->settings.empty()) ++in;
        return in == end ? nullptr : &in->settings.front();
    }

    paragraph::Capacity capacity_of(bool wider) {
        paragraph::Capacity out;
        for_each_space([&](const RunPart&, const GlyphSetting& setting) {
            out.space += (wider ? setting.space->stretch : setting.space->shrink).units();
        });
        const style::LetterGive give = paragraph_.style.letters();
        if (give == style::LetterGive{{}, 0}) return out;
        find_tracked();
        Length glyphs;
        for_each_letter([&](const GlyphSetting& setting) { glyphs += setting.width; });
        for (const RunPart& part : parts_) {
            const auto tracked = std::ranges::count_if(part.settings, &GlyphSetting::tracked);
            out.tracking += give.tracking.at(part.run->size).units() * tracked;
        }
        out.expansion = (glyphs * give.glyph_width).units();
        return out;
    }

    // Glyphs wider or narrower; a scale of four decimals is what the page can say, and spaces,
    // which keep their width here, can give back what that is too much.
    Length expand(double ratio) {
        const double give = paragraph_.style.letters().glyph_width;
        const double size = std::min(give, std::ceil(std::abs(ratio) * give * 10000) / 10000);
        const double change = ratio < 0 ? -size : size;
        Length added;
        if (change == 0) return added;
        for (RunPart& part : parts_)
            if (takes_tracking(part.run->key.script)) part.scale = 1 + change;
        for_each_letter([&](const GlyphSetting& setting) { added += setting.width * change; });
        for_each_space([&](const RunPart& part, GlyphSetting& setting) {
            if (part.scale != 1) setting.adjust -= setting.width * change;
        });
        return added;
    }

    Length track_by(double ratio) {
        Length added;
        if (ratio == 0) return added;
        const Em tracking = paragraph_.style.letters().tracking;
        for (RunPart& part : parts_) {
            const Length step = tracking.at(part.run->size) * ratio;
            for (GlyphSetting& setting : part.settings) {
                if (!setting.tracked) continue;
                setting.adjust += step;
                added += step;
            }
        }
        return added;
    }

    // In proportion to what each space may give, to the last unit.
    void share(Length missing, Length give, bool wider) {
        Length so_far, given;
        for_each_space([&](const RunPart&, GlyphSetting& setting) {
            so_far += wider ? setting.space->stretch : setting.space->shrink;
            const Length upto = missing * (so_far / give);
            setting.adjust += upto - given;
            given = upto;
        });
    }

    void align() {
        Length shift;
        if (paragraph_.style.align == style::Align::Center)
            shift = (plan_.measure - line_.width) / 2;
        if (paragraph_.style.align == style::Align::Right) shift = plan_.measure - line_.width;
        line_.x = plan_.indent + shift;
    }

    const BreakableText& breakable_;
    const story::Paragraph& paragraph_;
    const LinePlan& plan_;
    Toolbox& toolbox_;
    const std::string& text_;
    std::vector<RunPart> parts_;
    Length hang_left_, hang_right_;
    Line line_;
};

}  // namespace

SetLine finish_line(const BreakableText& breakable, const story::Paragraph& paragraph,
                    const LinePlan& plan, Toolbox& toolbox) {
    return Finisher(breakable, paragraph, plan, toolbox).run();
}

}  // namespace cicero::inlines
