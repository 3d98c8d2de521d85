#include <algorithm>

#include "proof/checks.hpp"
#include "proof/ground.hpp"
#include "proof/remark.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Code;
using diagnostic::Severity;

constexpr Conditions conditions;
/// Of a size that follows from a scale.
constexpr Length unseen = in_pt(0.01);

// How many inks lie under a text; light colours of a screen are of several.
struct Inks {
    int operator()(const Gray& c) const { return 1 - c.level >= conditions.inks_of_reversed; }
    int operator()(const Rgb&) const { return 3; }
    int operator()(const Cmyk& c) const {
        const auto tells = [](double share) { return share >= conditions.inks_of_reversed; };
        return tells(c.c) + tells(c.m) + tells(c.y) + tells(c.k);
    }
    int operator()(const Spot& c) const { return c.tint >= conditions.inks_of_reversed; }
};

Point middle(const Rect& r) { return r.origin + Point{r.size.width / 2, r.size.height / 2}; }

class LegibilityCheck {
public:
    LegibilityCheck(const Scene& scene, Report& report)
        : scene_(scene), report_(report), least_size_(conditions_of(scene.trim.size).least_size) {}

    void run() {
        for (const Line& line : scene_.lines) {
            too_small(line);
            for (const Run& run : line.runs) reversed(line, run);
        }
        for (const Rule& rule : scene_.rules) hairline(rule);
    }

private:
    // By its largest letters: raised ones are small beside them. But words may be set smaller than
    // the text around them.
    void too_small(const Line& line) {
        say_small(line, line.size());
        for (const Run& run : line.runs)
            if (is_word_on_baseline(line, run)) say_small(line, run.glyphs->size);
    }

    // Beside larger letters on the same baseline; capitals may be small ones.
    static bool is_word_on_baseline(const Line& line, const Run& run) {
        const bool beside = std::ranges::any_of(line.runs, [&](const Run& other) {
            return other.at.y == run.at.y && other.glyphs->size > run.glyphs->size;
        });
        return beside && run.glyphs->glyphs.size() > 1 &&
               std::ranges::any_of(run.glyphs->text, [](char c) {
                   return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
               });
    }

    void say_small(const Line& line, Length size) {
        if (size >= least_size_ - unseen) return;
        diagnostic::Diagnostic remark =
            remark_on(scene_, Code::text_too_small, line,
                      {line.excerpt(), tenths(size.points()), tenths(least_size_.points())});
        if (size < conditions.unreadable_size) remark.severity = Severity::Error;
        report_.add(std::move(remark), -size.points());
    }

    void reversed(const Line& line, const Run& run) {
        const Length size = line.size();
        const Length least = run.glyphs->font->weight < int(conditions.light_weight)
                                 ? conditions.reversed_light_size
                                 : conditions.reversed_size;
        if (size >= least) return;
        const Area* ground = ground_at(scene_, middle(run.ink), run.order);
        if (!ground) return;
        const int inks = ground->fill ? std::visit(Inks{}, *ground->fill) : 4;
        const Seen letters = seen(std::get<Color>(run.glyphs->paint));
        if (inks < 2 || letters.y <= ground_look(scene_, middle(run.ink), run.order).y) return;
        report_.add(remark_on(scene_, Code::reversed_text_too_small, line,
                              {line.excerpt(), std::to_string(inks), tenths(size.points()),
                               tenths(least.points())}),
                    -size.points());
    }

    void hairline(const Rule& rule) {
        if (rule.thickness >= conditions.reversed_line_thickness) return;
        const Seen ground = ground_look(scene_, middle(rule.bounds), rule.order);
        const Length least = seen(rule.color).y > ground.y ? conditions.reversed_line_thickness
                                                           : conditions.line_thickness;
        if (rule.thickness >= least - unseen) return;
        report_.add(remark_on(scene_, Code::hairline,
                              rule.frame ? rule.frame->span : rule.anchor->source.span(),
                              rule.bounds, {hundredths(rule.thickness), hundredths(least)}),
                    -rule.thickness.points());
    }

    // Of a point: lines are that thin.
    static std::string hundredths(Length length) {
        const std::string out = std::to_string(length.points());
        return out.substr(0, out.find('.') + 3);
    }

    const Scene& scene_;
    Report& report_;
    Length least_size_;
};

}  // namespace

void check_legibility(const Scene& scene, Report& report) { LegibilityCheck(scene, report).run(); }

}  // namespace cicero::proof
