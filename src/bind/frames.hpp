#pragma once

#include <map>
#include <string>

#include "bind/context.hpp"

namespace cicero::bind {

/// The frames of a page with what stands in them, each with its rectangle.
class FrameBinder {
public:
    explicit FrameBinder(Context& context) : context_(context) {}

    /// A flow that was bound apart: it is read where its first frame stands.
    void will_run(const std::string& flow, GrowingTag tag) { flows_[flow] = std::move(tag); }

    [[nodiscard]] BoundPage page(const templates::PageSpec& spec, const Scope& scope);

private:
    template <class Place>
    std::vector<BoundFrame> frames(const templates::Frames& specs, const Scope& scope,
                                   const Place& place);
    BoundFrame bound(const templates::Frame& frame, const Rect& area, const Scope& scope);
    void add(const templates::TextContent& text, const Scope& scope, BoundFrame& out);
    void add(const templates::ImageContent& image, const Scope& scope, BoundFrame& out);
    void add(const templates::GroupContent& group, const Scope& scope, BoundFrame& out);
    void add(const templates::Drawing&, const Scope&, BoundFrame&) {}
    void add(std::monostate, const Scope&, BoundFrame&) {}
    void add_cell(const templates::GroupContent& group, const Rect& cell, const Scope& scope,
                  BoundFrame& out);
    [[nodiscard]] std::optional<Picture> own_picture(const templates::ImageContent& image,
                                                     const templates::Frame& frame) const;

    Context& context_;
    std::map<std::string, GrowingTag> flows_;  ///< that no frame has taken in yet
};

}  // namespace cicero::bind
