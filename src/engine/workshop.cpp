#include "engine/workshop.hpp"

#include <utility>

namespace cicero::engine {

using diagnostic::Diagnostics;

Workshop::Workshop(Furnishings furnishings) : furnishings_(std::move(furnishings)) {}

Workshop::~Workshop() = default;

LayoutPtr Workshop::layout(const std::string& name_or_file, const templates::Settings& settings,
                           Diagnostics& diagnostics, const files::FileSystem& files) {
    // What ships is there whatever files the job brings.
    if (const auto shipped = data_folder().shipped_layout(name_or_file, this->files()))
        return layouts_.find(*shipped, settings, diagnostics, this->files());
    if (const auto path = data_folder().layout_file(name_or_file, files))
        return layouts_.find(*path, settings, diagnostics, files);
    diagnostics.add(diagnostic::Code::unknown_layout, {},
                    data_folder().words_on_unknown(name_or_file, this->files()));
    return nullptr;
}

const calendar::Data& Workshop::days(Diagnostics& diagnostics) {
    std::call_once(days_.flag, [&] {
        days_.value = std::make_unique<calendar::Data>(calendar::load_data(
            data_folder().calendar(), days_.remarks, data_folder().calendar_cache()));
    });
    diagnostics.append(days_.remarks);
    return *days_.value;
}

font::Library& Workshop::fonts(Diagnostics& diagnostics) {
    std::call_once(fonts_.flag, [&] {
        fonts_.value = std::make_unique<font::Library>(
            font::read_catalogue(data_folder().catalogue(), fonts_.remarks,
                                 data_folder().catalogue_cache()),
            furnishings_.font_folders, files());
    });
    diagnostics.append(fonts_.remarks);
    return *fonts_.value;
}

Workshop::Bench::Bench(Workshop& workshop) : workshop_(workshop) {
    const std::scoped_lock lock(workshop_.mutex_);
    if (workshop_.free_.empty()) return;
    tools_ = std::move(workshop_.free_.back());
    workshop_.free_.pop_back();
}

Workshop::Bench::~Bench() {
    const std::scoped_lock lock(workshop_.mutex_);
    workshop_.free_.push_back(std::move(tools_));
}

inlines::Composer& Workshop::Bench::composer(Diagnostics& diagnostics) {
    font::Library& fonts = workshop_.fonts(diagnostics);
    if (!tools_.composer)
        tools_.composer = std::make_unique<inlines::Composer>(fonts, workshop_.patterns_);
    return *tools_.composer;
}

}  // namespace cicero::engine
