#include "inline/alone.hpp"

#include "inline/line_parts.hpp"
#include "inline/placing.hpp"
#include "inline/small_capitals.hpp"

namespace cicero::inlines {

SetLine set_alone(const Collected& collected, const std::vector<story::Span>& spans, Length x,
                  Toolbox& toolbox, std::vector<Remark>& remarks) {
    const std::string& text = collected.text.text;
    const std::vector<ShapedRun> runs = shape_runs(collected, toolbox, remarks);
    std::vector<RunPart> parts = parts_of_line(runs, {0, text.size()}, text, toolbox);
    Line line;
    line.x = x;
    line.width = width_of(parts);
    line.text_end = text.size();
    line.source = collected.source_of(0, text.size());
    return place_parts(std::move(line), std::move(parts), {collected, spans, 0, text.size()}, x);
}

document::FragmentPtr set_marker(const std::vector<story::Span>& marker,
                                 const style::CharacterStyle& style, Length x, Toolbox& toolbox,
                                 std::vector<Remark>& remarks) {
    Collected collected = collect(marker, style);
    substitute_small_capitals(collected, toolbox.library);
    SetLine set = set_alone(collected, marker, x, toolbox, remarks);
    const Line& line = set.line;
    return fragment_of(std::move(set.ink),
                       {{line.x, -line.ascent}, {line.width, line.ascent + line.descent}});
}

}  // namespace cicero::inlines
