#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bind/story.hpp"
#include "calendar/data.hpp"
#include "content/content.hpp"
#include "files/ledger.hpp"
#include "font/library.hpp"
#include "image/store.hpp"
#include "layout/layout.hpp"
#include "template/spec.hpp"

namespace cicero::app {

/// What the user asked for.
struct Request {
    std::vector<std::string> contents;
    std::string layout;
    std::string output;
    std::vector<std::string> settings;  ///< key=value
    std::string language;
    std::vector<std::string> font_folders;
    std::string trace;
    bool timings = false, quality = false;
    bool contours = false;  ///< --outlines: text as shapes, no fonts in the PDF
    // of check
    bool explain = false, fix = false, spelling = true, strict = false;
    std::vector<std::string> off;  ///< codes to be silent about
    std::string format = "text";
};

/// The folders of fonts that may be searched; an error for each other.
[[nodiscard]] std::vector<std::filesystem::path> checked_folders(
    const Request& request, diagnostic::Diagnostics& diagnostics);

/// How long each phase took; printed by --timings.
class Timings {
public:
    void mark(std::string phase);
    [[nodiscard]] std::string report() const;

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point last_ = Clock::now();
    std::vector<std::pair<std::string, double>> phases_;
};

/// The phases of the source, in order: read (`layout`, `content`), resolve, bind, compose. Writing
/// is the command's own. What is read once for a whole run is kept here.
class Session {
public:
    Session(const Request& request, diagnostic::Diagnostics& diagnostics);

    /// Null after errors.
    [[nodiscard]] std::shared_ptr<const templates::LayoutSpec> layout();
    /// All from resolving on; nothing after errors of this content or without a layout.
    [[nodiscard]] std::optional<layout::Composition> document_of(
        const content::Content& content,
        const std::shared_ptr<const templates::LayoutSpec>& layout);
    /// Nothing after errors.
    [[nodiscard]] std::optional<content::Content> content(const std::string& content_file);
    [[nodiscard]] Timings& timings() { return timings_; }
    /// What was read so far: complete once all is composed.
    [[nodiscard]] files::Ledger& ledger() { return ledger_; }

private:
    /// The content as layouts see it; nothing after errors.
    [[nodiscard]] std::optional<content::Content> resolve(content::Content content);
    /// A calendar's content with its months as a tree; null after errors.
    [[nodiscard]] content::ValuePtr year_of(const content::Content& content);
    [[nodiscard]] image::Pictures pictures_of(const content::Content& content,
                                              const templates::LayoutSpec& layout);
    /// The fonts that it uses are noted as read.
    [[nodiscard]] layout::Composition compose(const bind::BoundDocument& bound);
    const calendar::Data& days();
    /// With its fonts and what it composed before: documents have lines in common.
    inlines::Composer& composer();

    const Request& request_;
    diagnostic::Diagnostics& diagnostics_;
    std::optional<calendar::Data> days_;
    image::Store store_;
    std::optional<font::Library> library_;
    std::optional<inlines::Composer> composer_;
    files::Ledger ledger_;
    Timings timings_;
};

}  // namespace cicero::app
