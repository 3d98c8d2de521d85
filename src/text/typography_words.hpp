#pragma once

#include <string_view>

/// The words that French rules of space turn on.
namespace cicero::text::words {

[[nodiscard]] bool is_month(std::u32string_view word);
/// Words after a figure that it does not count: et, ou, de, à …
[[nodiscard]] bool is_function_word(std::u32string_view word);
/// After these a figure of four digits is a year: en 2015.
[[nodiscard]] bool announces_year(std::u32string_view word);
/// M, Mme, Dr: before a name.
[[nodiscard]] bool is_title(std::u32string_view word);
/// le, de, von: what may stand between a title and a name with its capital.
[[nodiscard]] bool is_before_name(std::u32string_view word);
/// Before the full stop: p., art., chap.
[[nodiscard]] bool is_reference(std::u32string_view word);
/// page, article, tome (not p., see above): the figure after is a number in a series and counts
/// nothing.
[[nodiscard]] bool is_series(std::u32string_view word);
/// ISBN, SIRET: the figures after are no number at all.
[[nodiscard]] bool is_identifier(std::u32string_view word);
/// chapitre, acte, tome: before a Roman number.
[[nodiscard]] bool is_division(std::u32string_view word);
/// siècle, millénaire: after an ordinal.
[[nodiscard]] bool is_ordinal_noun(std::u32string_view word);
[[nodiscard]] bool is_street(std::u32string_view word);
/// bis, ter: after a house's number.
[[nodiscard]] bool is_house_suffix(std::u32string_view word);
/// Symbols that are often typed without a space after their figure, and mean nothing else.
[[nodiscard]] bool is_glued_unit(std::u32string_view word);
/// Symbols with a capital, which are no names: MW, Go, Hz.
[[nodiscard]] bool is_capital_unit(std::u32string_view word);
[[nodiscard]] bool is_roman_number(std::u32string_view word);
/// "er", "re", "e", "d", "de" and plurals for what an ordinal ends with; empty for other endings.
[[nodiscard]] std::u32string_view ordinal_ending(std::u32string_view ending);

}  // namespace cicero::text::words
