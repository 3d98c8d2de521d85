#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "content/content.hpp"
#include "engine/judge.hpp"
#include "engine/timings.hpp"
#include "engine/workshop.hpp"
#include "layout/layout.hpp"
#include "lint/lint.hpp"

namespace cicero::engine {

/// One document that is to be made.
struct Job {
    std::filesystem::path content;
    std::string layout;            ///< the name of one that ships, or a file
    templates::Settings settings;  ///< of the layout's parameters
    std::string language;          ///< BCP 47; empty: as the content says
    content::Readers readers;      ///< whom it is for, beside all
    Judging judging;               ///< of the finished pages
    const files::FileSystem* files =
        nullptr;                 ///< where those are that it names; null: as the workshop
    Timings* timings = nullptr;  ///< where phases are noted down; null: nowhere
};

/// What came of it.
struct Outcome {
    std::optional<content::Content> content;         ///< none: it could not be read
    LayoutPtr layout;                                ///< null: neither could that
    std::optional<layout::Composition> composition;  ///< none after errors before composing
    diagnostic::Diagnostics remarks;

    /// Whether it is as it was asked for.
    [[nodiscard]] bool is_good() const { return composition && !remarks.has_errors(); }
};

/// All phases up to the proof. Outcomes depend on the job and on the files alone, whatever else the
/// workshop makes before, or at the same time.
[[nodiscard]] Outcome run(Workshop& workshop, const Job& job);

/// What `run` does, step by step, in order. Null, or nothing, after errors.
[[nodiscard]] LayoutPtr layout_of(Workshop& workshop, const Job& job,
                                  diagnostic::Diagnostics& diagnostics);
[[nodiscard]] std::optional<content::Content> content_of(Workshop& workshop, const Job& job,
                                                         diagnostic::Diagnostics& diagnostics);
/// From resolving to the proof; without a layout only what is wrong with the content is told.
[[nodiscard]] std::optional<layout::Composition> make(Workshop& workshop, const Job& job,
                                                      const content::Content& content,
                                                      const LayoutPtr& layout,
                                                      diagnostic::Diagnostics& diagnostics);

/// What a proofreader would circle.
[[nodiscard]] lint::Findings proofread(Workshop& workshop, const content::Content& content,
                                       lint::Options options, diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::engine
