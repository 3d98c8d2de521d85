#include "calendar/fields.hpp"

namespace cicero::calendar {

namespace {

template <class T>
const T* get(const content::Value& record, const char* key) {
    const content::ValuePtr value = content::find(record, key);
    return value ? std::get_if<T>(&value->data) : nullptr;  // the record keeps it alive
}

}  // namespace

int integer_of(const content::Value& record, const char* key, int otherwise) {
    const auto* number = get<std::int64_t>(record, key);
    return number ? int(*number) : otherwise;
}

std::string text_of(const content::Value& record, const char* key) {
    const auto* text = get<diagnostic::SourcedText>(record, key);
    return text ? text->text : std::string{};
}

double number_of(const content::Value& record, const char* key) {
    const auto* number = get<double>(record, key);
    return number ? *number : 0;
}

bool is_true(const content::Value& record, const char* key) {
    const auto* flag = get<bool>(record, key);
    return flag && *flag;
}

const content::Date* date_in(const content::Value& record, const char* key) {
    return get<content::Date>(record, key);
}

const content::List& list_of(const content::Value& record, const char* key) {
    static const content::List none;
    const auto* list = get<content::List>(record, key);
    return list ? *list : none;
}

diagnostic::SourceSpan span_of(const content::Value& record, const char* key) {
    const content::ValuePtr value = content::find(record, key);
    return value ? value->span : record.span;
}

}  // namespace cicero::calendar
