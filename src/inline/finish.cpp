#include "inline/finish.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "inline/fragment.hpp"
#include "inline/margins.hpp"
#include "inline/small_capitals.hpp"
#include "paragraph/levers.hpp"

namespace cicero::inlines {

namespace {

class Finisher {
public:
    Finisher(const Prepared& prepared, const Paragraph& paragraph, const LinePlan& plan,
             Workshop& workshop, FontTable& fonts)
        : prepared_(prepared),
          paragraph_(paragraph),
          plan_(plan),
          workshop_(workshop),
          fonts_(fonts),
          text_(prepared.collected.text.text) {}

    Line run() {
        gather();
        track();
        const Length natural = set_spaces();
        hang();
        justify(natural);
        line_.text_begin = plan_.begin;
        line_.text_end = plan_.end;
        line_.hyphenated = plan_.hyphenated;
        align();
        fragments_ = painted(std::move(fragments_));
        reorder();
        place();
        return std::move(line_);
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
            fragments_.push_back(cut(run, {begin, end, hyphen}, text_, workshop_));
            measure(fragments_.back());
            find_spaces(fragments_.back());
        }
        add_joints(fragments_);
    }

    void measure(Fragment& fragment) {
        const ShapedRun& run = *fragment.run;
        const int upem = run.face->units_per_em();
        for (std::size_t g = 0; g < fragment.settings.size(); ++g)
            fragment.settings[g].width =
                base::scale_font_units(fragment.glyphs[g].advance, run.size, upem);
    }

    void find_spaces(Fragment& fragment) {
        const auto end = prepared_.spaces.end();
        const auto at_or_after = [&](std::size_t byte) {
            return std::lower_bound(prepared_.spaces.begin(), end, byte,
                                    [](const Space& s, std::size_t b) { return s.at < b; });
        };
        const bool ascends = fragment.run->level % 2 == 0;
        auto space = at_or_after(fragment.begin);
        for (std::size_t g = 0; g < fragment.settings.size(); ++g) {
            const std::size_t byte = fragment.begin + fragment.glyphs[g].cluster;
            if (!ascends) space = at_or_after(byte);
            while (space != end && space->at < byte) ++space;
            if (space != end && space->at == byte) fragment.settings[g].space = &*space;
        }
    }

    // After each cluster but the line's last.
    void track() {
        for (std::size_t f = 0; f < fragments_.size(); ++f) {
            Fragment& fragment = fragments_[f];
            const Length tracking = fragment.run->style->tracking.at(fragment.run->size);
            if (tracking == Length{}) continue;
            for (std::size_t g = 0; g < fragment.glyphs.size(); ++g) {
                const bool cluster_ends =
                    g + 1 == fragment.glyphs.size() ||
                    fragment.glyphs[g + 1].cluster != fragment.glyphs[g].cluster;
                const bool last = f + 1 == fragments_.size() && g + 1 == fragment.glyphs.size();
                if (cluster_ends && !last) fragment.settings[g].adjust += tracking;
            }
        }
    }

    template <class Visit>
    void for_each_space(const Visit& visit) {
        for (Fragment& fragment : fragments_)
            for (GlyphSetting& setting : fragment.settings)
                if (setting.space) visit(fragment, setting);
    }

    // Spaces get the width that the rules give them, whatever the font's glyph has; the line's
    // natural width.
    Length set_spaces() {
        Length natural;
        for (Fragment& fragment : fragments_)
            for (GlyphSetting& setting : fragment.settings) {
                if (setting.space) setting.adjust = setting.space->width - setting.width;
                natural += setting.width + setting.adjust;
            }
        return natural;
    }

    void hang() {
        if (!paragraph_.style.optical_margins || fragments_.empty()) return;
        const Fragment &first = fragments_.front(), &last = fragments_.back();
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
        for (const Fragment& fragment : fragments_) {
            if (!takes_tracking(fragment.run->key.script)) continue;
            for (const GlyphSetting& setting : fragment.settings)
                if (!setting.space) visit(setting);
        }
    }

    // A letter of the same word follows.
    void find_tracked() {
        for (Fragment& fragment : fragments_) {
            if (!takes_tracking(fragment.run->key.script)) continue;
            for (std::size_t g = 0; g < fragment.settings.size(); ++g) {
                const GlyphSetting* next = after(fragment, g);
                fragment.settings[g].tracked = !fragment.settings[g].space && next && !next->space;
            }
        }
    }

    // What stands after a cluster; null inside it and at the line's end.
    [[nodiscard]] const GlyphSetting* after(const Fragment& fragment, std::size_t g) const {
        if (g + 1 < fragment.settings.size()) {
            const bool inside = fragment.glyphs[g + 1].cluster == fragment.glyphs[g].cluster;
            return inside ? nullptr : &fragment.settings[g + 1];
        }
        const Fragment* const end = fragments_.data() + fragments_.size();
        const Fragment* in = &fragment + 1;
        while (in != end && in->settings.empty()) ++in;
        return in == end ? nullptr : &in->settings.front();
    }

    paragraph::Capacity capacity_of(bool wider) {
        paragraph::Capacity out;
        for_each_space([&](const Fragment&, const GlyphSetting& setting) {
            out.space += (wider ? setting.space->stretch : setting.space->shrink).units();
        });
        const style::LetterGive give = paragraph_.style.letters();
        if (give == style::LetterGive{{}, 0}) return out;
        find_tracked();
        Length glyphs;
        for_each_letter([&](const GlyphSetting& setting) { glyphs += setting.width; });
        for (const Fragment& fragment : fragments_) {
            const auto tracked = std::ranges::count_if(fragment.settings, &GlyphSetting::tracked);
            out.tracking += give.tracking.at(fragment.run->size).units() * tracked;
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
        for (Fragment& fragment : fragments_)
            if (takes_tracking(fragment.run->key.script)) fragment.scale = 1 + change;
        for_each_letter([&](const GlyphSetting& setting) { added += setting.width * change; });
        for_each_space([&](const Fragment& fragment, GlyphSetting& setting) {
            if (fragment.scale != 1) setting.adjust -= setting.width * change;
        });
        return added;
    }

    Length track_by(double ratio) {
        Length added;
        if (ratio == 0) return added;
        const Em tracking = paragraph_.style.letters().tracking;
        for (Fragment& fragment : fragments_) {
            const Length step = tracking.at(fragment.run->size) * ratio;
            for (GlyphSetting& setting : fragment.settings) {
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
        for_each_space([&](const Fragment&, GlyphSetting& setting) {
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
        for (const Fragment& f : fragments_) highest = std::max(highest, f.run->level);
        for (int level = highest; level > 0; --level) {
            for (auto begin = fragments_.begin(); begin != fragments_.end();) {
                if (begin->run->level < level) {
                    ++begin;
                    continue;
                }
                auto end = begin;
                while (end != fragments_.end() && end->run->level >= level) ++end;
                std::reverse(begin, end);
                begin = end;
            }
        }
    }

    void place() {
        Length x = line_.x - hang_left_;
        for (const Fragment& fragment : fragments_) {
            const ShapedRun& run = *fragment.run;
            const font::Metrics& metrics = run.face->metrics();
            const int upem = run.face->units_per_em();
            line_.ascent = std::max(
                line_.ascent, base::scale_font_units(metrics.ascender, run.style->size, upem));
            line_.descent = std::max(
                line_.descent, base::scale_font_units(-metrics.descender, run.style->size, upem));
            const Length begin = x;
            line_.runs.push_back(glyph_run(fragment, x));
            if (line_.filled) note_gaps(fragment, x);
            std::int64_t units = 0;
            for (const text::ShapedGlyph& glyph : fragment.glyphs) units += glyph.advance;
            Length adjust;
            for (const GlyphSetting& setting : fragment.settings) adjust += setting.adjust;
            x += base::scale_font_units(units, run.size, upem) * fragment.scale + adjust;
            decorate(fragment, begin, x);
        }
    }

    void note_gaps(const Fragment& fragment, Length x) {
        for (const GlyphSetting& setting : fragment.settings) {
            const Length end = x + setting.width * fragment.scale + setting.adjust;
            if (setting.space) line_.gaps.push_back({x, end});
            x = end;
        }
    }

    document::GlyphRun glyph_run(const Fragment& fragment, Length x) {
        const ShapedRun& run = *fragment.run;
        document::GlyphRun out;
        out.font = fonts_.id(run.face);
        out.size = run.size;
        out.horizontal_scale = fragment.scale;
        out.origin = {x, -run.rise};
        out.color = fragment.paint.style->color;
        out.text = fragment.text;
        out.language = run.style->language;
        out.right_to_left = run.level % 2 == 1;
        out.span = prepared_.collected.text.span_of(
            fragment.begin, std::min(plan_.end, fragment.begin + fragment.text.size()));
        out.glyphs.reserve(fragment.glyphs.size());
        for (std::size_t g = 0; g < fragment.settings.size(); ++g) {
            const text::ShapedGlyph& glyph = fragment.glyphs[g];
            out.glyphs.push_back({glyph.id, glyph.advance, glyph.x_offset, glyph.y_offset,
                                  glyph.cluster, fragment.settings[g].adjust});
        }
        return out;
    }

    void decorate(const Fragment& fragment, Length begin, Length end) {
        const Span& span = paragraph_.spans[fragment.paint.span];
        const style::CharacterStyle& style = *fragment.paint.style;
        if (style.underline) {
            document::Path rule;
            // A sixth of the x-height below the baseline, as thick as a light stem.
            const Length y = style.size * 0.14;
            rule.steps = {document::MoveTo{{begin, y}}, document::LineTo{{end, y}}};
            rule.stroke = {document::Stroke{style.size * 0.045, style.color, {}, false}};
            line_.decorations.push_back(std::move(rule));
        }
        if (span.link.empty()) return;
        const Rect area{{begin, -style.size * 0.8}, {end - begin, style.size}};
        line_.links.push_back({area, span.link, fragment.text, span.text.span});
    }

    const Prepared& prepared_;
    const Paragraph& paragraph_;
    const LinePlan& plan_;
    Workshop& workshop_;
    FontTable& fonts_;
    const std::string& text_;
    std::vector<Fragment> fragments_;
    Length hang_left_, hang_right_;
    Line line_;
};

}  // namespace

Line finish_line(const Prepared& prepared, const Paragraph& paragraph, const LinePlan& plan,
                 Workshop& workshop, FontTable& fonts) {
    return Finisher(prepared, paragraph, plan, workshop, fonts).run();
}

Line finish_alone(Collected collected, const std::vector<Span>& spans, Length x, Workshop& workshop,
                  FontTable& fonts) {
    Paragraph paragraph;
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
    return finish_line(prepared, paragraph, plan, workshop, fonts);
}

std::vector<document::GlyphRun> finish_marker(const std::vector<Span>& marker,
                                              const style::ParagraphStyle& style, Length x,
                                              Workshop& workshop, FontTable& fonts) {
    Collected collected = collect(marker, style.character);
    substitute_small_capitals(collected, workshop.library);
    return finish_alone(std::move(collected), marker, x, workshop, fonts).runs;
}

}  // namespace cicero::inlines
