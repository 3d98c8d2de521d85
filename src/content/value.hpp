#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "content/markup.hpp"
#include "diagnostic/sourced_text.hpp"

namespace cicero::content {

/// Gregorian; year 0: the same day every year; minutes of the day, or −1.
struct Date {
    int year = 0, month = 1, day = 1;
    int minutes = -1;
    auto operator<=>(const Date&) const = default;
};

/// The `file` of an image's record; its `alt` and `credit` stand beside it.
struct ImageRef {
    std::filesystem::path file;  ///< absolute, inside the project
    diagnostic::SourcedText alternative;
    std::array<double, 2> focal{0.5, 0.5};
};

struct Value;
using ValuePtr = std::shared_ptr<const Value>;
using List = std::vector<ValuePtr>;
using Record = std::vector<std::pair<std::string, ValuePtr>>;

/// What layouts bind to: a tree of fields, from a content file or made by `calendar/`.
struct Value {
    std::variant<std::monostate, diagnostic::SourcedText, std::vector<Block>, Date, std::int64_t,
                 double, bool, ImageRef, List, Record>
        data;
    diagnostic::SourceSpan span;
};

/// The field of a record; null where there is none.
[[nodiscard]] ValuePtr find(const Value& record, std::string_view name);
/// Nothing, an empty text or list, false.
[[nodiscard]] bool is_empty(const Value& value);

[[nodiscard]] ValuePtr make_text(std::string text, diagnostic::SourceSpan span = {});
template <class T>
[[nodiscard]] ValuePtr make_value(T data, diagnostic::SourceSpan span = {}) {
    return std::make_shared<const Value>(Value{std::move(data), std::move(span)});
}

}  // namespace cicero::content
