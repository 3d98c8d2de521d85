#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/job.hpp"

namespace cicero::app {

/// What the user asked for.
struct Request {
    std::vector<std::string> contents;
    std::string layout;
    std::string output;
    std::vector<std::string> settings;  ///< key=value
    std::string page_format;            ///< empty: that of who asks for none
    bool large_print = false;
    std::string language;
    std::vector<std::string> readers;  ///< --for
    std::vector<std::string> font_folders;
    std::string trace;
    bool timings = false, quality = false;
    bool contours = false;         ///< --outlines: text as shapes, no fonts in the PDF
    bool draft = false;            ///< what is wrong with the pages stops no PDF
    bool fail_fast = false;        ///< after a document that cannot be made no other is
    std::vector<std::string> off;  ///< codes to be silent about
    // of check
    std::string annotated;  ///< the PDF that shows the remarks on the pages; empty: none
    bool explain = false, fix = false, spelling = true, strict = false;
    std::string format = "text";
};

/// Where it shall be made; folders of fonts that cannot be searched are errors.
[[nodiscard]] engine::Furnishings furnishings(const Request& request,
                                              const files::FileSystem& files,
                                              diagnostic::Diagnostics& diagnostics);

/// Of the layout's parameters; its format and large print are two of them.
[[nodiscard]] templates::Settings settings_of(const Request& request);

/// The codes that it is to be silent about; names of none are errors.
[[nodiscard]] std::vector<diagnostic::Code> silenced(const Request& request,
                                                     diagnostic::Diagnostics& diagnostics);

/// What is to be made of each of its contents.
[[nodiscard]] std::vector<engine::Job> jobs_of(const Request& request,
                                               diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::app
