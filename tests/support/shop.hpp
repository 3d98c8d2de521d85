#pragma once

#include "inline/composer.hpp"

namespace cicero::tests {

/// What composing with the catalogue's fonts needs.
struct Shop {
    diagnostic::Diagnostics diagnostics;
    font::Library library{font::read_catalogue(
        std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml", diagnostics)};
    inlines::FontTable fonts;
    inlines::Composer composer{library, fonts, diagnostics};

    inlines::ComposedParagraph compose(const inlines::Paragraph& p, Length measure) {
        return composer.compose(p, measure);
    }
};

}  // namespace cicero::tests
