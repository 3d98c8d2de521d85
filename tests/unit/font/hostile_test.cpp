// 486 font files that someone broke: each is refused or used, none crashes, none takes a second.
#include <ctime>
#include <fstream>
#include <random>

#include <catch2/catch.hpp>

#include "../../support/use_font.hpp"

using namespace cicero;

namespace {

constexpr std::array bases{
    "truetype/noto/NotoSerifThai-Regular.ttf",       // glyf, marks, contexts
    "truetype/noto/NotoNaskhArabic-Regular.ttf",     // glyf, joining letters
    "opentype/linux-libertine/LinLibertine_DR.otf",  // CFF, many features
    "opentype/ebgaramond/EBGaramond08-Italic.otf",   // CFF, chained contexts
    "truetype/lato/Lato-Hairline.ttf",               // glyf, hinted, kern
    "truetype/inter-vf/Inter.var.ttf",               // glyf, fvar, gvar, HVAR, two axes
};

document::Bytes read(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::uint32_t number(const document::Bytes& b, std::size_t at, int size) {
    std::uint32_t out = 0;
    for (int i = 0; i < size; ++i) out = out << 8 | b[at + std::size_t(i)];
    return out;
}

/// One way to break a file, by the number of the case.
class Breaker {
public:
    Breaker(document::Bytes bytes, unsigned which) : bytes_(std::move(bytes)), dice_(which) {
        const std::size_t tables = number(bytes_, 4, 2);
        record_ = 12 + 16 * (dice_() % tables);
        table_ = number(bytes_, record_ + 8, 4);
        size_ = std::max<std::size_t>(number(bytes_, record_ + 12, 4), 4);
        switch (which % 9) {
            case 0: bytes_.resize(table_ + dice_() % size_); break;
            case 1: write(record_ + 8, dice_(), 4); break;   // the table's offset
            case 2: write(record_ + 12, dice_(), 4); break;  // its length
            case 3: write(table_ + dice_() % size_ / 2 * 2, 0xFFFF, 2); break;
            case 4: write(table_ + dice_() % std::min<std::size_t>(size_, 64), 0xFF, 1); break;
            case 5: flip(64, size_); break;
            case 6: flip(8, std::min<std::size_t>(size_, 40)); break;
            case 7:
                std::fill_n(bytes_.begin() + std::ptrdiff_t(table_), size_ - 1, std::uint8_t(0));
                break;
            default: flip(2000, bytes_.size() - table_); break;
        }
    }
    [[nodiscard]] const document::Bytes& bytes() const { return bytes_; }

private:
    void write(std::size_t at, std::size_t value, int size) {
        for (int i = size - 1; i >= 0; --i, value >>= 8)
            if (at + std::size_t(i) < bytes_.size())
                bytes_[at + std::size_t(i)] = std::uint8_t(value);
    }
    void flip(int bits, std::size_t within) {
        for (; bits > 0; --bits) {
            const std::size_t at = table_ + dice_() % within;
            if (at < bytes_.size()) bytes_[at] ^= std::uint8_t(1u << dice_() % 8);
        }
    }

    document::Bytes bytes_;
    std::mt19937 dice_;
    std::size_t record_ = 0, table_ = 0, size_ = 0;
};

}  // namespace

TEST_CASE("broken font files are refused or used") {
    int used = 0;
    for (const char* base : bases) {
        const document::Bytes sound = read(std::string("/usr/share/fonts/") + base);
        CHECK(test::use_font(sound));
        for (unsigned which = 0; which < 81; ++which) {
            INFO(base << " " << which);
            const std::clock_t begin = std::clock();
            used += test::use_font(Breaker(sound, which).bytes());
            CHECK(double(std::clock() - begin) / CLOCKS_PER_SEC < 1);
        }
    }
    CHECK(used > 100);  // most breaks are in tables that a page does not need
    CHECK(used < 486);
}

TEST_CASE("files that are no fonts are refused") {
    for (const std::size_t size : {0u, 1u, 3u, 12u, 100u, 5000u}) {
        document::Bytes bytes(size, 0);
        CHECK_FALSE(test::use_font(bytes));
        std::fill(bytes.begin(), bytes.end(), std::uint8_t(0xFF));
        CHECK_FALSE(test::use_font(bytes));
    }
}
