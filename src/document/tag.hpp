#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "diagnostic/source.hpp"

namespace cicero::document {

/// What a part of the text is, to those who do not see the page (ISO 32000-1, 14.8.4).
enum class Role : std::uint8_t {
    Artifact,
    Document,
    Section,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Paragraph,
    Quote,
    List,
    ListItem,
    Label,
    ListBody,
    Link,
    Figure,
    Caption,
    Table,
    Row,
    HeaderCell,
    Cell,
    Note,
    TableHead,
    TableBody,
    Contents,
    ContentsItem,
    Index,
    Span,
};

/// Of a header cell: what it heads.
enum class Scope : std::uint8_t { None, Column, Row };

struct Tag;
using TagPtr = std::shared_ptr<const Tag>;

/// A node of the logical structure; children are in the order in which they are read aloud,
/// wherever they stand on paper.
struct Tag {
    Role role = Role::Paragraph;
    std::string language;
    std::string alternative;  ///< what stands for an image when it is read aloud
    diagnostic::SourceSpan span;
    std::vector<TagPtr> children;
    std::string id{};  ///< what links of the document lead to; empty: nothing
    // Of a cell.
    Scope scope = Scope::None;
    std::size_t columns = 1, rows = 1;  ///< that it goes over
};

}  // namespace cicero::document
