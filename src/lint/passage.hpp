#pragma once

#include <string>
#include <vector>

#include "content/content.hpp"
#include "text/typography.hpp"

namespace cicero::lint {

/// One paragraph of what will be read, its spans joined.
struct Passage {
    /// Code: no prose, which the rules of prose pass over.
    enum class Role : std::uint8_t { Line, Heading, Body, Code };

    diagnostic::SourcedText text;            ///< U+2028: a hard break
    std::vector<text::Untouched> untouched;  ///< code, spans left as typed
    std::vector<text::Foreign> foreign;
    std::string language;
    Role role = Role::Line;
    std::string field;      ///< "title", "sections.body"
    std::size_t group = 0;  ///< paragraphs of one text have the same
    std::size_t list = 0;   ///< paragraphs of one list; 0: of none
    bool ends_item = false;
    diagnostic::SourceSpan lines;  ///< of a paragraph whose scalar keeps its lines (`|`)
};

/// All prose of a content file, and its telephone numbers, in its order.
[[nodiscard]] std::vector<Passage> passages_of(const content::Content& content);

}  // namespace cicero::lint
