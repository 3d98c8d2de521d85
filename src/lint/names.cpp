#include <algorithm>
#include <map>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "lint/rules.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Code;
using Index = Reading::Index;

/// What all forms of one name share: its letters, without case, accents, hyphens and spaces.
std::string key_of(std::string_view form) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return {};
    const icu::UnicodeString parts = nfd->normalize(
        icu::UnicodeString::fromUTF8({form.data(), int(form.size())}).foldCase(), status);
    icu::UnicodeString kept;
    for (int i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 c = parts.char32At(i);
        if (u_isalpha(c)) kept.append(c);
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

/// Forms that are one as they are written, whatever space or apostrophe is typed.
std::string written(std::string_view form) {
    std::u32string out = base::to_utf32(form);
    for (char32_t& c : out) {
        if (is_space(c) || c == '\n') c = ' ';
        if (c == '\'') c = U'’';
        if (c == U'‑') c = '-';
    }
    return base::to_utf8(out);
}

struct Place {
    const Reading* reading = nullptr;
    Index begin = 0, end = 0;
};

struct Name {
    std::map<std::string, std::vector<Place>> forms;
    std::vector<std::string> order;  ///< as first met
    bool capital = false;            ///< one of them begins with a capital inside a sentence
    bool phrase = false;             ///< Plan d’action: of more words than one
};

class Names {
public:
    void read(const Reading& r) {
        if (r.passage().role == Passage::Role::Heading) return;
        for (Index i = 0; i < r.size();) {
            const Index end = r.word_end(i);
            if (end == i || r.any_fixed(i, end)) {
                i = std::max(i + 1, end);
                continue;
            }
            word(r, i, end);
            i = end;
        }
    }

    void report(Findings& findings) const {
        for (const auto& entry : names_) {
            const Name& name = entry.second;
            if (!name.capital || name.forms.size() < 2) continue;
            const auto usual = *std::max_element(
                name.order.begin(), name.order.end(), [&](const auto& a, const auto& b) {
                    return name.forms.at(a).size() < name.forms.at(b).size();
                });
            // One capital among others without: a title that is referred to, no name.
            const bool title = name.phrase && is_lower(base::to_utf32(usual)[0]);
            for (const std::string& form : name.order) {
                if (form == usual || (title && name.forms.at(form).size() == 1)) continue;
                for (const Place& p : name.forms.at(form))
                    findings.push_back(
                        p.reading->finding(Code::name_in_two_forms, p.begin, p.end, {form, usual}));
            }
        }
    }

private:
    static bool all_upper(const Reading& r, Index i, Index end) {
        for (Index k = i; k < end; ++k)
            if (is_lower(r.at(k))) return false;
        return true;
    }

    // Section 2, « Outils d’archivage »; (Droits d’accès)
    static bool begins_title(const Reading& r, Index i) {
        do --i;
        while (is_space(r.at(i)));
        const char32_t c = r.at(i);
        return c == U'«' || c == U'“' || c == '"' || c == '(' || c == '[' || c == ':';
    }

    void word(const Reading& r, Index i, Index end) {
        const bool capital = is_upper(r.at(i)) && !all_upper(r, i, end);
        // Guterres, Sud-Sud; a first word has its capital from the sentence.
        if (capital && !r.begins_sentence(i) && end - i >= 4) add(r, i, end, {.capital = true});
        // Plan d’action, plan d’action: a noun and what it is of.
        const Index next = end + 1;
        if (!is_space(r.at(end)) || all_upper(r, i, end) || end - i < 3) return;
        const Index last = r.word_end(next);
        const std::u32string second = folded(r.letters(next, last));
        if (last - next >= 5 && second.starts_with(U"d'")) {
            const bool first = r.begins_sentence(i) || begins_title(r, i);
            add(r, i, last, {capital && !first, first, true});
        }
        // Sud Sud beside Sud-Sud
        if (capital && !r.begins_sentence(i) && is_upper(r.at(next)) && last - next >= 3 &&
            !all_upper(r, next, last))
            add(r, i, last, {.capital = true});
    }

    struct Form {
        bool capital = false;
        bool first = false;  ///< of its sentence: a capital says nothing
        bool phrase = false;
    };

    void add(const Reading& r, Index begin, Index end, Form how) {
        Name& name = names_[key_of(r.text(begin, end))];
        name.capital |= how.capital;
        name.phrase |= how.phrase;
        if (how.first) return;
        const std::string form = written(r.text(begin, end));
        auto& places = name.forms[form];
        if (places.empty()) name.order.push_back(form);
        places.push_back({&r, begin, end});
    }

    std::map<std::string, Name> names_;
};

}  // namespace

void check_names(const std::vector<Reading>& readings, Findings& findings) {
    Names names;
    for (const Reading& reading : readings) names.read(reading);
    names.report(findings);
}

}  // namespace cicero::lint
