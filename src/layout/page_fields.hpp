#pragma once

#include <array>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "layout/piece.hpp"
#include "story/bound_document.hpp"

/// What a text says of its page, written into it before it is composed.
namespace cicero::layout {

[[nodiscard]] std::string text_of(const document::PageLabel& label);

constexpr std::size_t heading_levels = 6;

/// Of each level the first and the last heading of a page.
struct RunningHeads {
    std::array<std::string, heading_levels> first{}, last{};
};

/// Follows headings from page to page.
class HeadingsInForce {
public:
    /// Those that begin on the next page, from its top on.
    [[nodiscard]] RunningHeads of_page(const std::vector<Heading>& headings);

private:
    std::array<std::string, heading_levels> held_{};
};

struct PageFields {
    std::string number, count;
    const RunningHeads* heads = nullptr;
};

/// Whether it has any of them.
[[nodiscard]] bool has_page_fields(const story::Story& story);
void fill(story::Story& story, const PageFields& fields);

/// Another text for a span, of which every letter comes from where the old one stood.
void say(story::Span& span, std::string text);

}  // namespace cicero::layout
