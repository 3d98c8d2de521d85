#include "lint/facts.hpp"

#include <algorithm>

namespace cicero::lint {

namespace {

std::optional<base::sys_days> day_of(const content::Value& root, std::string_view field) {
    const content::ValuePtr value = content::find(root, field);
    const auto* date = value ? std::get_if<content::Date>(&value->data) : nullptr;
    if (!date || date->year == 0) return std::nullopt;
    return base::day(date->year, date->month, date->day);
}

int integer_of(const content::Value& root, std::string_view field, int otherwise) {
    const content::ValuePtr value = content::find(root, field);
    const auto* number = value ? std::get_if<std::int64_t>(&value->data) : nullptr;
    return number && *number >= 0 && *number <= 9999 ? int(*number) : otherwise;
}

}  // namespace

Facts facts_of(const content::Content& content) {
    Facts out;
    out.kind = content.kind;
    if (!content.root) return out;
    out.first = day_of(*content.root, "date");
    out.last = day_of(*content.root, "until");
    if (!out.last || (out.first && *out.last < *out.first)) out.last = out.first;
    if (out.kind == "calendar") {
        out.first_year = integer_of(*content.root, "year", 0);
        const int first = integer_of(*content.root, "first_month", 1);
        const int months = integer_of(*content.root, "months", 12);
        out.last_year = out.first_year + std::max(0, first + months - 2) / 12;
    }
    out.has_short = content::find(*content.root, "short") != nullptr;
    return out;
}

}  // namespace cicero::lint
