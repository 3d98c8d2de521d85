#include "content/markup.hpp"

#include <algorithm>
#include <cctype>
#include <new>
#include <optional>
#include <utility>

#include <md4c.h>

#include "content/addresses.hpp"
#include "content/attributes.hpp"
#include "content/divisions.hpp"
#include "content/entities.hpp"
#include "content/html_finder.hpp"
#include "content/lines.hpp"
#include "content/misread_lines.hpp"
#include "content/misread_marks.hpp"
#include "content/notes.hpp"
#include "content/signs.hpp"
#include "content/spans.hpp"
#include "content/table.hpp"
#include "content/table_builder.hpp"
#include "content/table_lines.hpp"

namespace cicero::content {

namespace {

using diagnostic::SourcedText;
using diagnostic::SourceSpan;

/// Lists and quotations in each other: the indents of more fit on no page, and all that reads the
/// blocks descends into each.
constexpr std::size_t most_containers = 32;

/// What is being filled; containers nest.
struct Level {
    Blocks* blocks = nullptr;
    ListBlock* list = nullptr;
};

class Reader {
public:
    /// `depth`: of the texts that it is a part of, which were read by themselves.
    Reader(const SourcedText& source, diagnostic::Diagnostics& diagnostics, std::size_t depth = 0)
        : source_(source),
          diagnostics_(diagnostics),
          depth_(depth),
          divisions_(source, diagnostics),
          html_(source, diagnostics) {}

    Blocks run() {
        if (const auto at = find_crowding_address(source_.text)) {
            diagnostics_.add(diagnostic::Code::markup_has_too_many_addresses,
                             source_.span_of(*at, *at + 1), {std::to_string(most_addresses)});
            return {};
        }
        MD_PARSER parser{};
        parser.flags =
            MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_TASKLISTS;
        parser.enter_block = [](MD_BLOCKTYPE t, void* d, void* self) {
            return static_cast<Reader*>(self)->enter(t, d);
        };
        parser.leave_block = [](MD_BLOCKTYPE t, void*, void* self) {
            return static_cast<Reader*>(self)->leave(t);
        };
        parser.enter_span = [](MD_SPANTYPE t, void* d, void* self) {
            return static_cast<Reader*>(self)->enter_span(t, d);
        };
        parser.leave_span = [](MD_SPANTYPE t, void*, void* self) {
            return static_cast<Reader*>(self)->leave_span(t);
        };
        parser.text = [](MD_TEXTTYPE t, const MD_CHAR* s, MD_SIZE n, void* self) {
            return static_cast<Reader*>(self)->text(t, s, n);
        };
        find_misread_lines(source_, diagnostics_);
        find_printed_starts(source_, diagnostics_);
        levels_.push_back({&divisions_.blocks(), nullptr});
        const std::string& text = divisions_.text();
        const int result = md_parse(text.data(), MD_SIZE(text.size()), &parser, this);
        if (too_deep_) report_depth();
        else if (too_large_) report_size();
        else if (result != 0) throw std::bad_alloc();  // all else that md4c can fail by
        Blocks blocks = divisions_.finish();
        take_in_around_tables(blocks, diagnostics_);
        return blocks;
    }

private:
    template <class T>
    T& open(T block) {
        Blocks& blocks = *levels_.back().blocks;
        blocks.push_back({std::move(block), {}});
        return std::get<T>(blocks.back().what);
    }

    int enter(MD_BLOCKTYPE type, void* detail) {
        // In a tight list md4c opens no paragraph: an item's text ends where the next block begins.
        flush();
        switch (type) {
            case MD_BLOCK_QUOTE:
                if (++containers_ > most_containers) return stop();
                levels_.push_back({&open(QuoteBlock{}).blocks, nullptr});
                break;
            case MD_BLOCK_UL:
                if (++containers_ > most_containers) return stop();
                levels_.push_back({nullptr, &open(ListBlock{})});
                break;
            case MD_BLOCK_OL: {
                if (++containers_ > most_containers) return stop();
                const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
                levels_.push_back({nullptr, &open(ListBlock{true, int(list->start), {}})});
                break;
            }
            case MD_BLOCK_LI: {
                ListBlock& list = *levels_.back().list;
                list.items.emplace_back();
                const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
                list.ticks.push_back(item->is_task != 0 ? std::optional(item->task_mark != ' ')
                                                        : std::nullopt);
                levels_.push_back({&list.items.back(), nullptr});
                break;
            }
            case MD_BLOCK_HR: open(RuleBlock{}); break;
            case MD_BLOCK_H: heading_ = int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
            case MD_BLOCK_CODE:
                in_code_ = true;
                is_indented_ = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->fence_char == 0;
                break;
            case MD_BLOCK_TABLE: return enter_table(*static_cast<MD_BLOCK_TABLE_DETAIL*>(detail));
            case MD_BLOCK_TR: table_->begin_row(); break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                table_->begin_cell(
                    style::CellAlign(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align));
                break;
            default: flush(); break;
        }
        return 0;
    }

    int enter_table(const MD_BLOCK_TABLE_DETAIL& detail) {
        too_large_ = detail.col_count > most_table_columns ||
                     detail.head_row_count + detail.body_row_count > most_table_rows;
        table_.emplace(detail.col_count, detail.head_row_count);
        return too_large_ ? 1 : 0;
    }

    void leave_cell() {
        resolve_spans(inlines_, diagnostics_);
        table_->end_cell(std::exchange(inlines_, {}), last_);
    }

    void leave_table() {
        open(table_->finish(source_, diagnostics_));
        const TableBlock& table = std::get<TableBlock>(levels_.back().blocks->back().what);
        const diagnostic::SourceSpan& first = table.rows.front().front().span;
        levels_.back().blocks->back().span = first.file ? first : source_.span_of(last_, last_);
        table_.reset();
    }

    // What md4c stops at, without telling it any further (0.4.8).
    int stop() {
        too_deep_ = true;
        return 1;
    }

    // At the first sign that is no mark of a quotation or a list.
    void report_depth() {
        const std::size_t found = source_.text.find_first_not_of(" \t\n>*+-.)0123456789", last_);
        const std::size_t at = found == std::string::npos ? last_ : found;
        diagnostics_.add(diagnostic::Code::markup_too_deep,
                         source_.span_of(at, std::min(at + 1, source_.text.size())),
                         {std::to_string(most_containers)});
    }

    // Where it begins, or nearly.
    void report_size() {
        diagnostics_.add(diagnostic::Code::table_too_large,
                         source_.span_of(last_, std::min(last_ + 1, source_.text.size())),
                         {std::to_string(most_table_rows), std::to_string(most_table_columns)});
    }

    int leave(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_QUOTE:
            case MD_BLOCK_UL:
            case MD_BLOCK_OL: --containers_; [[fallthrough]];
            case MD_BLOCK_LI:
                flush();
                levels_.pop_back();
                break;
            case MD_BLOCK_CODE: {
                SourcedText all;
                for (const Inline& part : inlines_) all.append(part.text);
                inlines_.clear();
                in_code_ = false;
                if (is_indented_ && go_on_with_definition(all)) break;
                if (is_indented_ && is_indented_prose(all.text))
                    diagnostics_.add(diagnostic::Code::indented_block, all.span);
                open(CodeBlock{std::move(all)});
                break;
            }
            case MD_BLOCK_TABLE: leave_table(); break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD: leave_cell(); break;
            default: flush(); break;
        }
        if (containers_ == 0) divisions_.end_block();
        return 0;
    }

    // What is indented under a definition belongs to it.
    bool go_on_with_definition(const SourcedText& indented) {
        const Blocks* here = levels_.back().blocks;
        if (!here || here->empty() || divisions_.is_for_next() || depth_ == most_containers)
            return false;
        auto* list = std::get_if<DefinitionBlock>(&levels_.back().blocks->back().what);
        if (!list || list->items.back().definitions.empty()) return false;
        Blocks more = Reader(indented, diagnostics_, depth_ + 1).run();
        std::ranges::move(more, std::back_inserter(list->items.back().definitions.back()));
        return true;
    }

    int enter_span(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_EM) ++emphasis_, opening_ = last_;
        if (type == MD_SPAN_STRONG) ++strong_;
        if (type == MD_SPAN_CODE) ++code_;
        if (type == MD_SPAN_A) {
            const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
            link_ = attribute(link->href);
            link_span_ = span_of(link->href);
            link_has_text_ = false;
            report_title(diagnostic::Code::link_title_omitted, link->title);
        }
        if (type == MD_SPAN_IMG) {
            const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
            image_ = attribute(image->src);
            image_span_ = span_of(image->src);
            caption_ = title_of(image->title);
        }
        return 0;
    }

    int leave_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_EM) {
            --emphasis_;
            if (are_times_signs(source_.text, opening_, last_))
                diagnostics_.add(diagnostic::Code::asterisks_lost,
                                 source_.span_of(opening_, last_ + 1),
                                 {source_.text.substr(opening_ + 1, last_ - opening_ - 1)});
        }
        if (type == MD_SPAN_STRONG) --strong_;
        if (type == MD_SPAN_CODE) --code_;
        if (type == MD_SPAN_A) {
            if (!link_has_text_ && link_.starts_with('#'))
                add(replaced(link_, last_, last_));  // the heading's text takes its place
            else if (!link_has_text_)
                diagnostics_.add(diagnostic::Code::link_without_text, link_span_, {link_});
            link_.clear();
        }
        if (type == MD_SPAN_IMG) leave_image();
        return 0;
    }

    void leave_image() {
        std::string file = std::exchange(image_, {}), alternative = std::exchange(alternative_, {});
        if (table_) return diagnostics_.add(diagnostic::Code::table_has_picture, image_span_);
        flush();
        if (is_table_file(file)) {
            open(table_of(std::move(file), std::move(alternative)));
        } else {
            FigureBlock& figure = open(FigureBlock{std::move(file), {}, std::move(alternative)});
            figure.caption = std::exchange(caption_, {});
            after_figure_ = true;
        }
        levels_.back().blocks->back().span = image_span_;
    }

    // What would be said of a picture is the caption of a table.
    [[nodiscard]] TableBlock table_of(std::string file, std::string caption) const {
        TableBlock out;
        out.file = std::move(file);
        if (caption.empty()) return out;
        SourcedText text{std::move(caption), {}, image_span_.file, image_span_};
        text.map.append_replaced(text.text.size(), image_span_.begin,
                                 image_span_.end - image_span_.begin);
        out.caption.emplace_back().text = std::move(text);
        return out;
    }

    int text(MD_TEXTTYPE type, const MD_CHAR* chars, MD_SIZE size) {
        if (!image_.empty()) {
            alternative_.append(chars, size);
            return 0;
        }
        if (type == MD_TEXT_BR) {
            if (!inlines_.empty()) inlines_.back().hard_break_after = true;
            return 0;
        }
        if (heading_ > 0 && divisions_.take_marker(offset_of(chars), *levels_.back().blocks)) {
            heading_ = 0;
            if (containers_ == 0) levels_.back().blocks = &divisions_.blocks();
            return 0;
        }
        SourcedText part = piece(type, chars, size);
        if (type == MD_TEXT_NORMAL && !in_code_) html_.find(offset_of(chars), size);
        add(std::move(part));
        return 0;
    }

    // md4c hands out pointers into its input, but for breaks and code's line ends.
    SourcedText piece(MD_TEXTTYPE type, const MD_CHAR* chars, MD_SIZE size) {
        const std::size_t at = offset_of(chars);
        const bool inside = at + size <= source_.text.size();
        if (type == MD_TEXT_SOFTBR || !inside)
            return replaced(
                type == MD_TEXT_SOFTBR ? std::string(1, line_end) : std::string(chars, size), last_,
                last_ + 1);
        last_ = at + size;
        if (type == MD_TEXT_NORMAL && size == 1 && is_escaped(source_.text, at))
            return with_hidden_sign(source_.slice(at, at + 1));
        if (type == MD_TEXT_ENTITY) return replaced(referred_to({chars, size}), at, at + size);
        return source_.slice(at, at + size);
    }

    // Of what md4c hands out; beyond the text where it is not of it.
    [[nodiscard]] std::size_t offset_of(const MD_CHAR* chars) const {
        const std::string& text = divisions_.text();
        const bool inside = chars >= text.data() && chars <= text.data() + text.size();
        return inside ? std::size_t(chars - text.data()) : text.size() + 1;
    }

    SourcedText replaced(std::string text, std::size_t begin, std::size_t end) const {
        end = std::min(end, source_.text.size());
        begin = std::min(begin, end);
        TextMap map;
        map.append_replaced(text.size(), begin, end - begin);
        const diagnostic::SourceSpan span = source_.span_of(begin, end);
        SourcedText out = source_.derived({std::move(text), std::move(map)});
        out.span = span;
        return out;
    }

    void add(SourcedText text) {
        link_has_text_ = true;
        // Emphasis inside emphasis is the voice around it.
        Inline now;
        now.text = std::move(text);
        now.emphasis = emphasis_ % 2 == 1;
        now.strong = strong_ > 0;
        now.code = code_ > 0;
        now.link = link_;
        if (!inlines_.empty()) {
            Inline& last = inlines_.back();
            if (!last.hard_break_after && last.emphasis == now.emphasis &&
                last.strong == now.strong && last.code == now.code && last.link == now.link)
                return last.text.append(now.text);
        }
        inlines_.push_back(std::move(now));
    }

    void flush() {
        const int level = std::exchange(heading_, 0);
        const bool after_figure = std::exchange(after_figure_, false);
        if (inlines_.empty() || in_code_ || !levels_.back().blocks) return;
        if (after_figure)
            if (auto* figure = std::get_if<FigureBlock>(&levels_.back().blocks->back().what))
                take_picture_attributes(*figure, inlines_, diagnostics_);
        if (inlines_.empty()) return;
        ParagraphSetting setting;
        const SourcedText first = inlines_.front().text;
        if (level == 0) setting = take_setting(inlines_, diagnostics_);
        if (inlines_.empty()) diagnostics_.add(diagnostic::Code::setting_alone, first.span);
        resolve_spans(inlines_, diagnostics_);
        if (inlines_.empty()) return;
        if (level == 0 && (divisions_.are_verses() || is_verse(inlines_))) return add_verse();
        if (level == 0 && has_definition(inlines_) && add_definitions()) return;
        SourcedText id;
        if (level > 0) id = take_id(inlines_);
        join_lines(inlines_);
        const diagnostic::SourceSpan span{inlines_.front().text.file,
                                          inlines_.front().text.span.begin,
                                          inlines_.back().text.span.end};
        if (level > 0) {
            open(HeadingBlock{level, std::exchange(inlines_, {}), std::move(id)});
        } else {
            if (span.file &&
                looks_like_rows(
                    std::string_view(span.file->text()).substr(span.begin, span.end - span.begin)))
                diagnostics_.add(diagnostic::Code::table_not_recognised, span);
            open(ParagraphBlock{std::exchange(inlines_, {}), setting});
        }
        levels_.back().blocks->back().span = span;
    }

    void add_verse() {
        const bool marked = is_verse(inlines_);
        const SourceSpan span = span_of(inlines_);
        for (VerseBlock& stanza : verse_of(std::exchange(inlines_, {}), marked)) {
            for (VerseBlock::Line& line : stanza.lines) join_lines(line.inlines);
            open(std::move(stanza));
            levels_.back().blocks->back().span = span;
        }
    }

    // False where they are a text like others.
    bool add_definitions() {
        const SourceSpan span = span_of(inlines_);
        DefinitionBlock list = definitions_of(inlines_);
        if (!add_to_definitions(*levels_.back().blocks, list, divisions_.is_for_next())) {
            diagnostics_.add(diagnostic::Code::definition_alone, inlines_.front().text.span);
            return false;
        }
        inlines_.clear();
        if (list.items.empty()) return true;
        open(std::move(list));
        levels_.back().blocks->back().span = span;
        return true;
    }

    static SourceSpan span_of(const std::vector<Inline>& inlines) {
        return {inlines.front().text.file, inlines.front().text.span.begin,
                inlines.back().text.span.end};
    }

    // Marked up as any text.
    std::vector<Inline> title_of(const MD_ATTRIBUTE& title) {
        if (title.size == 0 || depth_ == most_containers) return {};
        const std::size_t at = offset_of(title.text);
        const bool inside = at + title.size <= source_.text.size();
        const SourcedText text =
            inside ? source_.slice(at, at + title.size) : replaced(attribute(title), last_, last_);
        for (Block& block : Reader(text, diagnostics_, depth_ + 1).run())
            if (auto* paragraph = std::get_if<ParagraphBlock>(&block.what))
                return std::move(paragraph->inlines);
        return {};
    }

    // What is shown where the pointer rests; paper has none.
    void report_title(diagnostic::Code code, const MD_ATTRIBUTE& title) {
        if (title.size > 0) diagnostics_.add(code, span_of(title), {attribute(title)});
    }

    static std::string attribute(const MD_ATTRIBUTE& a) {
        return a.text ? std::string(a.text, a.size) : std::string{};
    }

    // md4c copies an attribute only where it has escapes.
    [[nodiscard]] diagnostic::SourceSpan span_of(const MD_ATTRIBUTE& a) const {
        const std::size_t begin = offset_of(a.text);
        const bool inside = begin + a.size <= source_.text.size();
        const std::size_t at = inside ? begin : last_;
        return source_.span_of(at, inside ? at + a.size : at);
    }

    const SourcedText& source_;
    diagnostic::Diagnostics& diagnostics_;
    const std::size_t depth_;
    Divisions divisions_;
    HtmlFinder html_;
    std::vector<Level> levels_;
    std::size_t containers_ = 0;  ///< lists and quotations among them
    std::vector<Inline> inlines_;
    std::string link_, image_, alternative_;
    diagnostic::SourceSpan link_span_, image_span_;
    std::vector<Inline> caption_;
    bool link_has_text_ = false, after_figure_ = false;
    int emphasis_ = 0, strong_ = 0, code_ = 0, heading_ = 0;
    std::optional<TableBuilder> table_;  ///< that is being read
    bool in_code_ = false, is_indented_ = false;
    bool too_deep_ = false, too_large_ = false;
    std::size_t opening_ = 0;  ///< of the last emphasis
    std::size_t last_ = 0;
};

}  // namespace

Blocks parse_markup(const SourcedText& text, diagnostic::Diagnostics& diagnostics) {
    const TextAndNotes parts = take_notes(text);
    const auto apart = with_tables_apart(parts.text);
    Blocks blocks = Reader(apart ? *apart : parts.text, diagnostics).run();
    resolve_notes(blocks, parts.definitions, diagnostics);
    return blocks;
}

}  // namespace cicero::content
