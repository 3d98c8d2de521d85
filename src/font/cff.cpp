#include "font/cff.hpp"

namespace cicero::font {

namespace {

/// Reads big-endian numbers; past the end it gives zeros and remembers.
class Bytes {
public:
    explicit Bytes(std::span<const std::uint8_t> data) : data_(data) {}
    std::size_t at = 0;
    bool good = true;

    std::uint32_t number(int size) {
        std::uint32_t value = 0;
        for (int i = 0; i < size; ++i) {
            if (at >= data_.size()) good = false;
            value = value << 8 | (at < data_.size() ? data_[at] : 0u);
            ++at;
        }
        return value;
    }
    [[nodiscard]] bool more() const { return good && at < data_.size(); }

private:
    std::span<const std::uint8_t> data_;
};

struct Range {
    std::size_t begin = 0, end = 0;
};

// Steps over an INDEX; the range of its first object (TN 5176, ch. 5).
Range read_index(Bytes& in) {
    const std::uint32_t count = in.number(2);
    if (count == 0) return {};
    const int size = int(in.number(1));
    const std::size_t offsets = in.at;
    const std::size_t base = offsets + (std::size_t(count) + 1) * std::size_t(size) - 1;
    const Range first{base + in.number(size), base + in.number(size)};
    in.at = offsets + std::size_t(count) * std::size_t(size);
    in.at = base + in.number(size);
    return first;
}

struct TopDict {
    bool cid_keyed = false;
    std::uint32_t charset = 0;
};

// TN 5176, ch. 4: operands before operators; 15 is charset, 12 30 is ROS.
TopDict read_top_dict(Bytes& in, Range range) {
    TopDict dict;
    std::int64_t operand = 0;
    for (in.at = range.begin; in.at < range.end && in.more();) {
        const std::uint32_t b = in.number(1);
        if (b == 12) dict.cid_keyed |= in.number(1) == 30;
        else if (b == 15) dict.charset = std::uint32_t(operand);
        else if (b == 28) operand = in.number(2);
        else if (b == 29) operand = in.number(4);
        else if (b == 30) {
            while (in.more() && (in.number(1) & 0xF) != 0xF) {
            }
        } else if (b >= 32 && b <= 246) operand = std::int64_t(b) - 139;
        else if (b >= 247 && b <= 250) operand = (std::int64_t(b) - 247) * 256 + in.number(1) + 108;
        else if (b >= 251 && b <= 254)
            operand = -(std::int64_t(b) - 251) * 256 - in.number(1) - 108;
    }
    return dict;
}

}  // namespace

std::optional<std::vector<std::uint16_t>> cff_cids(std::span<const std::uint8_t> table,
                                                   std::size_t glyph_count) {
    Bytes in(table);
    in.at = 2;
    const std::uint32_t header = in.number(1);
    in.at = header;
    (void)read_index(in);  // names
    const TopDict dict = read_top_dict(in, read_index(in));
    if (!in.good || !dict.cid_keyed || dict.charset < 3) return std::nullopt;
    std::vector<std::uint16_t> cids{0};
    in.at = dict.charset;
    const std::uint32_t format = in.number(1);
    while (cids.size() < glyph_count && in.good) {
        const std::uint32_t first = in.number(2);
        const std::uint32_t more = format == 0 ? 0 : in.number(format == 1 ? 1 : 2);
        for (std::uint32_t i = 0; i <= more && cids.size() < glyph_count; ++i)
            cids.push_back(std::uint16_t(first + i));
    }
    return in.good ? std::optional(cids) : std::nullopt;
}

}  // namespace cicero::font
