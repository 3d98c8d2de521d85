#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Files that keep what was read from others, for as long as those stay what they are.
namespace cicero::base {

/// FNV-1a, 64 bits, by words of eight bytes: against mistakes, not against malice.
[[nodiscard]] std::uint64_t hash(std::string_view bytes,
                                 std::uint64_t seed = 14695981039346656037u);

/// What a cache is of: the version of its form, and a hash of the files that were read.
struct CacheStamp {
    std::int64_t version = 0;
    std::uint64_t sources = 0;
};

/// `body` with its stamp.
[[nodiscard]] std::string sealed(const CacheStamp& stamp, std::string body);
/// The body; nothing where the bytes are of another stamp, or not whole.
[[nodiscard]] std::optional<std::string> unsealed(std::string_view bytes, const CacheStamp& stamp);

}  // namespace cicero::base
