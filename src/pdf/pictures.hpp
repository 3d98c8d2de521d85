#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/resources.hpp"
#include "pdf/objects.hpp"

namespace cicero::pdf {

/// The pictures of a document, numbered as pages first show them, and written then: pixels may be
/// given back as soon as their page is written. Pictures of the same pixels in the same colours
/// are one.
class Pictures {
public:
    explicit Pictures(Objects& objects) : objects_(objects) {}

    /// Of a picture, which is written where it is new.
    [[nodiscard]] std::uint32_t number(const document::ImagePtr& picture);
    [[nodiscard]] Dict dict(std::uint32_t number) const { return dicts_[number]; }
    /// Of all that were written.
    [[nodiscard]] std::uint64_t hash() const { return hash_; }

private:
    /// What a picture is known by when its pixels are gone. The hashes have 64 bits: of ten
    /// thousand pictures two would be mixed up once in 10^11 documents.
    struct Mark {
        std::array<int, 6> form{};
        std::array<std::pair<std::size_t, std::uint64_t>, 3> parts{};  ///< size and hash
        auto operator<=>(const Mark&) const = default;
    };
    struct Known {
        std::weak_ptr<const document::ImageResource>
            picture;  ///< gone: another may be in its place
        std::uint32_t number = 0;
    };
    [[nodiscard]] static Mark mark_of(const document::ImageResource& picture);
    [[nodiscard]] Dict write(const document::ImageResource& picture);
    [[nodiscard]] Dict samples(const document::Bytes& data, const document::ImageResource& picture,
                               const char* space);

    Objects& objects_;
    std::vector<Dict> dicts_;  ///< by number
    std::map<Mark, std::uint32_t> numbers_;
    std::unordered_map<const document::ImageResource*, Known> known_;  ///< need no second hash
    std::uint64_t hash_ = 0;
};

}  // namespace cicero::pdf
