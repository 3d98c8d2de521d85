#include "image/jpeg.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace cicero::image {

namespace {

using document::Bytes;

class Markers {
public:
    explicit Markers(const Bytes& data) : data_(data) {}

    bool read(document::ImageResource& out) {
        std::size_t at = 2;
        while (at + 4 <= data_.size()) {
            if (data_[at] != 0xFF) return false;
            const unsigned marker = data_[at + 1];
            if (marker == 0xFF) {
                ++at;
                continue;
            }
            const std::size_t size = number(at + 2);
            if (size < 2 || at + 2 + size > data_.size()) return false;
            segment(marker, at + 4, size - 2, out);
            at += 2 + size;
            if (marker != 0xDA) continue;
            // A file that was cut short has no end of image (T.81, B.1.1.3).
            constexpr std::array<unsigned char, 2> end{0xFF, 0xD9};
            if (std::search(data_.begin() + std::ptrdiff_t(at), data_.end(), end.begin(),
                            end.end()) == data_.end())
                return false;
            break;
        }
        join_profile(out);
        out.inverted = out.components == 4 && adobe_;
        return out.width > 0 && out.height > 0 &&
               (out.components == 1 || out.components == 3 || out.components == 4);
    }

private:
    [[nodiscard]] std::size_t number(std::size_t at) const {
        return std::size_t(data_[at]) << 8 | data_[at + 1];
    }
    [[nodiscard]] bool starts(std::size_t at, std::size_t size, std::string_view text) const {
        return size >= text.size() && std::memcmp(data_.data() + at, text.data(), text.size()) == 0;
    }

    void segment(unsigned marker, std::size_t at, std::size_t size, document::ImageResource& out) {
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame && size >= 6) {
            out.height = int(number(at + 1));
            out.width = int(number(at + 3));
            out.components = data_[at + 5];
        }
        if (marker == 0xEE && starts(at, size, "Adobe")) adobe_ = true;
        if (marker == 0xE1 && starts(at, size, std::string_view("Exif\0\0", 6)))
            out.orientation = orientation(at + 6, size - 6);
        if (marker == 0xE2 && starts(at, size, std::string_view("ICC_PROFILE\0", 12)) && size > 14)
            profile_[data_[at + 12]] = Bytes(data_.begin() + std::ptrdiff_t(at + 14),
                                             data_.begin() + std::ptrdiff_t(at + size));
    }

    // Tag 0x0112 of the first directory (TIFF 6.0).
    [[nodiscard]] int orientation(std::size_t at, std::size_t size) const {
        if (size < 14) return 1;
        const bool little = data_[at] == 'I';
        const auto value = [&](std::size_t i, int bytes) {
            std::size_t out = 0;
            for (int k = 0; k < bytes; ++k)
                out |= std::size_t(data_[at + i + std::size_t(k)])
                       << (little ? 8 * k : 8 * (bytes - 1 - k));
            return out;
        };
        const std::size_t directory = value(4, 4);
        if (directory + 2 > size) return 1;
        const std::size_t entries = value(directory, 2);
        for (std::size_t e = 0; e < entries && directory + 2 + (e + 1) * 12 <= size; ++e) {
            const std::size_t entry = directory + 2 + e * 12;
            if (value(entry, 2) != 0x0112) continue;
            const std::size_t turned = value(entry + 8, 2);
            return turned >= 1 && turned <= 8 ? int(turned) : 1;
        }
        return 1;
    }

    void join_profile(document::ImageResource& out) const {
        if (profile_.empty()) return;
        auto whole = std::make_shared<Bytes>();
        for (const auto& [index, part] : profile_)
            whole->insert(whole->end(), part.begin(), part.end());
        out.icc = std::move(whole);
    }

    const Bytes& data_;
    bool adobe_ = false;
    std::map<int, Bytes> profile_;
};

}  // namespace

std::optional<document::ImageResource> probe_jpeg(std::shared_ptr<const Bytes> bytes) {
    document::ImageResource out;
    out.encoding = document::ImageEncoding::Jpeg;
    if (!Markers(*bytes).read(out)) return std::nullopt;
    out.data = std::move(bytes);
    return out;
}

}  // namespace cicero::image
