#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "document/document.hpp"
#include "document/numbering.hpp"
#include "pdf/contours.hpp"
#include "pdf/fonts.hpp"
#include "pdf/pictures.hpp"

namespace cicero::pdf {

/// What page streams refer to, by the names that they use.
struct PageResources {
    const document::Numbering* numbering = nullptr;
    std::vector<PageFont>* fonts = nullptr;  ///< by number
    Pictures* pictures = nullptr;
    std::map<std::string, base::Spot>* spots = nullptr;            ///< by resource name
    GlyphContours* contours = nullptr;                             ///< null: text is set in fonts
    std::set<std::pair<std::uint32_t, std::uint32_t>> fonts_used;  ///< with the code space
    std::set<std::uint32_t> pictures_used, contours_used;
    std::set<std::string> spots_used;
};

/// What stands on a page as operators (ISO 32000-1, Annex A), y turned upwards.
[[nodiscard]] std::string content_stream(const document::Page& page, PageResources& resources);

}  // namespace cicero::pdf
