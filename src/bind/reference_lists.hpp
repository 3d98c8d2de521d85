#pragma once

#include "bind/context.hpp"

namespace cicero::bind {

/// A list of contents, an index, or the notes of the end. Their pages are known once all are set.
class ReferenceList {
public:
    ReferenceList(const templates::ListBlock& list, const diagnostic::SourceSpan& span,
                  Context& context);

    [[nodiscard]] bool is_empty() const;
    [[nodiscard]] story::Story bind();

private:
    [[nodiscard]] std::vector<const References::Heading*> headings() const;
    [[nodiscard]] story::Story contents();
    [[nodiscard]] story::TableItem entry(const References::Heading& heading);
    [[nodiscard]] story::Story index();
    void add_letter(const std::string& letter, const diagnostic::SourceSpan& span,
                    story::Story& out);

    const templates::ListBlock& list_;
    const diagnostic::SourceSpan& span_;
    Context& context_;
};

}  // namespace cicero::bind
