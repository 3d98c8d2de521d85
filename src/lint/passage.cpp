#include "lint/passage.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "content/walk.hpp"

namespace cicero::lint {

namespace {

using content::Value;
using diagnostic::SourcedText;

constexpr std::string_view separator = "\u2028";

/// Fields whose text is no prose: names of files, codes, addresses of the net.
bool is_technical(std::string_view name) {
    static constexpr std::array list{"file",  "link",  "email",  "web",         "lang",
                                     "kind",  "zones", "kinds",  "for",         "week_start",
                                     "clock", "files", "saints", "second_dates"};
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_heading(std::string_view name) {
    return name == "title" || name == "heading" || name == "kicker" || name == "short";
}

bool is_literal(const diagnostic::SourceSpan& span) {
    return span.file && span.begin < span.end && span.file->text()[span.begin] == '|';
}

std::string joined(const std::string& field, const std::string& name) {
    std::string out = field;
    if (!out.empty()) out += '.';
    out += name;
    return out;
}

class Collector {
public:
    explicit Collector(std::string language) : language_(std::move(language)) {}

    void visit(const Value& value, const std::string& field) {
        if (const auto* text = std::get_if<SourcedText>(&value.data)) return line(*text, field);
        if (const auto* blocks = std::get_if<content::Blocks>(&value.data)) {
            ++group_;
            keeps_lines_ = is_literal(value.span);
            for (const content::Block& block : *blocks) visit(block, field);
        }
        if (const auto* list = std::get_if<content::List>(&value.data))
            for (const auto& item : *list) visit(*item, field);
        if (const auto* record = std::get_if<content::Record>(&value.data))
            for (const auto& [name, part] : *record)
                if (!is_technical(name)) visit(*part, joined(field, name));
    }

    std::vector<Passage> take() { return std::move(passages_); }

private:
    void line(const SourcedText& text, const std::string& field) {
        if (text.text.empty()) return;
        ++group_;
        const std::string name = field.substr(field.rfind('.') + 1);
        Passage passage = fresh(field, is_heading(name)  ? Passage::Role::Heading
                                       : name == "phone" ? Passage::Role::Code
                                                         : Passage::Role::Line);
        passage.text = text;
        passages_.push_back(std::move(passage));
    }

    void visit(const content::Block& block, const std::string& field) {
        if (const auto* p = std::get_if<content::ParagraphBlock>(&block.what))
            paragraph(p->inlines, field, Passage::Role::Body,
                      keeps_lines_ ? block.span : diagnostic::SourceSpan{});
        if (const auto* h = std::get_if<content::HeadingBlock>(&block.what))
            paragraph(h->inlines, field, Passage::Role::Heading);
        if (const auto* table = std::get_if<content::TableBlock>(&block.what)) cells(*table, field);
        if (const auto* verse = std::get_if<content::VerseBlock>(&block.what))
            stanza(*verse, field);
        if (const auto* figure = std::get_if<content::FigureBlock>(&block.what))
            paragraph(figure->caption, field, Passage::Role::Line);
        if (const auto* list = std::get_if<content::ListBlock>(&block.what))
            return items(*list, field);
        if (const auto* list = std::get_if<content::DefinitionBlock>(&block.what))
            for (const auto& item : list->items)
                for (const auto& term : item.terms) paragraph(term, field, Passage::Role::Line);
        content::for_each_inside(block, [&](const content::Blocks& blocks) {
            for (const content::Block& inner : blocks) visit(inner, field);
        });
    }

    // Its lines are read in one, with the ends that they keep.
    void stanza(const content::VerseBlock& verse, const std::string& field) {
        std::vector<content::Inline> all;
        for (const content::VerseBlock::Line& line : verse.lines) {
            all.insert(all.end(), line.inlines.begin(), line.inlines.end());
            if (!all.empty()) all.back().hard_break_after = &line != &verse.lines.back();
        }
        paragraph(all, field, Passage::Role::Body);
    }

    // Each is a text of its own: what stands beside it or under it does not go on with it.
    void cells(const content::TableBlock& table, const std::string& field) {
        const std::size_t around = std::exchange(list_, 0);
        ++group_;
        paragraph(table.caption, field, Passage::Role::Line);
        for (const auto& row : table.rows)
            for (const content::TableCell& cell : row) {
                ++group_;
                paragraph(cell.inlines, field, Passage::Role::Line);
            }
        ++group_;
        list_ = around;
    }

    void items(const content::ListBlock& list, const std::string& field) {
        const std::size_t around = std::exchange(list_, ++lists_);
        for (const content::Blocks& item : list.items) {
            const std::size_t before = passages_.size();
            for (const content::Block& block : item) visit(block, field);
            // An item that goes on in a list of its own ends with that.
            if (passages_.size() > before && passages_.back().list == list_)
                passages_.back().ends_item = true;
        }
        list_ = around;
    }

    void paragraph(const std::vector<content::Inline>& inlines, const std::string& field,
                   Passage::Role role, const diagnostic::SourceSpan& lines = {}) {
        Passage passage = fresh(field, role);
        passage.lines = lines;
        for (const content::Inline& part : inlines) {
            if (part.note) {
                notes_.push_back(part.note.get());
                continue;
            }
            const std::size_t begin = passage.text.text.size();
            if (!passage.text.file) {
                passage.text.file = part.text.file;
                passage.text.span = part.text.span;
            }
            passage.text.text += part.text.text;
            passage.text.map.append(part.text.map);
            passage.text.span.end = std::max(passage.text.span.end, part.text.span.end);
            const std::size_t end = passage.text.text.size();
            if (part.code || !part.typography) passage.untouched.push_back({begin, end});
            if (!part.language.empty()) passage.foreign.push_back({begin, end, part.language});
            if (part.hard_break_after) {
                passage.text.text += separator;
                passage.text.map.append_replaced(separator.size(), part.text.span.end, 0);
            }
        }
        if (!passage.text.text.empty()) passages_.push_back(std::move(passage));
        for (const content::Note* note : std::exchange(notes_, {}))
            if (seen_.insert(note).second)
                for (const content::Block& block : note->blocks) visit(block, field);
    }

    [[nodiscard]] Passage fresh(const std::string& field, Passage::Role role) const {
        Passage passage;
        passage.language = language_;
        passage.role = role;
        passage.field = field;
        passage.group = group_;
        passage.list = list_;
        return passage;
    }

    std::string language_;
    std::vector<Passage> passages_;
    std::size_t group_ = 0, list_ = 0, lists_ = 0;
    bool keeps_lines_ = false;
    std::vector<const content::Note*> notes_;  ///< of the paragraph in hand
    std::set<const content::Note*> seen_;
};

}  // namespace

std::vector<Passage> passages_of(const content::Content& content) {
    Collector collector(content.language);
    if (content.root) collector.visit(*content.root, "");
    std::vector<Passage> out = collector.take();
    if (!content.typography)
        for (Passage& passage : out) passage.untouched = {{0, passage.text.text.size()}};
    return out;
}

}  // namespace cicero::lint
