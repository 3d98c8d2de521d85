#include "app/commands.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <set>
#include <utility>

#include "app/paths.hpp"
#include "app/quality.hpp"
#include "app/report.hpp"
#include "base/utf8.hpp"
#include "calendar/entry_reader.hpp"
#include "content/content.hpp"
#include "lint/project.hpp"
#include "pdf/writer.hpp"
#include "template/read.hpp"
#include "template/schema.hpp"
#include "trace/trace.hpp"
#include "yaml/parse.hpp"

namespace cicero::app {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using diagnostic::Diagnostics;

std::optional<std::int64_t> source_date() {
    const char* set = std::getenv("SOURCE_DATE_EPOCH");
    if (!set || !*set) return std::nullopt;
    char* end = nullptr;
    const long long value = std::strtoll(set, &end, 10);
    return *end == '\0' ? std::optional<std::int64_t>(value) : std::nullopt;
}

/// DIR/ takes one document for each content, under its name.
bool is_folder(const std::string& output) {
    std::error_code error;
    return output.ends_with('/') || fs::is_directory(output, error);
}

bool write(const document::Document& document, const fs::path& path, const Request& request,
           Session& session, Diagnostics& diagnostics) {
    const auto bytes = pdf::to_bytes(document, {source_date(), true, request.outlines});
    session.timings().mark("pdf");
    if (!bytes) {
        diagnostics.add(bytes.error());
        return false;
    }
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    const auto done = pdf::write_file(*bytes, path);
    session.timings().mark("write " + path.filename().string());
    if (!done) diagnostics.add(done.error());
    return done.has_value();
}

void write_trace(const Request& request, const layout::Composition& composition,
                 Diagnostics& diagnostics) {
    if (request.trace.empty()) return;
    const auto done = pdf::write_file(
        trace::to_json_lines(composition.document, composition.qualities), request.trace);
    if (!done) diagnostics.add(done.error());
}

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

namespace {

/// Where each content's PDF goes; one name for all where the output is no folder.
std::vector<fs::path> outputs_of(const Request& request) {
    if (!is_folder(request.output)) return {request.output};
    std::vector<fs::path> out;
    for (const std::string& content : request.contents)
        out.push_back(fs::path(request.output) / (fs::path(content).stem().string() + ".pdf"));
    return out;
}

std::string lower(std::string text) {
    for (char& c : text) c = char(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

bool is_same_file(const fs::path& a, const fs::path& b) {
    std::error_code error;
    return fs::equivalent(a, b, error);
}

/// Nothing that is read is written over, and nothing that was written either.
void check_outputs(const Request& request, const std::vector<fs::path>& outputs,
                   Diagnostics& diagnostics) {
    std::error_code error;
    const std::string extension = lower(outputs.front().extension().string());
    const bool is_device =
        fs::exists(outputs.front(), error) && !fs::is_regular_file(outputs.front(), error);
    if (extension != ".pdf" && !is_device)
        diagnostics.add(Code::output_not_pdf, {}, {request.output});
    std::vector<std::string> inputs = request.contents;
    if (const auto layout = layout_file(request.layout)) inputs.push_back(layout->string());
    for (const fs::path& output : outputs)
        for (const std::string& input : inputs)
            if (is_same_file(output, input))
                diagnostics.add(Code::output_is_input, {}, {output.string()});
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto before =
            std::find(outputs.begin(), outputs.begin() + std::ptrdiff_t(i), outputs[i]);
        if (before == outputs.begin() + std::ptrdiff_t(i)) continue;
        diagnostics.add(Code::output_twice, {},
                        {request.contents[std::size_t(before - outputs.begin())],
                         request.contents[i], outputs[i].string()});
    }
}

/// How much of a content the layout leaves out; `check` says what.
void tell_of_omissions(const diagnostic::Diagnostics& diagnostics, std::size_t from,
                       const content::Content& content, const std::string& layout,
                       std::vector<diagnostic::Diagnostic>& out) {
    const auto& all = diagnostics.all();
    const auto count =
        std::count_if(all.begin() + std::ptrdiff_t(from), all.end(), [](const auto& d) {
            return d.code == Code::field_omitted || d.code == Code::part_omitted;
        });
    if (count == 0) return;
    out.push_back(diagnostic::make(Code::content_omitted, {},
                                   {std::to_string(count), layout, content.file->path()}));
}

}  // namespace

int build(const Request& request, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    Session session(request, diagnostics);
    const std::vector<fs::path> outputs = outputs_of(request);
    check_outputs(request, outputs, diagnostics);
    if (diagnostics.has_errors()) return report(diagnostics, messages, false);
    const auto layout = session.layout();
    std::vector<layout::Composition> compositions;
    std::vector<diagnostic::Diagnostic> omissions;
    for (const std::string& file : request.contents) {
        const std::size_t before = diagnostics.all().size();
        const auto content = session.content(file);
        auto composition = content ? session.compose(*content, layout) : std::nullopt;
        if (composition) compositions.push_back(std::move(*composition));
        if (content && layout)
            tell_of_omissions(diagnostics, before, *content, layout->name, omissions);
    }
    if (request.quality) std::cerr << quality_report(compositions, messages.language);
    if (!diagnostics.has_errors()) {
        if (is_folder(request.output)) {
            for (std::size_t i = 0; i < compositions.size(); ++i) {
                write_trace(request, compositions[i], diagnostics);
                if (!write(compositions[i].document, outputs[i], request, session, diagnostics))
                    break;
            }
        } else {
            const layout::Composition whole = layout::joined(std::move(compositions));
            write_trace(request, whole, diagnostics);
            (void)write(whole.document, request.output, request, session, diagnostics);
        }
    }
    if (request.timings) std::cerr << session.timings().report();
    const int status = report(diagnostics, messages, false);
    if (status == 0)
        for (const diagnostic::Diagnostic& d : omissions)
            std::cerr << diagnostic::render(d, messages);
    return status;
}

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

namespace {

void print_faces(const std::vector<font::FaceDescription>& faces, bool french) {
    for (const font::FaceDescription& d : faces) {
        const auto face = font::Face::load(d);
        std::printf("  %d%s  %s", d.weight, d.italic ? (french ? " italique" : " italic") : "",
                    d.file.c_str());
        if (d.index > 0) std::printf(" (%d)", d.index);
        if (d.from) std::printf("  %s %gpt", french ? "dès" : "from", d.from->points());
        if (d.below) std::printf("  %s %gpt", french ? "sous" : "below", d.below->points());
        for (const font::Axis& axis : d.axes)
            std::printf("  %s %s", axis.tag.c_str(), font::range_of(axis).c_str());
        const std::u32string missing = face ? font::missing_french(**face) : U"";
        if (!face) std::printf("  %s", french ? "illisible" : "unreadable");
        if (!missing.empty()) {
            constexpr std::size_t shown = 12;
            std::string letters;
            for (const char32_t c : std::u32string_view(missing).substr(0, shown)) {
                letters += ' ';
                base::append_utf8(letters, c);
            }
            std::printf("  %s%s", french ? "sans" : "lacks", letters.c_str());
            if (missing.size() > shown)
                std::printf(
                    french ? " et %zu autres lettres françaises" : " and %zu more French letters",
                    missing.size() - shown);
        }
        std::printf("\n");
    }
}

}  // namespace

int list_fonts(const Request& request, const diagnostic::RenderOptions& messages) {
    Diagnostics diagnostics;
    const bool french = messages.language == diagnostic::Language::French;
    const font::Catalogue catalogue =
        font::read_catalogue(catalogue_file(), diagnostics, catalogue_cache());
    for (const auto& [family, faces] : catalogue.families) {
        std::printf("%s%s\n", family.c_str(),
                    !faces.empty() ? ""
                    : french       ? " : absente de cette machine"
                                   : ": not on this machine");
        print_faces(faces, french);
    }
    // The catalogue's own files are shown above, under whatever name fontconfig has for them.
    std::set<fs::path> shown;
    for (const auto& [family, faces] : catalogue.families)
        for (const font::FaceDescription& d : faces) shown.insert(d.file);
    const std::vector<fs::path> folders(request.font_folders.begin(), request.font_folders.end());
    bool any = false;
    for (auto& [family, faces] : font::installed_families(folders)) {
        std::vector<font::FaceDescription> others = faces;
        std::erase_if(others, [&](const auto& d) { return shown.contains(d.file); });
        if (others.empty()) continue;
        if (!std::exchange(any, true))
            std::printf("\n%s\n\n", french
                                        ? "Hors du catalogue (une mise en page peut les nommer) :"
                                        : "Not in the catalogue (a layout may name them):");
        std::printf("%s\n", family.c_str());
        print_faces(others, french);
    }
    return report(diagnostics, messages, true);
}

int print_reference(const std::string& which, const diagnostic::RenderOptions& messages) {
    const auto language = messages.language == diagnostic::Language::French
                              ? yaml::ReferenceLanguage::French
                              : yaml::ReferenceLanguage::English;
    const yaml::Schema& schema = which == "content"    ? content::schema()
                                 : which == "project"  ? lint::project_schema()
                                 : which == "calendar" ? calendar::entry_schema()
                                                       : templates::schema();
    std::cout << yaml::reference(schema, language);
    return 0;
}

}  // namespace cicero::app
