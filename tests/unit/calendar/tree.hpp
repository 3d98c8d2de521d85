#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "calendar/dates.hpp"
#include "content/value.hpp"

/// A look into the tree that layouts see.
namespace cicero::calendar::tree {

using content::List;
using content::ValuePtr;

inline const List& list(const ValuePtr& record, const char* key) {
    static const List none;
    const ValuePtr value = content::find(*record, key);
    return value ? std::get<List>(value->data) : none;
}
inline std::string text(const ValuePtr& record, const char* key) {
    const ValuePtr value = content::find(*record, key);
    return value ? std::get<diagnostic::SourcedText>(value->data).text : std::string{};
}
inline std::int64_t number(const ValuePtr& record, const char* key) {
    return std::get<std::int64_t>(content::find(*record, key)->data);
}
inline bool yes(const ValuePtr& record, const char* key) {
    return std::get<bool>(content::find(*record, key)->data);
}
inline Date date(const ValuePtr& record, const char* key) {
    return std::get<Date>(content::find(*record, key)->data);
}

inline ValuePtr day_of(const ValuePtr& year, int month, int day) {
    return list(list(year, "months")[std::size_t(month - 1)], "days")[std::size_t(day - 1)];
}
inline std::vector<std::string> names(const List& records, const char* key = "name") {
    std::vector<std::string> out;
    for (const ValuePtr& r : records) out.push_back(text(r, key));
    return out;
}
inline bool has(const std::vector<std::string>& all, const std::string& name) {
    return std::find(all.begin(), all.end(), name) != all.end();
}

}  // namespace cicero::calendar::tree
