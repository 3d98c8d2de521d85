#include "base/cache_file.hpp"

#include "base/archive.hpp"

namespace cicero::base {

std::uint64_t hash(std::string_view bytes, std::uint64_t seed) {
    constexpr std::uint64_t prime = 1099511628211u;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        for (std::size_t b = 0; b < 8; ++b)
            word |= std::uint64_t(static_cast<unsigned char>(bytes[i + b])) << (8 * b);
        seed = (seed ^ word) * prime;
        seed ^= seed >> 32;
    }
    for (; i < bytes.size(); ++i) seed = (seed ^ static_cast<unsigned char>(bytes[i])) * prime;
    return (seed ^ bytes.size()) * prime;
}

std::string sealed(const CacheStamp& stamp, std::string body) {
    Writer head;
    auto version = stamp.version;
    auto of_sources = std::int64_t(stamp.sources), of_body = std::int64_t(hash(body));
    head.number(version);
    head.number(of_sources);
    head.number(of_body);
    head.text(body);
    return head.take();
}

std::optional<std::string> unsealed(std::string_view bytes, const CacheStamp& stamp) {
    Reader head(bytes);
    std::int64_t version = 0, of_sources = 0, of_body = 0;
    std::string body;
    head.number(version);
    head.number(of_sources);
    head.number(of_body);
    if (version != stamp.version || of_sources != std::int64_t(stamp.sources)) return std::nullopt;
    head.text(body);
    if (!head.finished() || of_body != std::int64_t(hash(body))) return std::nullopt;
    return body;
}

}  // namespace cicero::base
