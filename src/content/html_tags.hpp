#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cicero::content {

struct HtmlTag {
    std::size_t end = 0;
    std::string_view french, english;  ///< what to write instead, where there is something
};

/// The tag of HTML that begins at the `<`: `<b>`, `</b>`, `<br />`, `<a href="…">`; not a < b, nor
/// the address `<a@b.fr>`.
[[nodiscard]] std::optional<HtmlTag> html_tag_at(std::string_view text, std::size_t at);

/// A tag or a comment on one line, and not all of it.
[[nodiscard]] std::string shortened_html(std::string_view text);

}  // namespace cicero::content
