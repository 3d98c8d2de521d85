#pragma once

#include <filesystem>
#include <string_view>
#include <variant>

#include "diagnostic/diagnostic.hpp"
#include "files/ledger.hpp"

namespace cicero::files {

using Written = diagnostic::Result<std::monostate>;

/// Into a file beside the one that `path` leads to, which then takes its place: a failure leaves an
/// old file whole and nothing else. An old file's mode and owner stay; a symbolic link goes on
/// pointing to its file; a device or a pipe is written to. Nothing of the ledger is replaced, nor
/// what nobody may write, whoever asks. The error has the reason.
[[nodiscard]] Written write(const std::filesystem::path& path, std::string_view bytes,
                            const Ledger& ledger);

}  // namespace cicero::files
