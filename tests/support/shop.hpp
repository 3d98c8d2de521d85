#pragma once

#include "inline/composer.hpp"
#include "runs.hpp"

namespace cicero::tests {

/// What composing with the catalogue's fonts needs.
struct Shop {
    diagnostic::Diagnostics diagnostics;
    font::Library library{font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics)};
    inlines::Composer composer{library};

    inlines::ComposedParagraph compose(const story::Paragraph& p, Length measure) {
        inlines::ComposedParagraph out = composer.compose(p, measure);
        const auto tell = [&](const std::vector<inlines::Remark>& remarks) {
            for (const inlines::Remark& r : remarks)
                diagnostics.add(r.code,
                                r.style.value_or(story::source_of(r.of_marker ? p.marker : p.spans)
                                                     .span_of(r.source.begin, r.source.end)),
                                r.params);
        };
        tell(out.remarks);
        for (const inlines::Line& line : out.lines) tell(line.remarks);
        return out;
    }
};

}  // namespace cicero::tests
