#include "inline/finish.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "inline/margins.hpp"
#include "inline/run_part.hpp"
#include "inline/small_capitals.hpp"
#include "paragraph/levers.hpp"

namespace cicero::inlines {

namespace {

class Finisher {
public:
    Finisher(const Prepared& prepared, const story::Paragraph& paragraph, const LinePlan& plan,
             Workshop& workshop)
        : prepared_(prepared),
          paragraph_(paragraph),
          plan_(plan),
          workshop_(workshop),
          text_(prepared.collected.text.text) {}

    SetLine run() {
        gather();
        track();
        const Length natural = set_spaces();
        hang();
        justify(natural);
        line_.text_begin = plan_.begin;
        line_.text_end = plan_.end;
        line_.source = prepared_.collected.source_of(plan_.begin, plan_.end);
        line_.hyphenated = plan_.hyphenated;
        align();
        parts_ = painted(std::move(parts_));
        reorder();
        place();
        return {std::move(line_), std::move(ink_)};
    }

private:
    void gather() {
        const auto first =
            std::ranges::upper_bound(prepared_.runs, plan_.begin, {}, &ShapedRun::end);
        for (auto at = first; at != prepared_.runs.end() && at->begin < plan_.end; ++at) {
            const ShapedRun& run = *at;
            const std::size_t begin = std::max(run.begin, plan_.begin),
                              end = std::min(run.end, plan_.end);
            if (begin >= end) continue;
            const bool hyphen = plan_.hyphenated && end == plan_.end;
            parts_.push_back(cut(run, {begin, end, hyphen}, text_, workshop_));
            measure(parts_.back());
            find_spaces(parts_.back());
        }
        add_joints(parts_);
    }

    void measure(RunPart& part) {
        const ShapedRun& run = *part.run;
        const int upem = run.face->units_per_em();
        for (std::size_t g = 0; g < part.settings.size(); ++g)
            part.settings[g].width = base::scale_font_units(part.glyphs[g].advance, run.size, upem);
    }

    void find_spaces(RunPart& part) {
        const auto end = prepared_.spaces.end();
        const auto at_or_after = [&](std::size_t byte) {
            return std::lower_bound(prepared_.spaces.begin(), end, byte,
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

    // After each cluster but the line's last.
    void track() {
        for (std::size_t f = 0; f < parts_.size(); ++f) {
            RunPart& part = parts_[f];
            const Length tracking = part.run->style->tracking.at(part.run->size);
            if (tracking == Length{}) continue;
            for (std::size_t g = 0; g < part.glyphs.size(); ++g) {
                const bool cluster_ends = g + 1 == part.glyphs.size() ||
                                          part.glyphs[g + 1].cluster != part.glyphs[g].cluster;
                const bool last = f + 1 == parts_.size() && g + 1 == part.glyphs.size();
                if (cluster_ends && !last) part.settings[g].adjust += tracking;
            }
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
        Length natural;
        for (RunPart& part : parts_)
            for (GlyphSetting& setting : part.settings) {
                if (setting.space) setting.adjust = setting.space->width - setting.width;
                natural += setting.width + setting.adjust;
            }
        return natural;
    }

    void hang() {
        if (!paragraph_.style.optical_margins || parts_.empty()) return;
        const RunPart &first = parts_.front(), &last = parts_.back();
        if (first.glyphs.empty() || last.glyphs.empty() || first.run->level != 0 ||
            last.run->level != 0)
            return;
        const char32_t left = base::decode_utf8(text_, first.begin).code_point;
        Margins& margins = workshop_.margins;
        hang_left_ = margins.left(left, first.glyphs.front(), *first.run->face, first.run->size);
        std::size_t at = plan_.end;
        while (at > plan_.begin && (static_cast<unsigned char>(text_[--at]) & 0xC0) == 0x80) {
        }
        const char32_t right = plan_.hyphenated ? U'-' : base::decode_utf8(text_, at).code_point;
        hang_right_ = margins.right(right, last.glyphs.back(), *last.run->face, last.run->size);
    }

    // The line is brought to its width by the three levers as the breaker priced them.
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
        const paragraph::Setting setting = paragraph::set_line(missing.units(), capacity);
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

    // UAX 9, rule L2: from the highest level down, stretches of at least that level are reversed.
    void reorder() {
        int highest = 0;
        for (const RunPart& f : parts_) highest = std::max(highest, f.run->level);
        for (int level = highest; level > 0; --level) {
            for (auto begin = parts_.begin(); begin != parts_.end();) {
                if (begin->run->level < level) {
                    ++begin;
                    continue;
                }
                auto end = begin;
                while (end != parts_.end() && end->run->level >= level) ++end;
                std::reverse(begin, end);
                begin = end;
            }
        }
    }

    void place() {
        Length x = line_.x - hang_left_;
        for (const RunPart& part : parts_) {
            const ShapedRun& run = *part.run;
            const font::Metrics& metrics = run.face->metrics();
            const int upem = run.face->units_per_em();
            line_.ascent = std::max(
                line_.ascent, base::scale_font_units(metrics.ascender, run.style->size, upem));
            line_.descent = std::max(
                line_.descent, base::scale_font_units(-metrics.descender, run.style->size, upem));
            const Length begin = x;
            ink_.runs.push_back({glyph_run(part), {x, -run.rise}, run.face.get()});
            if (line_.filled) note_gaps(part, x);
            std::int64_t units = 0;
            for (const text::ShapedGlyph& glyph : part.glyphs) units += glyph.advance;
            Length adjust;
            for (const GlyphSetting& setting : part.settings) adjust += setting.adjust;
            x += base::scale_font_units(units, run.size, upem) * part.scale + adjust;
            decorate(part, begin, x);
        }
    }

    void note_gaps(const RunPart& part, Length x) {
        for (const GlyphSetting& setting : part.settings) {
            const Length end = x + setting.width * part.scale + setting.adjust;
            if (setting.space) line_.gaps.push_back({x, end});
            x = end;
        }
    }

    document::GlyphRun glyph_run(const RunPart& part) {
        const ShapedRun& run = *part.run;
        document::GlyphRun out;
        out.font = run.face->resource();
        out.size = run.size;
        out.horizontal_scale = part.scale;
        out.paint = part.paint.style->color;
        out.text = part.text;
        out.language = run.style->language;
        out.right_to_left = run.level % 2 == 1;
        out.line = plan_.number;
        out.part = std::uint32_t(part.paint.span);
        out.source = source_of(part);
        out.glyphs.reserve(part.glyphs.size());
        for (std::size_t g = 0; g < part.settings.size(); ++g) {
            const text::ShapedGlyph& glyph = part.glyphs[g];
            out.glyphs.push_back({glyph.id, glyph.advance, glyph.x_offset, glyph.y_offset,
                                  glyph.cluster, part.settings[g].adjust});
        }
        return out;
    }

    // Without the hyphen that a break added.
    [[nodiscard]] TextMap::Range source_of(const RunPart& part) const {
        return prepared_.collected.source_of(part.begin,
                                             std::min(plan_.end, part.begin + part.text.size()));
    }

    void decorate(const RunPart& part, Length begin, Length end) {
        const story::Span& span = paragraph_.spans[part.paint.span];
        const style::CharacterStyle& style = *part.paint.style;
        if (style.underline) {
            document::Path rule;
            // A sixth of the x-height below the baseline, as thick as a light stem.
            const Length y = style.size * 0.14;
            rule.steps = {document::MoveTo{{begin, y}}, document::LineTo{{end, y}}};
            rule.stroke = document::Stroke{style.size * 0.045, style.color, {}};
            ink_.rules.push_back(std::move(rule));
        }
        if (span.link.empty()) return;
        ink_.links.push_back({{{end - begin, style.size},
                               span.link,
                               part.text,
                               source_of(part),
                               std::uint32_t(part.paint.span)},
                              {begin, -style.size * 0.8}});
    }

    const Prepared& prepared_;
    const story::Paragraph& paragraph_;
    const LinePlan& plan_;
    Workshop& workshop_;
    const std::string& text_;
    std::vector<RunPart> parts_;
    Length hang_left_, hang_right_;
    Line line_;
    LineInk ink_;
};

}  // namespace

SetLine finish_line(const Prepared& prepared, const story::Paragraph& paragraph,
                    const LinePlan& plan, Workshop& workshop) {
    return Finisher(prepared, paragraph, plan, workshop).run();
}

SetLine finish_alone(Collected collected, const std::vector<story::Span>& spans, Length x,
                     Workshop& workshop) {
    story::Paragraph paragraph;
    paragraph.spans = spans;
    paragraph.style.optical_margins = false;
    Prepared prepared;
    prepared.collected = std::move(collected);
    prepared.runs = shape_runs(prepared.collected, workshop);
    LinePlan plan;
    plan.end = prepared.collected.text.text.size();
    plan.last = true;
    plan.indent = x;
    plan.measure = Length::points(10000);
    return finish_line(prepared, paragraph, plan, workshop);
}

document::FragmentPtr finish_marker(const std::vector<story::Span>& marker,
                                    const style::ParagraphStyle& style, Length x,
                                    Workshop& workshop) {
    Collected collected = collect(marker, style.character);
    substitute_small_capitals(collected, workshop.library);
    SetLine set = finish_alone(std::move(collected), marker, x, workshop);
    const Line& line = set.line;
    return fragment_of(std::move(set.ink),
                       {{line.x, -line.ascent}, {line.width, line.ascent + line.descent}});
}

}  // namespace cicero::inlines
