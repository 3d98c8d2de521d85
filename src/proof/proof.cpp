#include "proof/proof.hpp"

#include <algorithm>
#include <iterator>

#include "proof/checks.hpp"
#include "proof/lines.hpp"

namespace cicero::proof {

std::vector<diagnostic::Diagnostic> prove(const layout::Composition& composition,
                                          const font::Library& library, Pictures& pictures) {
    const auto& pages = composition.document.pages;
    std::vector<Scene> scenes;
    scenes.reserve(pages.size());
    Report report;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        scenes.push_back(scene_of(pages[i], std::uint32_t(i + 1), library));
        const Scene& scene = scenes.back();
        check_edges(scene, report);
        check_overlaps(scene, report);
        check_contrast(scene, pictures, report);
        check_emptiness(scene, report);
        check_pictures(scene, report);
        check_legibility(scene, pictures, report);
    }
    std::vector<diagnostic::Diagnostic> out = report.take();
    std::ranges::move(check_lines(scenes, composition.qualities), std::back_inserter(out));
    return out;
}

}  // namespace cicero::proof
