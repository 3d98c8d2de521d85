#pragma once

#include <string>
#include <vector>

#include "bind/context.hpp"
#include "story/bound_document.hpp"

namespace cicero::bind {

/// The frames of a page with what stands in them, each with its rectangle.
class FrameBinder {
public:
    explicit FrameBinder(Context& context) : context_(context) {}

    /// The next of the document's flows, which was bound apart: it is read where its first frame
    /// stands.
    void will_run(const std::string& name, GrowingTag tag) {
        flows_.push_back({name, std::move(tag)});
    }

    [[nodiscard]] story::BoundPage page(const templates::PageSpec& spec, const Scope& scope);
    /// With those that stand for it in some places.
    [[nodiscard]] story::BoundPage pages(const templates::PageSpec& spec, const Scope& scope);

private:
    template <class Place>
    std::vector<story::BoundFrame> frames(const templates::Frames& specs, const Scope& scope,
                                          const Place& place);
    story::BoundFrame bound(const templates::Frame& frame, const Rect& area, const Scope& scope);
    void add(const templates::TextContent& text, const Scope& scope, story::BoundFrame& out);
    void add(const templates::ImageContent& image, const Scope& scope, story::BoundFrame& out);
    void add(const templates::GroupContent& group, const Scope& scope, story::BoundFrame& out);
    void add(const templates::QrContent& qr, const Scope& scope, story::BoundFrame& out);
    void add(const templates::Drawing& drawing, const Scope&, story::BoundFrame& out) {
        out.outline = drawing;
    }
    void add(std::monostate, const Scope&, story::BoundFrame&) {}
    [[nodiscard]] std::optional<story::FlowIndex> flow_named(const std::string& name) const;
    void add_cell(const templates::GroupContent& group, const Rect& cell, const Scope& scope,
                  story::BoundFrame& out);
    void add_item(const templates::GroupContent& group, const Rect& cell, const Scope& scope,
                  story::BoundFrame& out);
    [[nodiscard]] std::optional<story::Picture> own_picture(
        const templates::ImageContent& image, const diagnostic::SourceSpan& span) const;

    Context& context_;
    const templates::Frame* repeated_ = nullptr;  ///< the frame whose group repeats now
    struct Flow {
        std::string name;
        GrowingTag tag;  ///< null: a frame has taken it in
    };
    std::vector<Flow> flows_;
};

}  // namespace cicero::bind
