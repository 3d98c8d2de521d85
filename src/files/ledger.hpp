#pragma once

#include <map>
#include <optional>
#include <string>

#include "diagnostic/diagnostic.hpp"
#include "files/target.hpp"

namespace cicero::files {

/// The files that a run reads and those that it has written: no output may take the place of any.
class Ledger {
public:
    /// A file that is not there is not kept.
    void add_read(const std::filesystem::path& file) { add(file, false); }
    /// Each file of a folder, those in its folders left out.
    void add_read_folder(const std::filesystem::path& folder);
    void add_written(const std::filesystem::path& file) { add(file, true); }
    /// Why `output`, which leads to `target`, may not be written; nothing where it may.
    [[nodiscard]] std::optional<diagnostic::Diagnostic> refusal(const std::filesystem::path& output,
                                                                const Target& target) const;
    /// The same, asked before anything is made.
    [[nodiscard]] std::optional<diagnostic::Diagnostic> refusal(
        const std::filesystem::path& output) const;

private:
    void add(const std::filesystem::path& file, bool is_written);

    struct Use {
        std::string name;
        bool is_written = false;
    };
    std::map<Identity, Use> uses_;
};

}  // namespace cicero::files
