#include "content/value.hpp"

namespace cicero::content {

ValuePtr find(const Value& record, std::string_view name) {
    const auto* fields = std::get_if<Record>(&record.data);
    if (!fields) return nullptr;
    for (const auto& [key, value] : *fields)
        if (key == name) return value;
    return nullptr;
}

bool is_empty(const Value& value) {
    if (const auto* text = std::get_if<diagnostic::SourcedText>(&value.data))
        return text->text.empty();
    if (const auto* list = std::get_if<List>(&value.data)) return list->empty();
    if (const auto* blocks = std::get_if<std::vector<Block>>(&value.data)) return blocks->empty();
    if (const auto* flag = std::get_if<bool>(&value.data)) return !*flag;
    return std::holds_alternative<std::monostate>(value.data);
}

ValuePtr make_text(std::string text, diagnostic::SourceSpan span) {
    diagnostic::SourcedText out;
    out.map.append_replaced(text.size(), span.begin, span.end - span.begin);
    out.file = span.file;
    out.span = span;
    out.text = std::move(text);
    return make_value(std::move(out), std::move(span));
}

}  // namespace cicero::content
