#pragma once

#include <string>
#include <string_view>

/// The words that French rules of space turn on.
namespace cicero::text::words {

[[nodiscard]] bool is_month(std::u32string_view word);
/// Words after a figure that it does not count: et, ou, de, à …
[[nodiscard]] bool is_function_word(std::u32string_view word);
[[nodiscard]] bool is_title(std::u32string_view word);      ///< M., Mme, Dr
[[nodiscard]] bool is_reference(std::u32string_view word);  ///< n°, p., art.
[[nodiscard]] bool is_regnal(std::u32string_view word);     ///< XIV, of a king or pope
[[nodiscard]] bool is_roman(char32_t c);
/// "er", "re", "e", "d", "de" and plurals for what an ordinal ends with; empty for other endings.
[[nodiscard]] std::u32string ordinal_ending(std::u32string_view ending);

}  // namespace cicero::text::words
