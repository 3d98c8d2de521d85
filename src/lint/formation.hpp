#pragma once

#include <functional>
#include <string>
#include <string_view>

/// Words that French makes from others, and so no dictionary has all of.
namespace cicero::lint {

using Known = std::function<bool(std::u32string_view)>;

/// co-, éco-, non-: what stands before a hyphen and is no word of its own.
[[nodiscard]] bool is_prefix(std::u32string_view part);
/// superutilisateur, redistribuables, décommentez: a prefix before a word that is known, or an
/// ending that any verb in -er takes. `word` is in lower case.
[[nodiscard]] bool is_derived(std::u32string_view word, const Known& known);
/// A word that is known differs by one accent or by one letter doubled: supermarche, and so no
/// super before marche.
[[nodiscard]] bool has_twin(std::u32string_view word, const Known& known);
/// préfèrera for préférera: as the Academy has allowed since 1975.
[[nodiscard]] bool is_reformed(std::u32string_view word, const Known& known);
/// OpenSSH, PolicyKit, TeX: a capital after a lower-case letter, in what is not two words that
/// have lost their space.
[[nodiscard]] bool is_camel_case(std::u32string_view word, const Known& known);

}  // namespace cicero::lint
