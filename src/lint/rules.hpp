#pragma once

#include "lint/facts.hpp"
#include "lint/reading.hpp"

/// The rules. Each reads one passage, or those of a whole document, and adds what it finds.
namespace cicero::lint {

/// Spaces, dots, apostrophes, characters that nobody sees.
void check_signs(const Reading& reading, Findings& findings);
/// A quotation that brings its own marks.
void check_quotation(const Reading& reading, Findings& findings);
/// Tabs between words, the first of each text.
void check_tabs(const std::vector<Reading>& readings, Findings& findings);
/// Straight quotation marks; guillemets (over the paragraphs of one text) and brackets unbalanced.
void check_quotes(const std::vector<Reading>& readings, Findings& findings);
/// Repeated words, ordinals, abbreviations, capitals without accent, ligatures, headings.
void check_words(const Reading& reading, Findings& findings);
/// A passage of some words that was pasted twice.
void check_repeats(const Reading& reading, Findings& findings);
/// Lines of a paragraph that begin with a bullet that was typed, or a dash, as lists of word
/// processors do; false where there are none.
bool check_bullets(const diagnostic::SourceSpan& lines, Findings& findings);
/// Whether a sign begins the items of such lists.
[[nodiscard]] bool is_bullet(char32_t c);
/// A stroke that its paragraph ends in.
void check_backslash(const Reading& reading, Findings& findings);
/// Quotation marks around the whole of a short text, which were meant for YAML's.
void check_whole_quotes(const std::vector<Reading>& readings, Findings& findings);
/// Short lines of the file, verses or an address, that become one paragraph.
void check_lines(const Passage& passage, Findings& findings);
/// Weekdays that are not that date's, or not that of the content's own date where only hours stand;
/// days that no month has, capitals in their names.
void check_dates(const Reading& reading, const Facts& facts, Findings& findings);
/// A title, a kicker or hours that tell another day than the event's date.
void check_said_date(const std::vector<Reading>& readings, const Facts& facts, Findings& findings);
/// UTF-8 that was read as Windows-1252: Ã©cole, lâ€™eau.
void check_decoding(const Reading& reading, Findings& findings);
/// 20:30, where an hour is told, on French paper.
void check_clock(const Reading& reading, Findings& findings);
/// A postcode in the name of a place or its street.
void check_postcode(const Reading& reading, Findings& findings);
/// A programme whose hours go back.
void check_hours(const std::vector<Reading>& readings, const Facts& facts, Findings& findings);
/// An amount without its currency, where a price is told.
void check_prices(const Reading& reading, Findings& findings);
/// French telephone numbers: their digits, one form for all. `codes`: of fields that are no prose.
void check_phones(const std::vector<Reading>& readings, const std::vector<Reading>& codes,
                  Findings& findings);
/// A year that is not the date's, more letters than a title has.
void check_title(const Reading& reading, const Facts& facts, Findings& findings);
/// 35000 before a name: a postcode, or a count that should be grouped.
void check_numbers(const Reading& reading, Findings& findings);
/// One name in several forms: Sud-Sud and Sud Sud, Plan d’action and plan d’action.
void check_names(const std::vector<Reading>& readings, Findings& findings);
/// Lists whose items end unevenly.
void check_lists(const std::vector<Reading>& readings, Findings& findings);

}  // namespace cicero::lint
