#include "app/report.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <set>

#include <nlohmann/json.hpp>

#include "cicero_config.hpp"

namespace cicero::app {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;
using diagnostic::Severity;
using diagnostic::SourceFile;
using Json = nlohmann::ordered_json;

const char* name_of(Severity severity) {
    return severity == Severity::Error     ? "error"
           : severity == Severity::Warning ? "warning"
                                           : "note";
}

std::string_view text_of(const diagnostic::SourceSpan& span) {
    return std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
}

Json region(const diagnostic::SourceSpan& span) {
    const SourceFile::Position begin = span.file->position(span.begin),
                               end = span.file->position(span.end);
    return {{"startLine", begin.line},  {"startColumn", begin.character},
            {"endLine", end.line},      {"endColumn", end.character},
            {"byteOffset", span.begin}, {"byteLength", span.end - span.begin}};
}

/// Millimetres, to the micrometre.
Json json_of(const diagnostic::OnPaper& place) {
    const auto mm = [](Length length) { return std::round(length.millimetres() * 1000) / 1000; };
    const Rect& area = place.area;
    return {{"page", place.page},
            {"x", mm(area.left())},
            {"y", mm(area.top())},
            {"width", mm(area.size.width)},
            {"height", mm(area.size.height)}};
}

Json location(const diagnostic::SourceSpan& span) {
    return {{"physicalLocation",
             {{"artifactLocation", {{"uri", span.file->path()}}}, {"region", region(span)}}}};
}

std::string printed(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json sarif_fix(const lint::Finding& finding, const Json& artifact) {
    const diagnostic::SourceSpan changed{finding.diagnostic.span.file, finding.fix->begin,
                                         finding.fix->end};
    return {{{"artifactChanges",
              {{{"artifactLocation", artifact},
                {"replacements",
                 {{{"deletedRegion", region(changed)},
                   {"insertedContent", {{"text", finding.fix->text}}}}}}}}}}};
}

Json sarif_result(const lint::Finding& finding, diagnostic::Language language) {
    const Diagnostic& d = finding.diagnostic;
    const std::string hint = diagnostic::hint(d, language);
    Json result{
        {"ruleId", diagnostic::name_of(d.code)},
        {"level", name_of(d.severity)},
        {"message",
         {{"text", diagnostic::message(d, language) + (hint.empty() ? "" : " ; " + hint)}}}};
    if (d.layout.file) result["relatedLocations"] = Json::array({location(d.layout)});
    if (d.on_paper) result["properties"] = {{"paper", json_of(*d.on_paper)}};
    if (!d.span.file) return result;
    result["locations"] = Json::array({location(d.span)});
    if (finding.fix) result["fixes"] = sarif_fix(finding, {{"uri", d.span.file->path()}});
    return result;
}

}  // namespace

int status_of(const Diagnostic& d) {
    if (d.severity != Severity::Error) return 0;
    switch (diagnostic::fault_of(d)) {
        case diagnostic::Fault::System: return 3;
        case diagnostic::Fault::Usage: return 2;
        default: return 1;
    }
}

int report(const diagnostic::Diagnostics& diagnostics, const diagnostic::RenderOptions& messages,
           bool notes) {
    int status = 0;
    diagnostic::Readout readout(messages);
    for (const Diagnostic& d : diagnostics.all()) {
        if (d.severity == Severity::Note && !notes) continue;
        std::cerr << readout.render(d);
        status = std::max(status, status_of(d));
    }
    std::cerr << readout.rest();
    return status;
}

std::string to_json(const lint::Findings& findings, diagnostic::Language language) {
    Json out = Json::array();
    for (const lint::Finding& finding : findings) {
        const Diagnostic& d = finding.diagnostic;
        Json one{{"code", diagnostic::name_of(d.code)},
                 {"severity", name_of(d.severity)},
                 {"message", diagnostic::message(d, language)},
                 {"hint", diagnostic::hint(d, language)}};
        if (d.span.file) {
            one["file"] = d.span.file->path();
            one["region"] = region(d.span);
            one["text"] = text_of(d.span);
        }
        if (d.on_paper) one["paper"] = json_of(*d.on_paper);
        if (d.more > 0) one["more"] = d.more;
        if (d.layout.file)
            one["layout"] = {{"file", d.layout.file->path()}, {"region", region(d.layout)}};
        if (finding.fix)
            one["fix"] = {{"byteOffset", finding.fix->begin},
                          {"byteLength", finding.fix->end - finding.fix->begin},
                          {"text", finding.fix->text}};
        out.push_back(std::move(one));
    }
    return printed(out);
}

std::string to_sarif(const lint::Findings& findings, diagnostic::Language language) {
    Json rules = Json::array(), results = Json::array();
    std::set<Code> known;
    for (const lint::Finding& finding : findings) {
        const Diagnostic& d = finding.diagnostic;
        if (known.insert(d.code).second)
            rules.push_back({{"id", diagnostic::name_of(d.code)},
                             {"defaultConfiguration", {{"level", name_of(d.severity)}}}});
        results.push_back(sarif_result(finding, language));
    }
    const Json driver{
        {"name", "cicero"}, {"version", std::string(config::version)}, {"rules", rules}};
    return printed({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs",
                     {{{"tool", {{"driver", driver}}},
                       {"columnKind", "unicodeCodePoints"},
                       {"results", results}}}}});
}

}  // namespace cicero::app
