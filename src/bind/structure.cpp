#include "bind/structure.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cicero::bind {

namespace {

using document::Role;
using document::Tag;
using document::TagPtr;

// 0: no heading.
int level_of(const Tag& tag) {
    const bool is_heading = tag.role >= Role::Heading1 && tag.role <= Role::Heading4;
    return is_heading ? int(tag.role) - int(Role::Heading1) + 1 : 0;
}

/// Puts what follows a heading into its section.
class Sections {
public:
    explicit Sections(Tag& root) : root_(root) {}

    void add(const TagPtr& tag) {
        const int level = level_of(*tag);
        if (level > 0) {
            while (!open_.empty() && open_.back().level >= level) open_.pop_back();
            auto section = std::make_shared<Tag>();
            section->role = Role::Section;
            section->language = tag->language;
            section->span = tag->span;
            here().children.push_back(section);
            open_.push_back({level, std::move(section)});
        }
        here().children.push_back(tag);
    }

private:
    struct Section {
        int level;
        GrowingTag tag;
    };
    Tag& here() { return open_.empty() ? root_ : *open_.back().tag; }

    Tag& root_;
    std::vector<Section> open_;
};

}  // namespace

// It holds others until they are put where they are read. Its role is seen only where it is put
// there itself: around what is told of a list.
GrowingTag Structure::holder() { return make(Role::Section, {}); }

Structure::Structure(std::string language) : language_(std::move(language)) {
    open_.push_back(make(Role::Document, {}));
}

GrowingTag Structure::make(Role role, const diagnostic::SourceSpan& span) {
    return std::make_shared<Tag>(Tag{role, language_, {}, span, {}});
}

TagPtr Structure::add(Role role, const diagnostic::SourceSpan& span, std::string alternative,
                      std::string id) {
    if (artifacts_ > 0) return nullptr;
    GrowingTag tag = make(role, span);
    tag->alternative = std::move(alternative);
    tag->id = std::move(id);
    return open_.back()->children.emplace_back(std::move(tag));
}

Structure::Open::Open(Structure& structure, GrowingTag tag)
    : structure_(structure), tag_(std::move(tag)) {
    structure_.open_.push_back(tag_);
}

Structure::Open::~Open() { structure_.open_.pop_back(); }

Structure::Open Structure::open(Role role, const diagnostic::SourceSpan& span) {
    GrowingTag tag = make(role, span);
    if (artifacts_ == 0) open_.back()->children.push_back(tag);
    return {*this, std::move(tag)};
}

Structure::MaybeOpen Structure::open(const std::optional<Role>& role,
                                     const diagnostic::SourceSpan& span) {
    return role ? std::unique_ptr<const Open>(new Open(open(*role, span))) : nullptr;
}

Structure::Open Structure::open_row(std::size_t cells, const diagnostic::SourceSpan& span) {
    std::vector<TagPtr>& here = open_.back()->children;
    const bool goes_on = !here.empty() && here.back() == last_table_ && cells == last_table_cells_;
    if (!goes_on) {
        last_table_ = make(Role::Table, span);
        last_table_cells_ = cells;
        if (artifacts_ == 0) here.push_back(last_table_);
    }
    // A row whose cells stay empty is not set, and does no harm here: what has nothing on a page is
    // no part of the text (document/used_tags).
    GrowingTag row = make(Role::Row, span);
    last_table_->children.push_back(row);
    return {*this, std::move(row)};
}

Structure::Open Structure::apart() { return {*this, holder()}; }

Structure::Artifact::Artifact(Structure& structure, bool is_one)
    : structure_(structure), is_one_(is_one) {
    structure_.artifacts_ += is_one_;
}

Structure::Artifact::~Artifact() { structure_.artifacts_ -= is_one_; }

void Structure::take_in(const Tag& part) {
    std::ranges::copy(part.children, std::back_inserter(open_.back()->children));
}

GrowingTag Structure::told(const std::string& list) {
    GrowingTag& tag = told_[list];
    if (!tag) tag = holder();
    return tag;
}

void Structure::put(const GrowingTag& part) { open_.back()->children.push_back(part); }

TagPtr Structure::finish() {
    GrowingTag root = make(Role::Document, {});
    Sections sections(*root);
    for (const TagPtr& tag : open_.front()->children) sections.add(tag);
    return root;
}

Structure::Open ReadingOrder::begin(int number) {
    GrowingTag part = structure_.holder();
    parts_.emplace(number, part);
    return {structure_, std::move(part)};
}

void ReadingOrder::finish() {
    for (const auto& [number, part] : parts_) structure_.take_in(*part);
}

}  // namespace cicero::bind
