#include "content/table.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "content/attributes.hpp"
#include "content/table_lines.hpp"
#include "content/table_setting.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

const std::vector<Inline>* text_of(const Block& block) {
    const auto* paragraph = std::get_if<ParagraphBlock>(&block.what);
    return paragraph && !paragraph->inlines.empty() ? &paragraph->inlines : nullptr;
}

bool is_setting(const Block& block) {
    const std::vector<Inline>* text = text_of(block);
    return text && is_table_setting(*text);
}

std::size_t mark_of_caption(const Block& block) {
    const std::vector<Inline>* text = text_of(block);
    return text ? caption_mark(text->front().text.text) : 0;
}

std::vector<Inline> caption_in(const Block& block) {
    std::vector<Inline> out = *text_of(block);
    const std::size_t mark = mark_of_caption(block);
    diagnostic::SourcedText& first = out.front().text;
    if (mark < first.text.size()) first = first.slice(mark, first.text.size());
    else out.erase(out.begin());
    return out;
}

bool is_row_empty(const std::vector<TableCell>& row) {
    return std::ranges::all_of(row, [](const TableCell& c) { return c.inlines.empty(); });
}

/// The blocks of one list, with what belongs to their tables taken into these.
class Taker {
public:
    Taker(Blocks& blocks, diagnostic::Diagnostics& diagnostics)
        : blocks_(blocks), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            if (auto* table = std::get_if<TableBlock>(&blocks_[i].what)) take_around(*table, i);
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (taken_[i] || !is_setting(blocks_[i])) continue;
            diagnostics_.add(Code::setting_alone, text_of(blocks_[i])->front().text.span);
            taken_[i] = true;
        }
        Blocks out;
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            if (!taken_[i]) out.push_back(std::move(blocks_[i]));
        blocks_ = std::move(out);
    }

private:
    void take_around(TableBlock& table, std::size_t place) {
        for (std::size_t i = place; i > 0 && take_before(table, i - 1); --i) {
        }
        if (table.caption.empty() && place + 1 < blocks_.size())
            (void)take_caption(table, place + 1);
        if (table.file.empty()) complete_table(table, blocks_[place].span, diagnostics_);
    }

    bool take_before(TableBlock& table, std::size_t i) {
        if (taken_[i] || !is_setting(blocks_[i])) return take_caption(table, i);
        if (table.setting.text.file) return false;
        table.setting = read_table_setting(*text_of(blocks_[i]), diagnostics_);
        taken_[i] = true;
        return true;
    }

    bool take_caption(TableBlock& table, std::size_t i) {
        if (taken_[i] || !table.caption.empty() || mark_of_caption(blocks_[i]) == 0) return false;
        table.caption = caption_in(blocks_[i]);
        if (diagnostic::SourcedText name = take_id(table.caption); !name.text.empty())
            table.caption.insert(table.caption.begin(), number_of(std::move(name)));
        taken_[i] = true;
        return true;
    }

    Blocks& blocks_;
    diagnostic::Diagnostics& diagnostics_;
    std::vector<bool> taken_ = std::vector<bool>(blocks_.size());
};

// A table of numbers whose columns need no names has bars above its dashes, and nothing else.
void find_head(TableBlock& table) {
    if (table.head_rows == 1 && is_row_empty(table.rows.front())) {
        table.rows.erase(table.rows.begin());
        table.head_rows = 0;
    }
    if (table.setting.head)
        table.head_rows = std::min(std::size_t(*table.setting.head), table.rows.size());
}

template <class T>
bool counts(const std::vector<T>& values, const char* key, const TableBlock& table,
            diagnostic::Diagnostics& diagnostics) {
    if (values.empty()) return false;
    if (values.size() == table.align.size()) return true;
    diagnostics.add(Code::table_attribute_count, table.setting.text.span,
                    {key, std::to_string(values.size()), std::to_string(table.align.size())});
    return false;
}

}  // namespace

bool is_table_file(const std::string& name) {
    const std::string ending = ".csv";
    return name.size() > ending.size() &&
           std::equal(ending.rbegin(), ending.rend(), name.rbegin(),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

void take_in_around_tables(Blocks& blocks, diagnostic::Diagnostics& diagnostics) {
    Taker(blocks, diagnostics).run();
    for (Block& block : blocks) {
        if (auto* quote = std::get_if<QuoteBlock>(&block.what))
            take_in_around_tables(quote->blocks, diagnostics);
        if (auto* list = std::get_if<ListBlock>(&block.what))
            for (Blocks& item : list->items) take_in_around_tables(item, diagnostics);
    }
}

void complete_table(TableBlock& table, const diagnostic::SourceSpan& span,
                    diagnostic::Diagnostics& diagnostics) {
    if (!table.rows.empty()) find_head(table);
    const bool has_text =
        std::any_of(table.rows.begin() + std::ptrdiff_t(table.head_rows), table.rows.end(),
                    [](const auto& row) { return !is_row_empty(row); });
    if (!has_text) diagnostics.add(Code::table_empty, span);
    if (!counts(table.setting.widths, "widths", table, diagnostics)) table.setting.widths.clear();
    if (counts(table.setting.align, "align", table, diagnostics)) table.align = table.setting.align;
    join_cells(table, diagnostics);
}

}  // namespace cicero::content
