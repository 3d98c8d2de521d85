#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/tag.hpp"

namespace cicero::bind {

using GrowingTag = std::shared_ptr<document::Tag>;

/// The tree of tags while it grows. What is tagged becomes a child of the tag that is open; tags
/// point to their children only, so that a part can be put where it is read once that is known.
class Structure {
public:
    explicit Structure(std::string language);

    /// A child of the open tag; null inside an artifact.
    document::TagPtr add(document::Role role, const diagnostic::SourceSpan& span,
                         std::string alternative = {}, std::string id = {});

    /// While it lives, what is added goes into the tag.
    class Open {
    public:
        Open(Structure& structure, GrowingTag tag);
        ~Open();
        Open(const Open&) = delete;
        Open& operator=(const Open&) = delete;
        [[nodiscard]] const GrowingTag& tag() const { return tag_; }

    private:
        Structure& structure_;
        GrowingTag tag_;
    };
    /// A new child of the open tag. Inside an artifact it is nobody's.
    [[nodiscard]] Open open(document::Role role, const diagnostic::SourceSpan& span);
    /// The same, where a layout asks for a role.
    using MaybeOpen = std::unique_ptr<const Open>;
    [[nodiscard]] MaybeOpen open(const std::optional<document::Role>& role,
                                 const diagnostic::SourceSpan& span);
    /// A row with `cells` cells: of the table that the row before it belongs to, if that has as
    /// many cells and nothing stands between.
    [[nodiscard]] Open open_row(std::size_t cells, const diagnostic::SourceSpan& span);
    /// A part that belongs nowhere yet.
    [[nodiscard]] Open apart();
    /// The same, not opened yet.
    [[nodiscard]] GrowingTag holder();

    /// While it lives, what is added is one of the items that a layout repeats for a list of the
    /// content: a list item where it makes a list of them, else what it says that each is.
    class Item {
    public:
        Item(Structure& structure, const std::optional<document::Role>& role,
             const diagnostic::SourceSpan& span)
            : item_(structure.open(role, span)),
              body_(role == document::Role::ListItem
                        ? structure.open(std::optional(document::Role::ListBody), span)
                        : nullptr) {}

    private:
        MaybeOpen item_, body_;  ///< closed in reverse
    };

    /// While it lives, nothing is part of the text.
    class Artifact {
    public:
        Artifact(Structure& structure, bool is_one);
        ~Artifact();
        Artifact(const Artifact&) = delete;
        Artifact& operator=(const Artifact&) = delete;

    private:
        Structure& structure_;
        bool is_one_;
    };

    [[nodiscard]] bool is_artifact() const { return artifacts_ > 0; }

    /// The children of a part that stood apart go into the open tag.
    void take_in(const document::Tag& part);
    /// The part in which items of a list are told, wherever that is read.
    [[nodiscard]] GrowingTag told(const std::string& list);
    /// The lists of the next page are others.
    void end_page() { told_.clear(); }

    /// A part becomes a child of the open tag, however it goes on growing.
    void put(const GrowingTag& part);

    /// All of it: headings open sections, which end at the next heading of their level or above.
    [[nodiscard]] document::TagPtr finish();

private:
    GrowingTag make(document::Role role, const diagnostic::SourceSpan& span);

    std::string language_;
    std::vector<GrowingTag> open_;  ///< from the document down; never empty
    int artifacts_ = 0;
    GrowingTag last_table_;
    std::size_t last_table_cells_ = 0;
    std::map<std::string, GrowingTag> told_;
};

/// Frames side by side, each of which is tagged apart: they are read by their numbers, those with
/// the same one in the order in which they came.
class ReadingOrder {
public:
    explicit ReadingOrder(Structure& structure) : structure_(structure) {}
    [[nodiscard]] Structure::Open begin(int number);
    /// They go into the open tag.
    void finish();

private:
    Structure& structure_;
    std::multimap<int, GrowingTag> parts_;
};

}  // namespace cicero::bind
