#pragma once

#include "proof/scene.hpp"

namespace cicero::proof {

/// A remark on something that is the layout's doing, at its frame.
[[nodiscard]] inline diagnostic::Diagnostic remark_on(const Scene& scene, diagnostic::Code code,
                                                      const diagnostic::SourceSpan& span,
                                                      const Rect& area,
                                                      std::vector<std::string> params) {
    diagnostic::Diagnostic out = diagnostic::make(code, span, std::move(params));
    out.on_paper = {scene.number, area};
    return out;
}

[[nodiscard]] inline diagnostic::Diagnostic remark_on(const Scene& scene, diagnostic::Code code,
                                                      const Line& line,
                                                      std::vector<std::string> params) {
    return remark_on(scene, code, line.layout(), line.ink, std::move(params));
}

}  // namespace cicero::proof
