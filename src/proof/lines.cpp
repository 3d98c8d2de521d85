#include "proof/lines.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.hpp"
#include "proof/remark.hpp"

namespace cicero::proof {

namespace {

using diagnostic::Code;

/// Successive lines that end in a hyphen are counted from here on.
constexpr std::size_t stack_of_hyphens = 3;
/// White that runs through so many lines is seen from afar.
constexpr std::uint32_t visible_river = 6;
/// Characters of a last word that is lost on its line; longer ones hold it.
constexpr std::size_t lost_word = 5;
/// Lines of fewer characters are a column's: a word alone is nothing there.
constexpr double least_measure = 30;
constexpr std::size_t least_lines = 3;
/// From this size on a text is a title.
constexpr double title_size = 18;
/// Of the longest line of a title.
constexpr double short_line = 1.0 / 3;

/// A line of a paragraph, where it stands.
struct Placed {
    const Scene* scene;
    const Line* line;
    std::string text;
};
using Paragraph = std::vector<Placed>;

bool ends_divided(const Placed& placed) {
    return placed.text.ends_with("\u00AD") || placed.text.ends_with("\u00AD ");
}

bool is_label(const Line& line) {
    const auto& tag = line.anchor->tag;
    return tag && tag->role == document::Role::Label;
}

// Another page, frame or column: what follows stands higher, or elsewhere.
bool parted(const Placed& a, const Placed& b) {
    return a.scene != b.scene || a.line->frame != b.line->frame ||
           b.line->ink.bottom() <= a.line->ink.top();
}

std::size_t letters(const std::string& text) {
    const std::u32string all = base::to_utf32(text);
    return std::size_t(std::ranges::count_if(
        all, [](char32_t c) { return c > 0x7F ? c != 0xAD : std::isalnum(int(c)) != 0; }));
}

std::string_view trimmed(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// Paragraphs by their lines, in the order of pages.
std::vector<Paragraph> paragraphs_of(const std::vector<Scene>& scenes) {
    std::vector<Paragraph> out;
    std::map<std::uint32_t, std::size_t> open;
    for (const Scene& scene : scenes)
        for (const Line& line : scene.lines) {
            if (is_label(line)) continue;
            const auto [entry, fresh] = open.try_emplace(line.anchor->paragraph, out.size());
            // What a page says anew, as its running head, begins again.
            if (fresh || line.number <= out[entry->second].back().line->number) {
                entry->second = out.size();
                out.emplace_back();
            }
            out[entry->second].push_back({&scene, &line, line.text()});
        }
    return out;
}

/// One kind of fault: how often, and the worst.
class Fault {
public:
    void add(const Placed& at, std::string said, double badness = 0) {
        ++count_;
        if (worst_ && badness <= badness_) return;
        worst_ = at;
        said_ = std::move(said);
        badness_ = badness;
    }

    void tell(Code code, std::vector<diagnostic::Diagnostic>& out) const {
        if (!worst_) return;
        diagnostic::Diagnostic remark =
            remark_on(*worst_->scene, code, worst_->line->span(), worst_->line->ink,
                      {std::to_string(count_), said_});
        if (worst_->line->frame) remark.layout = worst_->line->frame->span;
        if (remark.layout == remark.span) remark.layout = {};
        out.push_back(std::move(remark));
    }

private:
    std::size_t count_ = 0;
    std::optional<Placed> worst_;
    std::string said_;
    double badness_ = 0;
};

class LineCheck {
public:
    void look_at(const Paragraph& lines) {
        stacks(lines);
        ends(lines);
        last_line(lines);
        lone_lines(lines);
    }

    void look_at(const layout::PlacedQuality& quality, const std::vector<Paragraph>& all) {
        if (quality.quality.river < visible_river) return;
        for (const Paragraph& paragraph : all) {
            const Placed& first = paragraph.front();
            if (first.line->anchor->paragraph != quality.paragraph) continue;
            rivers_.add(first, std::to_string(quality.quality.river), quality.quality.river);
            return;
        }
    }

    [[nodiscard]] std::vector<diagnostic::Diagnostic> take() const {
        std::vector<diagnostic::Diagnostic> out;
        pieces_.tell(Code::word_piece_alone, out);
        hyphens_at_end_.tell(Code::hyphen_at_end, out);
        stacks_.tell(Code::hyphens_stacked, out);
        lone_lines_.tell(Code::line_alone, out);
        lone_words_.tell(Code::word_alone, out);
        rivers_.tell(Code::river, out);
        return out;
    }

private:
    void stacks(const Paragraph& lines) {
        std::size_t run = 0;
        for (std::size_t i = 0; i <= lines.size(); ++i) {
            if (i < lines.size() && ends_divided(lines[i])) {
                ++run;
                continue;
            }
            if (run >= stack_of_hyphens)
                stacks_.add(lines[i - run], std::to_string(run), double(run));
            run = 0;
        }
    }

    void ends(const Paragraph& lines) {
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            if (ends_divided(lines[i]) && parted(lines[i], lines[i + 1]))
                hyphens_at_end_.add(lines[i], last_word(lines[i].text));
    }

    void last_line(const Paragraph& lines) {
        if (lines.size() < 2) return;
        const Placed &last = lines.back(), &before = lines[lines.size() - 2];
        const std::string_view text = trimmed(last.text);
        if (text.find(' ') != std::string_view::npos) return;
        if (ends_divided(before)) return pieces_.add(last, std::string(text));
        if (is_lost(lines)) lone_words_.add(last, std::string(text), last.line->size().points());
    }

    // In running text a short word; in a title one that is short beside the other lines.
    static bool is_lost(const Paragraph& lines) {
        const Placed& last = lines.back();
        std::size_t characters = 0;
        Length longest;
        for (const Placed& line : lines) {
            characters += base::to_utf32(line.text).size();
            longest = std::max(longest, line.line->ink.size.width);
        }
        if (last.line->size().points() >= title_size)
            return last.line->ink.size.width < longest * short_line;
        return lines.size() >= least_lines && letters(last.text) <= lost_word &&
               double(characters) / double(lines.size()) >= least_measure;
    }

    void lone_lines(const Paragraph& lines) {
        if (lines.size() < least_lines) return;
        std::size_t begin = 0;
        for (std::size_t i = 1; i <= lines.size(); ++i) {
            if (i < lines.size() && !parted(lines[i - 1], lines[i])) continue;
            const bool alone = i - begin == 1 && i - begin < lines.size();
            if (alone && (begin == 0 || i == lines.size()))
                lone_lines_.add(lines[begin], lines[begin].line->excerpt());
            begin = i;
        }
    }

    static std::string last_word(const std::string& text) {
        std::string_view rest = trimmed(text);
        if (rest.ends_with("\u00AD")) rest.remove_suffix(2);
        const std::size_t space = rest.rfind(' ');
        return std::string(space == std::string_view::npos ? rest : rest.substr(space + 1)) + "-";
    }

    Fault pieces_, hyphens_at_end_, stacks_, lone_lines_, lone_words_, rivers_;
};

// Text that runs over pages, and ends on one that it needs for a line.
void page_of_one_line(const std::vector<Scene>& scenes, std::vector<diagnostic::Diagnostic>& out) {
    if (scenes.size() < 2) return;
    const Scene& last = scenes.back();
    const auto runs = [](const Line& line) {
        return line.frame && line.frame->holds == document::Frame::Holds::Thread && !is_label(line);
    };
    if (std::ranges::count_if(last.lines, runs) != 1) return;
    const Line& line = *std::ranges::find_if(last.lines, runs);
    diagnostic::Diagnostic remark =
        remark_on(last, Code::page_of_one_line, line.span(), line.ink, {});
    remark.layout = line.frame->span;
    out.push_back(std::move(remark));
}

}  // namespace

std::vector<diagnostic::Diagnostic> check_lines(
    const std::vector<Scene>& scenes, const std::vector<layout::PlacedQuality>& qualities) {
    const std::vector<Paragraph> paragraphs = paragraphs_of(scenes);
    LineCheck check;
    for (const Paragraph& paragraph : paragraphs) check.look_at(paragraph);
    for (const layout::PlacedQuality& quality : qualities) check.look_at(quality, paragraphs);
    std::vector<diagnostic::Diagnostic> out = check.take();
    page_of_one_line(scenes, out);
    return out;
}

}  // namespace cicero::proof
