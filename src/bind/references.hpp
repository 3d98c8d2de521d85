#pragma once

#include <string>
#include <vector>

#include "diagnostic/sourced_text.hpp"
#include "story/paragraph.hpp"

namespace cicero::bind {

/// What lists of a document name: the headings and the index terms of its flows, in their order.
/// A list may stand before what it names; so a content with one is bound twice, the second time
/// with what the first found.
class References {
public:
    struct Heading {
        int level = 1;
        std::vector<story::Span> spans;
        style::ParagraphStyle style;
        std::string place;
        diagnostic::SourceSpan span;
    };
    struct Term {
        diagnostic::SourcedText word;
        std::string place;
    };

    References() = default;
    /// `found` must outlive it.
    explicit References(const References* found) : found_(found) {}

    /// Those of the first time; none while they are looked for.
    [[nodiscard]] const std::vector<Heading>& headings() const { return known().headings_; }
    [[nodiscard]] const std::vector<Term>& terms() const { return known().terms_; }

    /// In a flow, and in none of its lists.
    class Collecting {
    public:
        Collecting(References& references, bool collects)
            : references_(references), before_(references.collects_) {
            references_.collects_ = collects;
        }
        ~Collecting() { references_.collects_ = before_; }
        Collecting(const Collecting&) = delete;
        Collecting& operator=(const Collecting&) = delete;

    private:
        References& references_;
        bool before_;
    };

    /// What the heading, which may have a name already, is called; that name where it is in no
    /// list.
    [[nodiscard]] std::string add(Heading heading);
    /// What the term's place is called.
    [[nodiscard]] std::string add(diagnostic::SourcedText term);

    void ask_for_headings() { asks_for_headings_ = true; }
    void ask_for_terms() { asks_for_terms_ = true; }
    /// A list asks for what was found.
    [[nodiscard]] bool must_bind_again() const {
        return !found_ &&
               ((asks_for_headings_ && !headings_.empty()) || (asks_for_terms_ && !terms_.empty()));
    }
    void list_headings() { lists_headings_ = true; }
    /// A list of contents was asked for, and all of them are empty.
    [[nodiscard]] bool found_no_heading() const { return asks_for_headings_ && !lists_headings_; }
    [[nodiscard]] const std::vector<Term>& collected_terms() const { return terms_; }
    [[nodiscard]] bool lists_terms() const { return asks_for_terms_; }

private:
    [[nodiscard]] const References& known() const { return found_ ? *found_ : none(); }
    [[nodiscard]] static const References& none();

    const References* found_ = nullptr;
    bool collects_ = false, asks_for_headings_ = false, asks_for_terms_ = false;
    bool lists_headings_ = false;
    std::vector<Heading> headings_;
    std::vector<Term> terms_;
};

}  // namespace cicero::bind
