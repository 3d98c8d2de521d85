#include "app/report.hpp"

#include <algorithm>
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

bool is_system(Code code) { return code == Code::cannot_write || code == Code::pdf_library_error; }
bool is_usage(const Diagnostic& d) {
    return d.code == Code::unknown_layout || d.code == Code::setting_not_a_parameter ||
           d.code == Code::setting_out_of_choices || d.code == Code::output_is_input ||
           d.code == Code::output_not_pdf || d.code == Code::output_twice ||
           d.code == Code::bad_years || d.code == Code::bad_place ||
           d.code == Code::place_missing ||
           // on the command line:
           (!d.span.file && (d.code == Code::unknown_check || d.code == Code::unknown_zone ||
                             d.code == Code::unknown_clock || d.code == Code::bad_date ||
                             d.code == Code::bad_choice));
}

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

std::string printed(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

int status_of(const Diagnostic& d) {
    if (d.severity != Severity::Error) return 0;
    return is_system(d.code) ? 3 : is_usage(d) ? 2 : 1;
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
        const std::string hint = diagnostic::hint(d, language);
        Json result{
            {"ruleId", diagnostic::name_of(d.code)},
            {"level", name_of(d.severity)},
            {"message",
             {{"text", diagnostic::message(d, language) + (hint.empty() ? "" : " ; " + hint)}}}};
        if (d.span.file) {
            const Json artifact{{"uri", d.span.file->path()}};
            result["locations"] = {
                {{"physicalLocation",
                  {{"artifactLocation", artifact}, {"region", region(d.span)}}}}};
            if (finding.fix) {
                const diagnostic::SourceSpan changed{d.span.file, finding.fix->begin,
                                                     finding.fix->end};
                result["fixes"] = {
                    {{"artifactChanges",
                      {{{"artifactLocation", artifact},
                        {"replacements",
                         {{{"deletedRegion", region(changed)},
                           {"insertedContent", {{"text", finding.fix->text}}}}}}}}}}};
            }
        }
        results.push_back(std::move(result));
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
