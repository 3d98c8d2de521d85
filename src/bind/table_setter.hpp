#pragma once

#include <functional>

#include "bind/paragraph_maker.hpp"
#include "bind/table_styles.hpp"
#include "story/story.hpp"

namespace cicero::bind {

/// Turns a table of a marked-up text into that of a story, with its caption above it. Read aloud it
/// is a table: its caption, its head, its rows.
class TableSetter {
public:
    struct Makers {
        ParagraphMaker& paragraphs;
        Structure& structure;
    };
    using Spans = std::function<std::vector<story::Span>(const std::vector<content::Inline>&,
                                                         const style::ParagraphStyle&)>;
    struct Place {
        const diagnostic::SourceSpan& span;
        Length indent;
    };
    /// `spans`: how marked-up text becomes spans in a style.
    TableSetter(const templates::MarkupStyles& styles, Makers makers, Spans spans)
        : styles_(table_styles(styles)),
          look_((styles.table ? styles.table : styles.paragraph)->table),
          maker_(makers.paragraphs),
          structure_(makers.structure),
          spans_(std::move(spans)) {}

    void set(const content::TableBlock& table, const Place& place, story::Story& out);

private:
    struct Rows {
        const content::TableBlock& table;
        const std::vector<style::CellAlign>& aligns;
        story::TableItem& item;
    };
    void add_caption(const content::TableBlock& table, const Place& place, story::Story& out);
    void add_rows(const Rows& rows, std::size_t begin, std::size_t end, document::Role part);
    void add_cell(const Rows& rows, std::size_t row, std::size_t column);
    [[nodiscard]] story::TableItem item_of(const content::TableBlock& table,
                                           const std::vector<style::CellAlign>& aligns) const;

    TableStyles styles_;
    const style::TableLook& look_;
    ParagraphMaker& maker_;
    Structure& structure_;
    Spans spans_;
};

}  // namespace cicero::bind
