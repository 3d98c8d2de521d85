#include "engine/losses.hpp"

#include <algorithm>
#include <array>

#include "base/units.hpp"
#include "bind/bind.hpp"
#include "bind/pictures.hpp"
#include "diagnostic/render.hpp"
#include "engine/silence.hpp"
#include "engine/unprinted_sky.hpp"

namespace cicero::engine {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostic;
using diagnostic::Diagnostics;
using diagnostic::Language;

/// Names in one message; nobody reads more of them there.
constexpr std::size_t most_names = 8;

/// Fields that say where a content's words come from, or part them: a sheet may do without.
bool is_minor(const std::string& path) {
    static constexpr std::array minor{"credits", "credit", "source", "heading"};
    const std::size_t dot = path.rfind('.');
    const std::string last = dot == std::string::npos ? path : path.substr(dot + 1);
    return std::ranges::find(minor, last) != minor.end();
}

bool is_loss(const Diagnostic& d) {
    if (!d.span.file) return false;  // nobody wrote it
    return d.code == Code::part_omitted ||
           (d.code == Code::field_omitted && !is_minor(d.params[0]));
}

std::vector<Diagnostic> losses_among(const Diagnostics& said) {
    std::vector<Diagnostic> out;
    std::ranges::copy_if(said.all(), std::back_inserter(out), is_loss);
    std::ranges::stable_sort(out, {}, [](const Diagnostic& d) { return d.span.begin; });
    return out;
}

std::string said_of(const Diagnostic& d, Language language) {
    const std::string line = std::to_string(d.span.file->line_of(d.span.begin));
    const bool french = language == Language::French;
    const auto filled = [&](const char* fr, const char* en, const std::vector<std::string>& words) {
        return diagnostic::filled(french ? fr : en, words, language);
    };
    if (d.code == Code::field_omitted)
        return filled("« {0} » (ligne {1})", "'{0}' (line {1})", {d.params[0], line});
    const std::vector<std::string> words{d.params[0], d.params[1], line, d.params[3]};
    if (d.params[4] == "paragraphs")
        return filled("{0} paragraphe(s) de « {1} » (dès la ligne {2} ; elle en imprime {3})",
                      "{0} paragraph(s) of '{1}' (from line {2} on; it prints {3})", words);
    return filled("{0} élément(s) de « {1} » (dès la ligne {2} ; elle en imprime {3})",
                  "{0} item(s) of '{1}' (from line {2} on; it prints {3})", words);
}

std::string listed(const std::vector<Diagnostic>& losses, Language language) {
    std::string out;
    for (std::size_t i = 0; i < std::min(losses.size(), most_names); ++i)
        out += (i == 0 ? "" : ", ") + said_of(losses[i], language);
    return losses.size() > most_names ? out + ", …" : out;
}

/// Whether a layout prints all words of the content.
bool prints_all(Workshop& workshop, const Poured& poured, const templates::LayoutSpec& layout) {
    const content::Content& content = poured.resolved;
    if (std::ranges::find(layout.takes, content.kind, &diagnostic::SourcedText::text) ==
        layout.takes.end())
        return false;
    Diagnostics said;
    const image::Pictures pictures =
        bind::load_pictures(layout, poured.written, workshop.pictures(), said);
    Workshop::Bench bench(workshop);
    (void)bind::bind(content, layout, pictures, bench.dates(), said);
    tell_unprinted_sky(poured.written, layout, said);
    return std::ranges::none_of(said.all(), [](const Diagnostic& d) {
        return is_loss(d) || d.code == Code::field_not_taken;
    });
}

/// Names of those that ship.
std::string layouts_that_print_all(Workshop& workshop, const Job& job, const Poured& poured) {
    const files::FileSystem& files = job.files ? *job.files : workshop.files();
    std::string out;
    for (const std::string& name : workshop.data_folder().layout_names(files)) {
        Diagnostics unused;
        const LayoutPtr layout = workshop.layout(name, {}, unused, files);
        if (layout && prints_all(workshop, poured, *layout))
            out += (out.empty() ? "--layout " : ", --layout ") + name;
    }
    return out;
}

}  // namespace

void tell_losses(Workshop& workshop, const Job& job, const Poured& poured,
                 Diagnostics& diagnostics) {
    // Whoever wrote a layout knows what it leaves out.
    const files::FileSystem& files = job.files ? *job.files : workshop.files();
    if (!workshop.data_folder().shipped_layout(job.layout, files)) return;
    const std::vector<Diagnostic> losses = losses_among(poured.said);
    if (losses.empty()) return;
    const bool paragraphs = std::ranges::any_of(losses, [](const Diagnostic& d) {
        return d.code == Code::part_omitted && d.params[4] == "paragraphs";
    });
    const bool sections = std::ranges::any_of(losses, [](const Diagnostic& d) {
        return d.code == Code::part_omitted && d.params[1] == "sections";
    });
    Diagnostic warning = diagnostic::make(
        Code::words_omitted, losses.front().span,
        {poured.layout.name, listed(losses, Language::French), listed(losses, Language::English),
         "", paragraphs ? "\\" : "", sections ? "sections" : ""});
    if (Silence(poured.written, job.judging.off, diagnostics).covers(warning)) return;
    warning.params[3] = layouts_that_print_all(workshop, job, poured);
    diagnostics.add(std::move(warning));
}

}  // namespace cicero::engine
