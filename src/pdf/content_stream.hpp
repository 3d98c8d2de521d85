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
    bool has_inks = false;              ///< colours of inks: what is seen through mixes as they do
    std::vector<std::string> shadings;  ///< of the page: their dictionaries; /H0, /H1 …
    /// What is painted as one picture: /F0, /F1 …
    struct Form {
        std::string content;
        bool is_mask = false;  ///< a soft mask of grey, else of process inks
    };
    std::vector<Form> forms;
    std::vector<std::string> states;  ///< graphics states: their entries; /E0, /E1 …
    /// One of `forms` as a state's mask stands in its entries as this and a number, and `!`.
    static constexpr std::string_view form_mark = "\x01";
};

/// From no ink to the alternate (ISO 32000-1, 8.6.6.4 and 7.10.3).
[[nodiscard]] std::string separation(const base::Spot& spot);

/// What stands on a page as operators (ISO 32000-1, Annex A), y turned upwards.
[[nodiscard]] std::string content_stream(const document::Page& page, PageResources& resources);

}  // namespace cicero::pdf
