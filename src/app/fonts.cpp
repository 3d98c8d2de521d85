#include <cstdio>
#include <set>
#include <utility>

#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "base/utf8.hpp"

namespace cicero::app {

namespace {

namespace fs = std::filesystem;
using diagnostic::Diagnostics;

void print_faces(const std::vector<font::FaceDescription>& faces, bool french) {
    for (const font::FaceDescription& d : faces) {
        const auto face = font::Face::load(d);
        std::printf("  %d%s  %s", d.weight, d.italic ? (french ? " italique" : " italic") : "",
                    d.file.c_str());
        if (d.index > 0) std::printf(" (%d)", d.index);
        if (d.from) std::printf("  %s %gpt", french ? "dès" : "from", d.from->points());
        if (d.below) std::printf("  %s %gpt", french ? "sous" : "below", d.below->points());
        for (const font::Axis& axis : d.axes)
            std::printf("  %s %s", axis.tag.c_str(), font::range_of(axis).c_str());
        const std::u32string missing = face ? font::missing_french(**face) : U"";
        if (!face) std::printf("  %s", french ? "illisible" : "unreadable");
        if (!missing.empty()) {
            constexpr std::size_t shown = 12;
            std::string letters;
            for (const char32_t c : std::u32string_view(missing).substr(0, shown)) {
                letters += ' ';
                base::append_utf8(letters, c);
            }
            std::printf("  %s%s", french ? "sans" : "lacks", letters.c_str());
            if (missing.size() > shown)
                std::printf(
                    french ? " et %zu autres lettres françaises" : " and %zu more French letters",
                    missing.size() - shown);
        }
        std::printf("\n");
    }
}

}  // namespace

int list_fonts(const Request& request, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    const bool french = messages.language == diagnostic::Language::French;
    engine::Workshop workshop(furnishings(request, files::disk(), diagnostics));
    if (diagnostics.has_errors()) return report(diagnostics, messages, true);
    const font::Library& library = workshop.fonts(diagnostics);
    const font::Catalogue& catalogue = library.catalogue();
    for (const auto& [family, faces] : catalogue.families) {
        std::printf("%s%s\n", family.c_str(),
                    !faces.empty() ? ""
                    : french       ? " : absente de cette machine"
                                   : ": not on this machine");
        print_faces(faces, french);
    }
    // The catalogue's own files are shown above, under whatever name fontconfig has for them.
    std::set<fs::path> shown;
    for (const auto& [family, faces] : catalogue.families)
        for (const font::FaceDescription& d : faces) shown.insert(d.file);
    bool any = false;
    for (auto& [family, faces] : library.fontconfig().families()) {
        std::vector<font::FaceDescription> others = faces;
        std::erase_if(others, [&](const auto& d) { return shown.contains(d.file); });
        if (others.empty()) continue;
        if (!std::exchange(any, true))
            std::printf("\n%s\n\n", french
                                        ? "Hors du catalogue (une mise en page peut les nommer) :"
                                        : "Not in the catalogue (a layout may name them):");
        std::printf("%s\n", family.c_str());
        print_faces(others, french);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
