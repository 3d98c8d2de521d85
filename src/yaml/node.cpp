#include "yaml/node.hpp"

namespace cicero::yaml {

namespace {

const Node::Data& nothing() {
    static const Node::Data empty;
    return empty;
}

}  // namespace

Kind Node::kind() const { return data_ ? data_->kind : Kind::Null; }
Style Node::style() const { return data_ ? data_->style : Style::Plain; }
diagnostic::SourceSpan Node::span() const { return data_ ? data_->span : diagnostic::SourceSpan{}; }
const diagnostic::SourcedText& Node::text() const { return (data_ ? *data_ : nothing()).text; }
const std::vector<Node::Entry>& Node::entries() const {
    return (data_ ? *data_ : nothing()).entries;
}
const std::vector<Node>& Node::items() const { return (data_ ? *data_ : nothing()).items; }

std::optional<Node> Node::find(std::string_view key) const {
    if (!data_) return std::nullopt;
    if (!data_->places.empty()) {
        const auto found = data_->places.find(key);
        return found == data_->places.end() ? std::nullopt
                                            : std::optional(data_->entries[found->second].second);
    }
    for (const Entry& entry : data_->entries)
        if (entry.first.name == key) return entry.second;
    return std::nullopt;
}

}  // namespace cicero::yaml
