#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace cicero::exchange {

/// A content line of an ICS file, unfolded (RFC 5545, 3.1). Each byte knows where it was.
struct IcsLine {
    struct Param {
        std::string name, value;
        std::size_t begin = 0;  ///< of the value, in the unfolded line
    };

    std::string name;  ///< in capitals
    std::vector<Param> params;
    std::string value;
    std::size_t value_begin = 0;  ///< in the unfolded line
    diagnostic::SourceFilePtr file;
    /// Where pieces of the unfolded line stand in the file: offset there → offset here.
    std::vector<std::pair<std::size_t, std::size_t>> pieces;
    std::string whole;  ///< the unfolded line

    [[nodiscard]] const Param* param(const char* wanted) const;
    [[nodiscard]] diagnostic::SourceSpan span() const;
    /// Of part of the value.
    [[nodiscard]] diagnostic::SourceSpan value_span(std::size_t begin, std::size_t end) const;
    [[nodiscard]] diagnostic::SourceSpan value_span() const { return value_span(0, value.size()); }
    [[nodiscard]] diagnostic::SourceSpan param_span(const Param& param) const;

private:
    [[nodiscard]] std::size_t in_file(std::size_t offset) const;
};

/// Reads a file line by line; a line that is none is a diagnostic and is passed over. By hand:
/// libical does not say where in the file a value stands.
class IcsLines {
public:
    IcsLines(diagnostic::SourceFilePtr file, diagnostic::Diagnostics& diagnostics);
    /// False at the end.
    [[nodiscard]] bool next(IcsLine& line);

private:
    [[nodiscard]] bool unfold(IcsLine& line);
    [[nodiscard]] static bool split(IcsLine& line);

    diagnostic::SourceFilePtr file_;
    diagnostic::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
};

/// A TEXT value without its escapes: \n, \, \; \\.
[[nodiscard]] std::string unescaped(const std::string& text);

}  // namespace cicero::exchange
