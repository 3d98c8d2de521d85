#include "files/read.hpp"

#include "files/reason.hpp"

namespace cicero::files {

namespace {

/// Those that ship have 1 MB.
constexpr std::size_t largest_cache = 256u << 20;

}  // namespace

diagnostic::Diagnostic unreadable(const std::filesystem::path& path, int error,
                                  const diagnostic::SourceSpan& span) {
    const Words why = reason_of(error);
    return diagnostic::make(diagnostic::Code::file_unreadable, span,
                            {path.string(), why.french, why.english});
}

std::string read_cache(const std::filesystem::path& path) {
    return read(path, largest_cache).value_or(std::string{});
}

}  // namespace cicero::files
