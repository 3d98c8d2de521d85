#pragma once

#include <memory>

#include "lint/dictionary.hpp"
#include "lint/facts.hpp"
#include "lint/project.hpp"
#include "lint/reading.hpp"
#include "lint/silence.hpp"

namespace cicero::lint {

/// All: everything that a proofreader would circle. Misreadings: what was understood otherwise than
/// it was meant, as the finished page shows.
enum class Scope : std::uint8_t { All, Misreadings };

struct Options {
    Scope scope = Scope::All;
    bool explain = false;  ///< also what the ortho-typography sets otherwise than it is typed
    bool spelling = true;
    std::vector<diagnostic::Code> off;
    Project project;
    /// Of the run; null: opened for this content alone, which takes a tenth of a second.
    std::shared_ptr<Dictionaries> dictionaries;
    /// For how many more words of a run what was meant is looked for: one takes up to a tenth of a
    /// second. Null: for as many as each content may have.
    std::size_t* guesses = nullptr;
};

/// Everything that a proofreader would circle in a content file, in the file's order. What is wrong
/// with the linter's own settings goes to `diagnostics`.
[[nodiscard]] Findings lint(const content::Content& content, const Options& options,
                            diagnostic::Diagnostics& diagnostics);

/// What the comments of its file switch off.
[[nodiscard]] Silences silences_of(const content::Content& content,
                                   diagnostic::Diagnostics& diagnostics);

/// The rules alone, over passages.
[[nodiscard]] Findings read_through(const std::vector<Passage>& passages, const Options& options,
                                    const Facts& facts = {});

}  // namespace cicero::lint
