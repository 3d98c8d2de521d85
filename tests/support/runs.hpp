#pragma once

#include <map>
#include <vector>

#include "document/fragment.hpp"
#include "font/face.hpp"
#include "inline/line.hpp"

namespace cicero::tests {

struct PlacedRun : document::GlyphRun {
    Point origin;
};

inline void collect_runs(const document::Fragment& fragment, Point at, std::vector<PlacedRun>& out) {
    for (const document::Child& child : fragment.children) {
        if (const auto* run = std::get_if<document::GlyphRun>(&child.what))
            out.push_back({*run, at + child.at});
        if (const auto* inner = std::get_if<document::FragmentPtr>(&child.what))
            collect_runs(**inner, at + child.at, out);
    }
}

/// The runs of a fragment, with their places in it.
inline std::vector<PlacedRun> runs_of(const document::Fragment& fragment) {
    std::vector<PlacedRun> out;
    collect_runs(fragment, {}, out);
    return out;
}
inline std::vector<PlacedRun> runs_of(const inlines::Line& line) { return runs_of(*line.fragment); }

/// The face of a run, opened once.
inline const font::Face& face_of(const document::GlyphRun& run) {
    static std::map<document::FontPtr, font::FacePtr> known;
    font::FacePtr& face = known[run.font];
    if (!face) {
        font::FaceDescription description{run.font->family, run.font->path, run.font->face_index};
        description.at = run.font->variations;
        face = font::Face::from_bytes(description, run.font->data).value();
    }
    return *face;
}

}  // namespace cicero::tests
