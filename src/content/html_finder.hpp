#pragma once

#include <string>
#include <vector>

#include "content/html_tags.hpp"
#include "diagnostic/diagnostic.hpp"
#include "diagnostic/sourced_text.hpp"

namespace cicero::content {

/// Tells of the tags and comments of HTML in a text, which would be printed as they are typed.
class HtmlFinder {
public:
    /// Both live as long as it does.
    HtmlFinder(const diagnostic::SourcedText& source, diagnostic::Diagnostics& diagnostics)
        : source_(source), diagnostics_(diagnostics) {}

    /// In bytes [begin, begin + size) of the text, which are no code; stretches in their order.
    void find(std::size_t begin, std::size_t size);

private:
    [[nodiscard]] bool is_escaped_tag(std::size_t at) const;
    [[nodiscard]] bool closes_what_is_told(std::size_t at);
    [[nodiscard]] std::optional<HtmlTag> html_at(std::size_t at);

    const diagnostic::SourcedText& source_;
    diagnostic::Diagnostics& diagnostics_;
    std::size_t end_ = 0;              ///< of the last tag or comment
    std::vector<std::string> opened_;  ///< names of tags that are told: what closes them is not
    bool comments_end_ = true;
};

}  // namespace cicero::content
