#include "template/check_fields.hpp"

#include <algorithm>

#include "base/units.hpp"
#include "template/field_scope.hpp"
#include "template/page_name.hpp"
#include "template/walk.hpp"

namespace cicero::templates {

namespace {

using diagnostic::Code;
using yaml::Type;

/// Where a name leads nowhere: told once, it may be anything.
const FieldTypes anything{FieldType{}};

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ".") + name;
    return out;
}

class Checker {
public:
    Checker(const LayoutSpec& layout, const Kinds& kinds, diagnostic::Diagnostics& diagnostics)
        : layout_(layout), kinds_(kinds), diagnostics_(diagnostics) {}

    void run() {
        const FieldTypes contents = roots();
        const FieldScope scope(contents);
        in_flow_ = true;
        for (const Flow& flow : layout_.flows) blocks(flow.blocks, scope);
        in_flow_ = false;
        for (const PageSpec& page : layout_.pages) {
            const FieldScope inner = page.each ? inside(*page.each, page.as, scope) : scope;
            condition(page.when, inner);
            for_each_variant(page, [&](const PageSpec& one) { frames(one.frames, inner); });
        }
        const FieldScope parts(contents, FieldScope::Lists::ByItem);
        for (const SourcedText& path : layout_.omitted) omitted(path, parts);
    }

private:
    FieldTypes roots() {
        FieldTypes out;
        for (const SourcedText& taken : layout_.takes) {
            const auto kind = kinds_.find(taken.text);
            if (kind == kinds_.end()) unknown_kind(taken);
            else if (const FieldType root{Type::Record, kind->second};
                     std::ranges::find(out, root) == out.end())
                out.push_back(root);
        }
        return out.empty() ? anything : out;
    }

    void unknown_kind(const SourcedText& kind) {
        std::vector<std::string> known;
        std::string list;
        for (const auto& [name, schema] : kinds_) {
            known.push_back(name);
            list += (list.empty() ? "" : ", ") + name;
        }
        diagnostics_.add(Code::bad_choice, kind.span,
                         {kind.text, list, diagnostic::nearest(kind.text, known).value_or("")});
    }

    // --- names

    /// What a field may hold; anything, after a diagnostic, where no content has it.
    FieldTypes types(const FieldPath& path, const FieldScope& scope) {
        if (path.names.empty()) return anything;  // it could not be read
        if (path.names.front().starts_with('$')) return parameter(path);
        FieldTypes out = scope.find(path.names);
        if (!out.empty()) return out;
        unknown(path, scope);
        return anything;
    }

    void unknown(const FieldPath& path, const FieldScope& scope) {
        std::vector<std::string> meant = path.names;
        // The first that leads nowhere is at fault.
        const std::size_t wrong = first_unknown(path.names, scope);
        const std::vector<std::string> known(path.names.begin(),
                                             path.names.begin() + std::ptrdiff_t(wrong) + 1);
        meant[wrong] = diagnostic::guess(
            known.back(), [&] { return names_beside(known, scope); }, diagnostics_);
        diagnostics_.add(Code::unknown_field, path.span,
                         {joined(path.names), meant[wrong].empty() ? "" : joined(meant)});
    }

    static std::size_t first_unknown(const std::vector<std::string>& names,
                                     const FieldScope& scope) {
        for (std::size_t i = 0; i + 1 < names.size(); ++i)
            if (scope.find({names.begin(), names.begin() + std::ptrdiff_t(i) + 1}).empty())
                return i;
        return names.size() - 1;
    }

    [[nodiscard]] std::vector<std::string> names_beside(const std::vector<std::string>& names,
                                                        const FieldScope& scope) const {
        std::vector<std::string> out = scope.known_beside(names);
        if (names.size() == 1)
            for (const Parameter& p : layout_.parameters) out.push_back("$" + p.name);
        return out;
    }

    FieldTypes parameter(const FieldPath& path) {
        const std::string name = joined(path.names).substr(1);
        if (std::ranges::find(layout_.parameters, name, &Parameter::name) !=
            layout_.parameters.end())
            return {FieldType{Type::Text}};
        const auto names = [&] {
            std::vector<std::string> out;
            for (const Parameter& p : layout_.parameters) out.push_back(p.name);
            return out;
        };
        diagnostics_.add(Code::unknown_parameter, path.span,
                         {name, diagnostic::guess(name, names, diagnostics_)});
        return anything;
    }

    /// The field must be able to hold `wanted`.
    FieldTypes types(const FieldPath& path, Type wanted, Code otherwise, const FieldScope& scope) {
        FieldTypes out = types(path, scope);
        std::erase_if(out, [&](const FieldType& type) { return !is_a(wanted, type); });
        if (!out.empty()) return out;
        diagnostics_.add(otherwise, path.span, {joined(path.names)});
        return anything;
    }

    FieldScope inside(const FieldPath& list, const std::string& as, const FieldScope& scope) {
        FieldTypes items;
        for (const FieldType& type : types(list, Type::List, Code::field_not_a_list, scope))
            items.push_back(type.type == Type::Any ? type : type.of_items());
        return scope.with(as, std::move(items));
    }

    // --- uses

    void condition(const std::optional<Condition>& condition, const FieldScope& scope) {
        if (condition) this->condition(*condition, scope);
    }

    void condition(const Condition& c, const FieldScope& scope) {
        using Op = Condition::Op;
        const bool compares =
            c.op == Op::Equal || c.op == Op::NotEqual || c.op == Op::Less || c.op == Op::Greater;
        if (c.op == Op::Present) (void)types(c.path, scope);
        for (const Condition& operand : c.operands)
            if (compares && operand.op == Op::Present) compared(operand.path, scope);
            else condition(operand, scope);
        if (c.op == Op::Less || c.op == Op::Greater) ordered(c, scope);
    }

    // A parameter is a text that may be a number, and so is a price.
    void ordered(const Condition& c, const FieldScope& scope) {
        using Op = Condition::Op;
        const auto is_number = [](const Condition& operand) {
            return operand.op == Op::Literal && base::parse_number(operand.literal);
        };
        if (!is_number(c.operands[0]) && !is_number(c.operands[1])) return;
        for (const Condition& operand : c.operands) {
            const std::vector<std::string>& names = operand.path.names;
            if (operand.op != Op::Present || names.empty() || names.front().starts_with('$'))
                continue;
            const FieldTypes types = scope.find(names);
            const bool text = !types.empty() && std::ranges::all_of(types, [](const FieldType& t) {
                return (t.type == Type::Text || t.type == Type::Word) && !t.numeral;
            });
            if (text)
                diagnostics_.add(Code::text_beside_number, operand.path.span, {joined(names)});
        }
    }

    // A list is compared by how many it has.
    void compared(const FieldPath& path, const FieldScope& scope) {
        const auto fits = [](const FieldType& type) {
            return is_a(Type::List, type) || is_printable(type);
        };
        if (!std::ranges::any_of(types(path, scope), fits))
            diagnostics_.add(Code::value_not_text, path.span, {joined(path.names)});
    }

    void text(const TextTemplate& text, const FieldScope& scope) {
        for (const auto& piece : text.pieces)
            if (const auto* field = std::get_if<FieldPiece>(&piece)) this->field(*field, scope);
    }

    void field(const FieldPiece& piece, const FieldScope& scope) {
        std::vector<FieldTypes> choices;
        for (const FieldPath& path : piece.choices)
            choices.push_back(page_name_of(path) ? page_number(path) : types(path, scope));
        if (filters_fit(piece, choices)) are_text(piece, choices);
    }

    // Of no type: each page puts its own in.
    FieldTypes page_number(const FieldPath& path) {
        if (in_flow_) diagnostics_.add(Code::page_number_in_flow, path.span, {joined(path.names)});
        return {};
    }

    // Of several fields one is enough: {short or date | d MMMM}. No filter takes a page's number,
    // which is not known before the last page is set.
    bool filters_fit(const FieldPiece& piece, const std::vector<FieldTypes>& choices) {
        if (choices.empty()) return true;  // none could be read
        for (const Filter& filter : piece.filters) {
            const auto fits = [&](const FieldTypes& types) {
                return std::ranges::any_of(types,
                                           [&](const FieldType& t) { return applies(filter, t); });
            };
            if (std::ranges::any_of(choices, fits)) continue;
            std::string names;
            for (const FieldPath& path : piece.choices)
                names += (names.empty() ? "" : " or ") + joined(path.names);
            const Domain domain = domain_of(filter.op);
            diagnostics_.add(Code::filter_does_not_apply, filter.span,
                             {filter.name, names, domain.fr, domain.en});
            return false;
        }
        return true;
    }

    void are_text(const FieldPiece& piece, const std::vector<FieldTypes>& choices) {
        const bool counts =
            std::ranges::find(piece.filters, Filter::Op::Count, &Filter::op) != piece.filters.end();
        const auto fits = [&](const FieldType& type) {
            return is_printable(type) || (counts && is_a(Type::List, type));
        };
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (!choices[i].empty() && std::ranges::none_of(choices[i], fits))
                diagnostics_.add(Code::value_not_text, piece.choices[i].span,
                                 {joined(piece.choices[i].names)});
    }

    void omitted(const SourcedText& text, const FieldScope& scope) {
        FieldPath path{{}, text.span};
        for (std::size_t begin = 0; begin <= text.text.size();) {
            const std::size_t end = std::min(text.text.find('.', begin), text.text.size());
            path.names.push_back(text.text.substr(begin, end - begin));
            begin = end + 1;
        }
        (void)types(path, scope);
    }

    // --- blocks

    void blocks(const Blocks& blocks, const FieldScope& scope) {
        for (const Block& block : blocks) {
            condition(block.when, scope);
            std::visit([&](const auto& what) { check(what, scope); }, block.what);
        }
    }

    void check(const ParagraphBlock& paragraph, const FieldScope& scope) {
        for (const auto& runs : paragraph.wordings)
            for (const TextRun& run : runs) text(run.text, scope);
    }
    void check(const BodyBlock& body, const FieldScope& scope) {
        (void)types(body.field, Type::Markup, Code::field_not_markup, scope);
    }
    void check(const ImageBlock& image, const FieldScope& scope) {
        (void)types(image.field, Type::Image, Code::field_not_image, scope);
    }
    void check(const RowBlock& row, const FieldScope& scope) {
        for (const RowBlock::Cell& cell : row.cells) blocks(*cell.blocks, scope);
    }
    void check(const EachBlock& each, const FieldScope& scope) {
        const FieldScope inner = inside(each.list, each.as, scope);
        blocks(*each.blocks, inner);
        blocks(*each.told, inner);
    }
    void check(const ToldBlock& told, const FieldScope& scope) { blocks(*told.before, scope); }
    void check(const GroupBlock& group, const FieldScope& scope) { blocks(*group.blocks, scope); }
    void check(const ListBlock& list, const FieldScope& scope) { blocks(*list.before, scope); }
    void check(const RuleBlock&, const FieldScope&) {}
    void check(const SpaceBlock&, const FieldScope&) {}
    void check(const BreakBlock&, const FieldScope&) {}

    // --- frames

    void frames(const Frames& frames, const FieldScope& scope) {
        for (const Frame& frame : frames) {
            condition(frame.when, scope);
            const auto* group = std::get_if<GroupContent>(&frame.content);
            const bool repeats = group && group->each;
            condition(frame.fill_when, repeats ? inside(*group->each, group->as, scope) : scope);
            std::visit([&](const auto& content) { check(content, scope); }, frame.content);
        }
    }

    void check(const TextContent& text, const FieldScope& scope) { blocks(text.blocks, scope); }
    void check(const ImageContent& image, const FieldScope& scope) {
        if (!image.field.names.empty())
            (void)types(image.field, Type::Image, Code::field_not_image, scope);
    }
    void check(const GroupContent& group, const FieldScope& scope) {
        frames(*group.frames, group.each ? inside(*group.each, group.as, scope) : scope);
    }
    void check(const QrContent& qr, const FieldScope& scope) { text(qr.text, scope); }
    void check(const Drawing&, const FieldScope&) {}
    void check(std::monostate, const FieldScope&) {}

    const LayoutSpec& layout_;
    const Kinds& kinds_;
    diagnostic::Diagnostics& diagnostics_;
    bool in_flow_ = false;  ///< where the blocks run to a page that is not known yet
};

}  // namespace

void check_fields(const LayoutSpec& layout, const Kinds& kinds,
                  diagnostic::Diagnostics& diagnostics) {
    Checker(layout, kinds, diagnostics).run();
}

}  // namespace cicero::templates
