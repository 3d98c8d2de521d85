#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "content/markup.hpp"

namespace cicero::content {

enum class Names : std::uint8_t { Refused, Allowed };
/// What stands between braces, split at spaces: every part must be `key=value`, or a name
/// (`#carte`) where that is allowed.
[[nodiscard]] std::optional<std::vector<std::string_view>> pairs_of(std::string_view inside,
                                                                    Names names = Names::Refused);

/// Before the caption of what links call so; its text is the name until all are counted.
[[nodiscard]] Inline number_of(diagnostic::SourcedText name);

/// `looseness=-1`; false where it is none that a paragraph takes.
[[nodiscard]] bool read_setting(ParagraphSetting& setting, std::string_view pair);

/// What a line of attributes, or a fence, says of the blocks that follow.
struct BlockAttributes {
    Readers readers;             ///< none: all
    std::optional<int> lines{};  ///< to write on, which are a block by themselves
    bool breaks_page = false;    ///< a block by itself too
    ParagraphSetting setting;
};

/// `{for=teacher}`, braces and all. A key or value that we do not know is an error.
[[nodiscard]] BlockAttributes read_attributes(const diagnostic::SourcedText& braces,
                                              diagnostic::Diagnostics& diagnostics);

/// Names with commas between them, as `for` takes them.
[[nodiscard]] Readers readers_of(std::string_view names);

/// Takes `{width=50% align=left}`, which follows a picture, off the text.
void take_picture_attributes(FigureBlock& figure, std::vector<Inline>& inlines,
                             diagnostic::Diagnostics& diagnostics);

/// Takes `{#name}`, which ends a heading or caption, off the text; empty where there is none.
[[nodiscard]] diagnostic::SourcedText take_id(std::vector<Inline>& inlines);

}  // namespace cicero::content
