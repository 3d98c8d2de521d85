#include <algorithm>
#include <cstdio>

#include "app/commands.hpp"
#include "app/paths.hpp"
#include "app/report.hpp"
#include "template/read.hpp"
#include "yaml/parse.hpp"

namespace cicero::app {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using diagnostic::Diagnostics;

void print_layout(const templates::LayoutSpec& spec, bool french) {
    const templates::PageGeometry& g =
        spec.pages.empty() ? spec.geometry : spec.pages.front().geometry;
    std::printf("%s\n  %s\n", spec.name.c_str(), spec.description.c_str());
    std::printf("  %s %g × %g mm, %s %g mm\n", "page", g.trim.width.millimetres(),
                g.trim.height.millimetres(), french ? "fond perdu" : "bleed",
                g.bleed.millimetres());
    const auto list = [](const std::vector<std::string>& words) {
        std::string out;
        for (const std::string& w : words) out += (out.empty() ? "" : ", ") + w;
        return out;
    };
    std::printf("  %s %s\n", french ? "prend :" : "takes:", list(spec.takes).c_str());
    if (!spec.omitted.empty())
        std::printf("  %s %s\n", french ? "omet :" : "omits:", list(spec.omitted).c_str());
    for (const templates::Parameter& p : spec.parameters) {
        std::printf("  --set %s=%s", p.name.c_str(), p.default_value.c_str());
        if (!p.choices.empty()) std::printf("  (%s)", list(p.choices).c_str());
        std::printf("  %s\n", p.about.c_str());
    }
}

}  // namespace

int list_layouts(const std::string& name, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    const bool french = messages.language == diagnostic::Language::French;
    std::vector<fs::path> files;
    if (!name.empty()) {
        const auto file = layout_file(name);
        if (file) files.push_back(*file);
        else diagnostics.add(Code::unknown_layout, {}, {name});
    } else {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(data_folder() / "layouts", error))
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
    }
    for (const fs::path& path : files) {
        const auto file = yaml::load(path, diagnostics);
        const auto root = file ? yaml::parse(file, diagnostics) : std::nullopt;
        const auto spec = root ? templates::read_layout(*root, {}, diagnostics) : nullptr;
        if (spec) print_layout(*spec, french);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
