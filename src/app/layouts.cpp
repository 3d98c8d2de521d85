#include "engine/layouts.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>

#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"

namespace cicero::app {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using diagnostic::Diagnostics;

/// A layout in each of its formats.
using Formats = std::vector<engine::LayoutPtr>;

Formats in_formats(const fs::path& path, const templates::LayoutSpec& spec,
                   Diagnostics& diagnostics) {
    Formats out;
    for (const std::string& format : spec.formats)
        if (auto layout =
                engine::read_layout(path, {{templates::format_setting, format}}, diagnostics))
            out.push_back(std::move(layout));
    return out;
}

void print_page(const templates::LayoutSpec& spec, bool french) {
    if (spec.pages.empty()) return;
    const templates::PageGeometry& g = spec.pages.front().geometry;
    std::printf("page %g × %g mm, %s %g mm\n", g.trim.width.millimetres(),
                g.trim.height.millimetres(), french ? "fond perdu" : "bleed",
                g.bleed.millimetres());
}

void print_layout(const templates::LayoutSpec& spec, const Formats& formats, bool french) {
    std::printf("%s\n  %s\n", spec.name.c_str(), spec.description.c_str());
    if (formats.empty()) {
        std::printf("  ");
        print_page(spec, french);
    }
    for (std::size_t i = 0; i < formats.size(); ++i) {
        std::printf("  --format %s  ", spec.formats[i].c_str());
        print_page(*formats[i], french);
    }
    const auto list = [](const auto& words, const auto& text_of) {
        std::string out;
        for (const auto& w : words) out += (out.empty() ? "" : ", ") + std::invoke(text_of, w);
        return out;
    };
    std::printf("  %s %s\n", french ? "prend :" : "takes:",
                list(spec.takes, &diagnostic::SourcedText::text).c_str());
    if (!spec.omitted.empty())
        std::printf("  %s %s\n", french ? "omet :" : "omits:",
                    list(spec.omitted, &diagnostic::SourcedText::text).c_str());
    for (const templates::Parameter& p : spec.parameters) {
        if (!spec.formats.empty() && p.name == templates::format_setting) continue;
        std::printf("  --set %s=%s", p.name.c_str(), p.default_value.c_str());
        if (!p.choices.empty()) std::printf("  (%s)", list(p.choices, std::identity{}).c_str());
        std::printf("  %s\n", p.about.c_str());
    }
}

}  // namespace

int list_layouts(const std::string& name, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    const bool french = messages.language == diagnostic::Language::French;
    std::vector<fs::path> files;
    if (!name.empty()) {
        const auto file = data_folder().layout_file(name);
        if (file) files.push_back(*file);
        else diagnostics.add(Code::unknown_layout, {}, data_folder().words_on_unknown(name));
    } else {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(data_folder().layouts(), error))
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        if (files.empty())
            diagnostics.add(Code::folder_missing, {}, {data_folder().layouts().string()});
    }
    for (const fs::path& path : files) {
        const auto layout = engine::read_layout(path, {}, diagnostics);
        if (!layout) continue;
        const Formats formats = in_formats(path, *layout, diagnostics);
        if (formats.size() == layout->formats.size()) print_layout(*layout, formats, french);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
