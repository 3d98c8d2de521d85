#include "app/outputs.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <map>
#include <string_view>

namespace cicero::app {

namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using diagnostic::Diagnostics;

/// DIR/ takes one document for each content, under its name.
bool is_folder(const std::string& output) {
    std::error_code error;
    return output.ends_with('/') || fs::is_directory(output, error);
}

std::string lower(std::string text) {
    for (char& c : text) c = char(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// A pipe takes what comes, one after the other.
bool is_file(const fs::path& path) {
    std::error_code error;
    return !fs::exists(path, error) || fs::is_regular_file(path, error);
}

void check_names(const Outputs& outputs, const Request& request, Diagnostics& diagnostics) {
    const fs::path& first = outputs.pdfs.front();
    if (lower(first.extension().string()) != ".pdf" && is_file(first))
        diagnostics.add(Code::output_not_pdf, {}, {request.output});
    std::map<fs::path, std::size_t> taken;
    for (std::size_t i = 0; i < outputs.pdfs.size(); ++i) {
        const auto [before, is_free] = taken.try_emplace(outputs.pdfs[i], i);
        if (is_free) continue;
        diagnostics.add(
            Code::output_twice, {},
            {request.contents[before->second], request.contents[i], outputs.pdfs[i].string()});
    }
}

void check_trace(const Outputs& outputs, Diagnostics& diagnostics) {
    if (outputs.trace.empty() || !is_file(outputs.trace)) return;
    if (outputs.pdfs.size() > 1)
        diagnostics.add(Code::trace_of_several, {},
                        {outputs.trace.string(), std::to_string(outputs.pdfs.size())});
    for (const fs::path& pdf : outputs.pdfs)
        if (pdf.lexically_normal() == outputs.trace.lexically_normal() ||
            files::is_same_file(pdf, outputs.trace))
            diagnostics.add(Code::outputs_are_one, {}, {pdf.string(), outputs.trace.string()});
}

}  // namespace

Outputs outputs_of(const Request& request) {
    Outputs out{{}, request.trace, is_folder(request.output)};
    if (!out.one_each) out.pdfs = {request.output};
    else
        for (const std::string& content : request.contents)
            out.pdfs.push_back(fs::path(request.output) /
                               (fs::path(content).stem().string() + ".pdf"));
    return out;
}

void check_outputs(const Outputs& outputs, const Request& request, Diagnostics& diagnostics) {
    check_names(outputs, request, diagnostics);
    check_trace(outputs, diagnostics);
}

bool replace_only_pdfs(const Outputs& outputs) {
    constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
    return std::ranges::all_of(outputs.pdfs, [](const fs::path& path) {
        if (!files::disk().mode(path)) return true;
        const auto file = files::disk().open(path, most, {});
        std::array<char, 5> head{};
        const auto got = file ? (*file)->fill(head.data(), head.size()) : 0;
        return got && std::string_view(head.data(), *got) == "%PDF-";
    });
}

void check_outputs(const Outputs& outputs, const files::Ledger& ledger, Diagnostics& diagnostics) {
    for (const fs::path& pdf : outputs.pdfs)
        if (auto refused = ledger.refusal(pdf)) diagnostics.add(*refused);
    if (outputs.trace.empty()) return;
    if (auto refused = ledger.refusal(outputs.trace)) diagnostics.add(*refused);
}

}  // namespace cicero::app
