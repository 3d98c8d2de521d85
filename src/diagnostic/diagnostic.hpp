#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <tl/expected.hpp>

#include "base/geometry.hpp"
#include "diagnostic/source.hpp"

namespace cicero::diagnostic {

enum class Severity : std::uint8_t { Note, Warning, Error };

/// Whose an error is; the exit status says it.
enum class Fault : std::uint8_t { Content, Usage, System };

/// What can be wrong; texts in both languages stand in codes.def.
enum class Code : std::uint16_t {
#define CICERO_CODE(name, kind, fr, en, hint_fr, hint_en) name,
#include "diagnostic/codes.def"
#undef CICERO_CODE
};

/// Where on paper something is seen.
struct OnPaper {
    std::uint32_t page = 0;  ///< from 1
    Rect area;               ///< from the top left of the trim box
};

struct Diagnostic {
    Code code{};
    Severity severity = Severity::Error;
    SourceSpan span;
    std::vector<std::string> params;
    std::optional<OnPaper> on_paper = std::nullopt;
    std::size_t more = 0;                        ///< of this kind, of which but this one is told
    std::vector<std::uint32_t> more_pages = {};  ///< where those are, ascending, each once
    SourceSpan layout = {};   ///< where the layout has its part in what is wrong with a content
    bool for_author = false;  ///< of the content, who cannot mend the layout: the hint is theirs
};

template <class T>
using Result = tl::expected<T, Diagnostic>;

[[nodiscard]] Severity severity_of(Code code);
[[nodiscard]] std::string_view name_of(Code code);
/// Of an error.
[[nodiscard]] Fault fault_of(const Diagnostic& diagnostic);
[[nodiscard]] Diagnostic make(Code code, SourceSpan span, std::vector<std::string> params = {});

/// All that was found, in the order in which it was found; the same thing at the same place once.
class Diagnostics {
public:
    void add(Code code, SourceSpan span, std::vector<std::string> params = {});
    void add(Diagnostic diagnostic);
    void append(const Diagnostics& other);
    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] bool has_error_at(const SourceSpan& span) const;
    [[nodiscard]] std::size_t error_count() const { return errors_; }
    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

private:
    struct SpanHash {
        std::size_t operator()(const SourceSpan& span) const;
    };

    std::vector<Diagnostic> all_;
    std::unordered_multimap<SourceSpan, std::size_t, SpanHash>
        at_;  ///< which of `all_` stand there
    std::size_t errors_ = 0;
};

/// The name among `known` that was probably meant: at most a third of its letters wrong
/// (Damerau 1964: insertion, deletion, substitution, transposition).
[[nodiscard]] std::optional<std::string> nearest(std::string_view name,
                                                 std::span<const std::string> known);

/// Errors after which no name is guessed any more: nobody reads so many, and each guess looks at
/// all names.
constexpr std::size_t most_guessed = 100;

/// What `nearest` finds among `names()`; empty where it finds nothing, or after too many errors.
template <class Names>
[[nodiscard]] std::string guess(std::string_view name, const Names& names,
                                const Diagnostics& said) {
    if (said.error_count() >= most_guessed) return {};
    return nearest(name, names()).value_or("");
}

}  // namespace cicero::diagnostic
