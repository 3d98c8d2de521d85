#pragma once

#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace cicero::csv {

struct Field {
    std::string text;
    std::size_t begin = 0, end = 0;  ///< in the file, quotes and all
};

/// Rows of a table (RFC 4180), one after the other. The sign that parts fields is the one of `;`,
/// `,` and the tabulator that the first line has most of. By hand: no library says where in the
/// file a field stands.
class Rows {
public:
    Rows(diagnostic::SourceFilePtr file, diagnostic::Diagnostics& diagnostics);

    /// False at the end. Empty lines are passed over.
    [[nodiscard]] bool next(std::vector<Field>& row);

private:
    Field field();
    void quoted(Field& out);

    diagnostic::SourceFilePtr file_;
    diagnostic::Diagnostics& diagnostics_;
    const std::string& text_;
    std::size_t at_ = 0;
    char separator_ = ';';
};

}  // namespace cicero::csv
