#include "lint/lint.hpp"

#include <algorithm>
#include <map>

#include "lint/rules.hpp"
#include "lint/silence.hpp"
#include "lint/spelling.hpp"
#include "lint/stretches.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;

void explain(const Passage& passage, Findings& out) {
    const std::string& text = passage.text.text;
    const text::Typeset set =
        text::typeset(text, passage.language, passage.untouched, passage.foreign);
    const auto& segments = set.text.map.segments();
    std::size_t before = 0;  // source bytes accounted for
    const auto add = [&](std::size_t from, std::size_t to, const std::string& now) {
        if (text.substr(from, to - from) == now) return;
        out.push_back({diagnostic::make(Code::set_as, passage.text.span_of(from, to),
                                        {text::with_visible_spaces(text.substr(from, to - from)),
                                         text::with_visible_spaces(now)}),
                       std::nullopt});
    };
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& s = segments[i];
        if (s.source > before) add(before, s.source, {});
        const std::size_t end =
            i + 1 < segments.size() ? segments[i + 1].derived : set.text.text.size();
        if (!s.linear)
            add(s.source, s.source + s.source_size,
                set.text.text.substr(s.derived, end - s.derived));
        before = std::max(before, s.source + s.source_size);
    }
    if (before < text.size()) add(before, text.size(), {});
}

void scalars_of(const content::Value& value, std::vector<diagnostic::SourceSpan>& out) {
    if (const auto* list = std::get_if<content::List>(&value.data)) {
        for (const auto& item : *list) scalars_of(*item, out);
    } else if (const auto* record = std::get_if<content::Record>(&value.data)) {
        for (const auto& field : *record) scalars_of(*field.second, out);
    } else if (value.span.file) {
        out.push_back(value.span);
    }
}

}  // namespace

namespace {

/// Prose apart from codes, which the rules of prose pass over.
struct Readings {
    std::vector<Reading> prose, codes;

    explicit Readings(const std::vector<Passage>& passages) {
        prose.reserve(passages.size());
        for (const Passage& passage : passages)
            (passage.role == Passage::Role::Code ? codes : prose).emplace_back(passage);
    }
};

Findings misreadings(const std::vector<Passage>& passages, const Facts& facts) {
    const Readings readings(passages);
    Findings findings;
    for (const Reading& reading : readings.prose) {
        check_lines(reading.passage(), findings);
        check_backslash(reading, findings);
        check_decoding(reading, findings);
        check_dates(reading, facts, findings);
        check_title(reading, facts, findings);
        check_quotation(reading, findings);
        check_clock(reading, findings);
        check_postcode(reading, findings);
    }
    check_tabs(readings.prose, findings);
    check_whole_quotes(readings.prose, findings);
    check_hours(readings.prose, facts, findings);
    check_said_date(readings.prose, facts, findings);
    return findings;
}

}  // namespace

Findings read_through(const std::vector<Passage>& passages, const Options& options,
                      const Facts& facts) {
    if (options.scope == Scope::Misreadings) return misreadings(passages, facts);
    const auto [readings, codes] = Readings(passages);
    Findings findings;
    for (const Reading& reading : readings) {
        check_signs(reading, findings);
        check_words(reading, findings);
        check_repeats(reading, findings);
        check_lines(reading.passage(), findings);
        check_backslash(reading, findings);
        check_decoding(reading, findings);
        check_dates(reading, facts, findings);
        check_numbers(reading, findings);
        check_prices(reading, findings);
        check_title(reading, facts, findings);
        check_quotation(reading, findings);
        check_clock(reading, findings);
        check_postcode(reading, findings);
        if (options.explain) explain(reading.passage(), findings);
    }
    check_tabs(readings, findings);
    check_whole_quotes(readings, findings);
    check_quotes(readings, findings);
    check_lists(readings, findings);
    check_names(readings, findings);
    check_hours(readings, facts, findings);
    check_said_date(readings, facts, findings);
    check_phones(readings, codes, findings);
    if (!options.spelling) return findings;
    Findings misspelt;
    Dictionaries own;
    Speller(options.project.words, options.dictionaries ? *options.dictionaries : own,
            options.guesses)
        .check(readings, misspelt);
    // What a rule has an answer to is not said again.
    Stretches answered;
    for (const Finding& f : findings)
        if (f.fix) answered.add(f.diagnostic.span.begin, f.diagnostic.span.end);
    answered.sort();
    std::erase_if(misspelt, [&](const Finding& f) {
        return answered.meet(f.diagnostic.span.begin, f.diagnostic.span.end);
    });
    findings.insert(findings.end(), misspelt.begin(), misspelt.end());
    return findings;
}

namespace {

// A word that comes again is said once, with how often: of those that are not switched off.
void join_unknown_words(Findings& findings) {
    std::map<std::string, std::size_t> first;
    Findings out;
    std::map<std::string, int> again;
    for (Finding& f : findings) {
        if (f.diagnostic.code == Code::unknown_word) {
            const std::string& word = f.diagnostic.params[0];
            const auto [found, fresh] = first.try_emplace(word, out.size());
            if (!fresh) {
                out[found->second].diagnostic.params[2] = std::to_string(++again[word]);
                continue;
            }
        }
        out.push_back(std::move(f));
    }
    findings = std::move(out);
}

}  // namespace

Silences silences_of(const content::Content& content, Diagnostics& diagnostics) {
    std::vector<diagnostic::SourceSpan> scalars;
    if (content.root) scalars_of(*content.root, scalars);
    return {content.file, scalars, diagnostics};
}

Findings lint(const content::Content& content, const Options& options, Diagnostics& diagnostics) {
    const std::vector<Passage> passages = passages_of(content);
    Findings findings = read_through(passages, options, facts_of(content));
    const Silences silences = silences_of(content, diagnostics);
    std::vector<Code> off = options.off;
    off.insert(off.end(), options.project.off.begin(), options.project.off.end());
    std::erase_if(findings, [&](const Finding& f) {
        return std::find(off.begin(), off.end(), f.diagnostic.code) != off.end() ||
               silences.cover(f.diagnostic);
    });
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.diagnostic.span.begin < b.diagnostic.span.begin;
    });
    join_unknown_words(findings);
    return findings;
}

}  // namespace cicero::lint
