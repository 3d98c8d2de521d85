#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Words of a message that agree with the number before them: "3 ligne(s) (est|sont)".
namespace cicero::diagnostic {

/// A number that a message told, as far as words agree with it.
enum class Number : std::uint8_t { None, One, Many };

/// What a parameter is; `none_is_one`: as in French, where nothing is singular.
[[nodiscard]] Number number_of(std::string_view value, bool none_is_one);

struct Agreed {
    std::string_view text;  ///< what is printed
    std::size_t end = 0;    ///< of the choice, in the pattern
};

/// The choice that begins at `at`: "(s)", or "(is|are)"; where no number came before it stands as
/// it is written.
[[nodiscard]] std::optional<Agreed> agreed_at(std::string_view pattern, std::size_t at,
                                              Number number);

}  // namespace cicero::diagnostic
