#include "image/jpeg.hpp"

#include <cstring>
#include <map>
#include <set>

namespace cicero::image {

namespace {

using document::Bytes;

class Markers {
public:
    explicit Markers(const Bytes& data) : data_(data) {}

    bool read(document::ImageResource& out, JpegCoding& coding) {
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
            if (!segment(marker, at + 4, size - 2, out, coding)) return true;
            at += 2 + size;
            if (marker == 0xDA) break;
        }
        join_profile(out);
        out.inverted = out.components == 4 && adobe_;
        return out.width > 0 && out.height > 0 &&
               (out.components == 1 || out.components == 3 || out.components == 4);
    }

    [[nodiscard]] bool has_codes() const { return has_codes_; }

private:
    [[nodiscard]] std::size_t number(std::size_t at) const {
        return std::size_t(data_[at]) << 8 | data_[at + 1];
    }
    [[nodiscard]] bool starts(std::size_t at, std::size_t size, std::string_view text) const {
        return size >= text.size() && std::memcmp(data_.data() + at, text.data(), text.size()) == 0;
    }

    /// False where the frame is coded as no reader knows: what follows is then of no use.
    bool segment(unsigned marker, std::size_t at, std::size_t size, document::ImageResource& out,
                 JpegCoding& coding) {
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame && size >= 6) {
            out.height = int(number(at + 1));
            out.width = int(number(at + 3));
            out.components = data_[at + 5];
            coding = coding_of(marker, data_[at]);
            if (coding > JpegCoding::Progressive) return false;
        }
        if (marker == 0xC4) add_tables(at, at + size);
        if (marker == 0xDA) has_codes_ = has_tables_of(at, size, coding);
        if (marker == 0xEE && starts(at, size, "Adobe")) adobe_ = true;
        if (marker == 0xE1 && starts(at, size, std::string_view("Exif\0\0", 6)))
            out.orientation = orientation(at + 6, size - 6);
        if (marker == 0xE2 && starts(at, size, std::string_view("ICC_PROFILE\0", 12)) && size > 14)
            profile_[data_[at + 12]] = Bytes(data_.begin() + std::ptrdiff_t(at + 14),
                                             data_.begin() + std::ptrdiff_t(at + size));
        return true;
    }

    // T.81, B.2.4.2: class and number, how many codes of each length, the values.
    void add_tables(std::size_t at, std::size_t end) {
        constexpr std::size_t lengths = 16;
        while (at + 1 + lengths <= end) {
            tables_.insert(data_[at++]);
            std::size_t values = 0;
            for (std::size_t i = 0; i < lengths; ++i) values += data_[at++];
            at += values;
        }
    }

    // Of the first scan, B.2.3; a scan of a progressive picture has one class of them.
    [[nodiscard]] bool has_tables_of(std::size_t at, std::size_t size, JpegCoding coding) const {
        constexpr unsigned char of_ac = 0x10;
        const std::size_t components = size > 0 ? data_[at] : 0;
        if (size < 4 + 2 * components) return false;
        const bool progressive = coding == JpegCoding::Progressive;
        const bool only_dc = progressive && data_[at + 1 + 2 * components] == 0;
        for (std::size_t i = 0; i < components; ++i) {
            const unsigned char which = data_[at + 2 + 2 * i];
            const auto dc = static_cast<unsigned char>(which >> 4),
                       ac = static_cast<unsigned char>(of_ac | (which & 0x0F));
            if ((!progressive || only_dc) && !tables_.contains(dc)) return false;
            if (!only_dc && !tables_.contains(ac)) return false;
        }
        return true;
    }

    // T.81, table B.1.
    static JpegCoding coding_of(unsigned frame, unsigned precision) {
        if (frame >= 0xC9) return JpegCoding::Arithmetic;
        if (frame == 0xC3 || frame == 0xC7) return JpegCoding::Lossless;
        if (frame >= 0xC5) return JpegCoding::Hierarchical;
        if (precision != 8) return JpegCoding::TwelveBits;
        return frame == 0xC2 ? JpegCoding::Progressive : JpegCoding::Sequential;
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
    bool adobe_ = false, has_codes_ = false;
    std::map<int, Bytes> profile_;
    std::set<unsigned char> tables_;  ///< of codes, by class and number
};

}  // namespace

std::optional<ProbedJpeg> probe_jpeg(std::shared_ptr<const Bytes> bytes) {
    ProbedJpeg out;
    out.image.encoding = document::ImageEncoding::Jpeg;
    Markers markers(*bytes);
    if (!markers.read(out.image, out.coding)) return std::nullopt;
    out.has_codes = markers.has_codes();
    out.image.data = std::move(bytes);
    return out;
}

}  // namespace cicero::image
