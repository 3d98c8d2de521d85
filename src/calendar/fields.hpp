#pragma once

#include "content/value.hpp"

/// Fields of a content's record; each has a default where the record has none of that kind.
namespace cicero::calendar {

[[nodiscard]] int integer_of(const content::Value& record, const char* key, int otherwise);
[[nodiscard]] std::string text_of(const content::Value& record, const char* key);
[[nodiscard]] double number_of(const content::Value& record, const char* key);
[[nodiscard]] bool is_true(const content::Value& record, const char* key);
[[nodiscard]] const content::Date* date_in(const content::Value& record, const char* key);
[[nodiscard]] const content::List& list_of(const content::Value& record, const char* key);
/// Of the field, else of the record.
[[nodiscard]] diagnostic::SourceSpan span_of(const content::Value& record, const char* key);

}  // namespace cicero::calendar
