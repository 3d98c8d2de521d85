#include "app/session.hpp"

#include <cstdio>

#include "app/paths.hpp"
#include "app/read_layout.hpp"
#include "bind/bind.hpp"
#include "bind/pictures.hpp"
#include "calendar/year.hpp"
#include "content/content.hpp"
#include "document/numbering.hpp"
#include "exchange/import.hpp"
#include "files/folder.hpp"
#include "text/hyphenate.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;

templates::Settings settings_of(const std::vector<std::string>& pairs) {
    templates::Settings out;
    for (const std::string& pair : pairs) {
        const std::size_t equals = pair.find('=');
        out[pair.substr(0, equals)] =
            equals == std::string::npos ? "true" : pair.substr(equals + 1);
    }
    return out;
}

}  // namespace

std::vector<std::filesystem::path> checked_folders(const Request& request,
                                                   diagnostic::Diagnostics& diagnostics) {
    std::vector<std::filesystem::path> out;
    for (const std::string& folder : request.font_folders)
        if (files::check_folder(folder, diagnostics)) out.emplace_back(folder);
    return out;
}

void Timings::mark(std::string phase) {
    const auto now = Clock::now();
    phases_.emplace_back(std::move(phase),
                         std::chrono::duration<double, std::milli>(now - last_).count());
    last_ = now;
}

std::string Timings::report() const {
    std::string out;
    for (const auto& [phase, ms] : phases_) {
        char line[96];
        std::snprintf(line, sizeof line, "%-28s %8.2f ms\n", phase.c_str(), ms);
        out += line;
    }
    return out;
}

Session::Session(const Request& request, diagnostic::Diagnostics& diagnostics)
    : request_(request), diagnostics_(diagnostics) {}

inlines::Composer& Session::composer() {
    if (!composer_) {
        ledger_.add_read(catalogue_file());
        ledger_.add_read(catalogue_cache());
        ledger_.add_read_folder(text::hyphenation_folder);
        std::vector<std::filesystem::path> folders = checked_folders(request_, diagnostics_);
        library_.emplace(font::read_catalogue(catalogue_file(), diagnostics_, catalogue_cache()),
                         std::move(folders));
        composer_.emplace(*library_);
        timings_.mark("catalogue");
    }
    return *composer_;
}

std::shared_ptr<const templates::LayoutSpec> Session::layout() {
    const auto path = layout_file(request_.layout);
    if (!path) {
        diagnostics_.add(Code::unknown_layout, {}, {request_.layout});
        return nullptr;
    }
    ledger_.add_read(*path);
    auto spec = read_layout(*path, settings_of(request_.settings), diagnostics_);
    timings_.mark("layout");
    return spec;
}

std::optional<content::Content> Session::content(const std::string& content_file) {
    ledger_.add_read(content_file);
    auto content = content::read(content_file, {request_.language}, diagnostics_);
    if (content) {
        ledger_.add_read(content->project / "cicero.yaml");
        for (const auto& file : content::named_files(*content)) ledger_.add_read(file.path);
    }
    timings_.mark("content");
    return content;
}

std::optional<layout::Composition> Session::document_of(
    const content::Content& content, const std::shared_ptr<const templates::LayoutSpec>& layout) {
    const std::size_t errors = diagnostics_.error_count();
    const auto resolved = resolve(content);
    if (!layout || !resolved) return std::nullopt;
    // Of the file: a calendar resolved names no other picture, and has a year of days to look at.
    const image::Pictures pictures = pictures_of(content, *layout);
    const bind::BoundDocument bound = bind::bind(*resolved, *layout, pictures, diagnostics_);
    timings_.mark("bind");
    if (diagnostics_.error_count() > errors) return std::nullopt;
    return compose(bound);
}

layout::Composition Session::compose(const bind::BoundDocument& bound) {
    layout::Composition composition = layout::lay_out(bound, composer(), diagnostics_);
    timings_.mark("compose");
    const document::Numbering used(composition.document);
    for (const document::FontPtr& font : used.fonts()) ledger_.add_read(font->path);
    return composition;
}

std::optional<content::Content> Session::resolve(content::Content content) {
    if (content.kind != "calendar") return content;
    content.root = year_of(content);
    timings_.mark("year");
    return content.root ? std::optional(std::move(content)) : std::nullopt;
}

content::ValuePtr Session::year_of(const content::Content& content) {
    const calendar::Data& data = days();
    const auto settings = calendar::read_settings(content, data.zones, diagnostics_);
    if (!settings) return nullptr;
    const auto imported = exchange::import_files(*settings, data.zones, diagnostics_);
    return calendar::make_year(content, *settings, data, imported, diagnostics_);
}

image::Pictures Session::pictures_of(const content::Content& content,
                                     const templates::LayoutSpec& layout) {
    image::Pictures out = bind::load_pictures(layout, content, store_, diagnostics_);
    for (const auto& [file, picture] : out) ledger_.add_read(file);
    timings_.mark("pictures");
    return out;
}

const calendar::Data& Session::days() {
    if (!days_) {
        add_calendar(ledger_);
        days_ = calendar::load_data(calendar_folder(), diagnostics_, calendar_cache());
        timings_.mark("days");
    }
    return *days_;
}

}  // namespace cicero::app
