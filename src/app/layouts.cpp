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

void print_layout(const templates::LayoutSpec& spec, bool french) {
    std::printf("%s\n  %s\n", spec.name.c_str(), spec.description.c_str());
    if (!spec.pages.empty()) {
        const templates::PageGeometry& g = spec.pages.front().geometry;
        std::printf("  page %g × %g mm, %s %g mm\n", g.trim.width.millimetres(),
                    g.trim.height.millimetres(), french ? "fond perdu" : "bleed",
                    g.bleed.millimetres());
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
        if (const auto layout = engine::read_layout(path, {}, diagnostics))
            print_layout(*layout, french);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
