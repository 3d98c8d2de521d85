#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/sourced_text.hpp"

namespace cicero::yaml {

enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };

/// How a scalar or a collection was written.
enum class Style : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Flow, Block };

struct Key {
    std::string name;
    diagnostic::SourceSpan span;
};

/// A node of a YAML tree that knows its place. Cheap to copy: the tree is shared and never changes.
class Node {
public:
    using Entry = std::pair<Key, Node>;
    struct Data;

    Node() = default;
    explicit Node(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Style style() const;
    [[nodiscard]] diagnostic::SourceSpan span() const;
    /// Of a scalar: its value in NFC, each byte mapped to the file. Empty for other kinds.
    [[nodiscard]] const diagnostic::SourcedText& text() const;
    /// Of a map, in the file's order; each key once.
    [[nodiscard]] const std::vector<Entry>& entries() const;
    [[nodiscard]] const std::vector<Node>& items() const;
    [[nodiscard]] std::optional<Node> find(std::string_view key) const;

private:
    std::shared_ptr<const Data> data_;
};

struct Node::Data {
    Kind kind = Kind::Null;
    Style style = Style::Plain;
    diagnostic::SourceSpan span;
    diagnostic::SourcedText text;
    std::vector<Entry> entries;
    std::vector<Node> items;
    std::unordered_map<std::string_view, std::size_t> places;  ///< of the names, where many
    std::size_t weight = 1;  ///< nodes that stand here once aliases are followed
    std::size_t levels = 0;  ///< of collections, the same way
};

}  // namespace cicero::yaml
