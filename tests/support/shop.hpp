#pragma once

#include "inline/composer.hpp"

namespace cicero::tests {

/// What composing with the catalogue's fonts needs.
struct Shop {
    diagnostic::Diagnostics diagnostics;
    font::Library library{font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics)};
    inlines::FontTable fonts;
    inlines::Composer composer{library, fonts};

    inlines::ComposedParagraph compose(const inlines::Paragraph& p, Length measure) {
        inlines::ComposedParagraph out = composer.compose(p, measure);
        for (const auto& remark : out.remarks) diagnostics.add(remark);
        for (const inlines::Line& line : out.lines)
            for (const auto& remark : line.remarks) diagnostics.add(remark);
        return out;
    }
};

}  // namespace cicero::tests
