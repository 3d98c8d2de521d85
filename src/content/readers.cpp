#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "content/content.hpp"
#include "content/links.hpp"
#include "content/walk.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;
using diagnostic::SourceSpan;

/// What is written for whom, and what of it is left out.
struct Passages {
    std::set<std::string> readers;
    struct Out {
        SourceSpan first;
        std::size_t count = 0;
    };
    std::map<std::string, Out> left_out;  ///< by whom they are for, as written
};

std::string in_a_row(const Readers& readers) {
    std::string out;
    for (const std::string& reader : readers) out += (out.empty() ? "" : ",") + reader;
    return out;
}

class Selector {
public:
    explicit Selector(const Readers& readers) : readers_(readers) {}

    ValuePtr select(const ValuePtr& value) {
        if (const auto* blocks = std::get_if<Blocks>(&value->data)) {
            if (std::ranges::none_of(*blocks, concerns_readers)) return value;
            return make_value(select(*blocks), value->span);
        }
        if (const auto* list = std::get_if<List>(&value->data)) return items(value, *list);
        if (const auto* record = std::get_if<Record>(&value->data)) return fields(value, *record);
        return value;
    }

    [[nodiscard]] const Passages& passages() const { return passages_; }

private:
    static bool concerns_readers(const Block& block) {
        bool found = !block.readers.empty();
        for_each_inside(block, [&](const Blocks& blocks) {
            found |= std::ranges::any_of(blocks, concerns_readers);
        });
        for_each_text(block, [&](const std::vector<Inline>& text) {
            found |= std::ranges::any_of(text, [](const Inline& i) { return i.gap != Gap::No; });
        });
        return found;
    }

    Blocks select(const Blocks& blocks) {
        Blocks out;
        for (const Block& block : blocks) {
            if (!std::ranges::all_of(block.readers,
                                     [&](const Readers& r) { return is_for(r, block.span); }))
                continue;
            out.push_back(block);
            for_each_inside(out.back(), [&](Blocks& inside) { inside = select(inside); });
            for_each_text(out.back(), [&](std::vector<Inline>& text) { fill_gaps(text); });
        }
        return out;
    }

    void fill_gaps(std::vector<Inline>& text) {
        for (Inline& part : text) {
            if (part.gap == Gap::No) continue;
            passages_.readers.insert(part.answer_for);
            part.gap = has(part.answer_for) ? Gap::Filled : Gap::ToFill;
        }
    }

    ValuePtr items(const ValuePtr& value, const List& list) {
        List out;
        for (const ValuePtr& item : list) {
            const Readers readers = readers_of_record(*item);
            if (readers.empty() || is_for(readers, item->span)) out.push_back(select(item));
        }
        return out == list ? value : make_value(std::move(out), value->span);
    }

    // Whom it is for is no field that a layout prints.
    ValuePtr fields(const ValuePtr& value, const Record& record) {
        Record out;
        for (const auto& [name, field] : record)
            if (name != for_key) out.emplace_back(name, select(field));
        return out == record ? value : make_value(std::move(out), value->span);
    }

    static Readers readers_of_record(const Value& item) {
        Readers out;
        const ValuePtr said =
            std::holds_alternative<Record>(item.data) ? find(item, for_key) : nullptr;
        const auto* list = said ? std::get_if<List>(&said->data) : nullptr;
        if (!list) return out;
        for (const ValuePtr& reader : *list)
            if (const auto* name = std::get_if<diagnostic::SourcedText>(&reader->data))
                out.push_back(name->text);
        return out;
    }

    bool is_for(const Readers& readers, const SourceSpan& span) {
        passages_.readers.insert(readers.begin(), readers.end());
        if (std::ranges::any_of(readers, [&](const std::string& r) { return has(r); })) return true;
        Passages::Out& out = passages_.left_out[in_a_row(readers)];
        if (out.count++ == 0) out.first = span;
        return false;
    }

    [[nodiscard]] bool has(const std::string& reader) const {
        return std::ranges::find(readers_, reader) != readers_.end();
    }

    static constexpr const char* for_key = "for";
    const Readers& readers_;
    Passages passages_;
};

}  // namespace

Content for_readers(const Content& content, const Readers& readers,
                    diagnostic::Diagnostics& diagnostics) {
    Content out = content;
    Selector selector(readers);
    out.root = selector.select(content.root);
    if (out.root != content.root) out.root = with_links(out.root, content.language, nullptr);
    for (const auto& [name, left_out] : selector.passages().left_out)
        diagnostics.add(Code::passages_left_out, left_out.first,
                        {std::to_string(left_out.count), name});
    const auto& known = selector.passages().readers;
    for (const std::string& reader : readers)
        if (!known.contains(reader))
            diagnostics.add(Code::reader_unknown, {},
                            {reader, in_a_row({known.begin(), known.end()})});
    return out;
}

}  // namespace cicero::content
