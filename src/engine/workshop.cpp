#include "engine/workshop.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "template/page_sizes.hpp"

namespace cicero::engine {

using diagnostic::Diagnostics;

Workshop::Workshop(Furnishings furnishings) : furnishings_(std::move(furnishings)) {}

Workshop::~Workshop() = default;

namespace {

using templates::LayoutSpec;

bool has_large_print(const LayoutSpec& layout) { return layout.has_large_print; }
bool has_formats(const LayoutSpec& layout) { return !layout.formats.empty(); }

// Those that ship; a file that cannot be read is none.
std::string names_of_those(const DataFolder& data, const files::FileSystem& files,
                           bool (*fit)(const LayoutSpec&)) {
    std::string names;
    std::vector<std::filesystem::path> paths;
    for (const std::filesystem::path file : files.names_in(data.layouts()))
        if (file.extension() == ".yaml") paths.push_back(data.layouts() / file);
    std::ranges::sort(paths);
    for (const std::filesystem::path& path : paths) {
        Diagnostics unsaid;
        const LayoutPtr layout = read_layout(path, {}, unsaid, files);
        if (layout && fit(*layout)) names += (names.empty() ? "" : ", ") + path.stem().string();
    }
    return names;
}

bool asks_for_large_print(const templates::Settings& settings) {
    const auto set = settings.find(templates::large_print_setting);
    return set != settings.end() && set->second != "false";
}

// A layout without formats may have a parameter of that name.
bool lacks_format(const LayoutSpec& layout, const templates::Settings& settings) {
    return settings.contains(templates::format_setting) &&
           std::ranges::find(layout.parameters, templates::format_setting,
                             &templates::Parameter::name) == layout.parameters.end();
}

/// By how many per cent a printer scales a page to the size that was asked for, and its name; both
/// empty where the sheets have not the same shape.
std::pair<std::string, std::string> smaller_print(const LayoutSpec& layout,
                                                  const templates::Settings& settings) {
    const auto asked = settings.find(templates::format_setting);
    if (asked == settings.end()) return {};
    const auto wanted = templates::page_size(asked->second);
    if (!wanted) return {};
    if (layout.pages.empty()) return {};
    Size page = layout.pages.front().geometry.trim;
    if (page.width > page.height) std::swap(page.width, page.height);
    const double wide = wanted->width / page.width, high = wanted->height / page.height;
    constexpr double alike = 0.01;
    if (std::abs(wide / high - 1) > alike) return {};
    return {std::to_string(std::lround(100 * wide)), asked->second};
}

}  // namespace

LayoutPtr Workshop::layout(const std::string& name_or_file, const templates::Settings& settings,
                           Diagnostics& diagnostics, const files::FileSystem& files) {
    // What ships is there whatever files the job brings.
    const auto found = [&](const auto& path, const files::FileSystem& in) -> LayoutPtr {
        LayoutPtr layout = layouts_.find(path, settings, diagnostics, in);
        if (!layout) return layout;
        const auto lacks = [&](diagnostic::Code code, bool (*fit)(const LayoutSpec&)) {
            const auto print = code == diagnostic::Code::no_formats
                                   ? smaller_print(*layout, settings)
                                   : std::pair<std::string, std::string>{};
            diagnostics.add(code, {},
                            {layout->name, names_of_those(data_folder(), this->files(), fit),
                             print.first, print.second});
        };
        const bool no_format = lacks_format(*layout, settings);
        const bool no_large_print = asks_for_large_print(settings) && !layout->has_large_print;
        if (no_large_print) lacks(diagnostic::Code::no_large_print, has_large_print);
        if (no_format) lacks(diagnostic::Code::no_formats, has_formats);
        return no_large_print || no_format ? nullptr : layout;
    };
    if (const auto shipped = data_folder().shipped_layout(name_or_file, this->files()))
        return found(*shipped, this->files());
    if (const auto path = data_folder().layout_file(name_or_file, files))
        return found(*path, files);
    const auto words = data_folder().words_on_unknown(name_or_file, this->files());
    diagnostics.add(diagnostic::Code::unknown_layout, {}, words);
    // What is wrong with the settings of the one that was meant is told at the same time.
    if (words.size() > 1 && !words[1].empty())
        if (const auto meant = data_folder().shipped_layout(words[1], this->files()))
            (void)layouts_.find(*meant, settings, diagnostics, this->files());
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
