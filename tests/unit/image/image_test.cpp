#include "image/image.hpp"

#include <fstream>

#include <catch2/catch.hpp>
#include <lcms2.h>
#include <libdeflate.h>
#include <png.h>

#include "../../support/jpeg.hpp"
#include "../../support/temporary_folder.hpp"

using namespace cicero;
using document::Bytes;

namespace {

Bytes bytes_of(cmsHPROFILE profile) {
    cmsUInt32Number size = 0;
    REQUIRE(cmsSaveProfileToMem(profile, nullptr, &size));
    Bytes out(size);
    REQUIRE(cmsSaveProfileToMem(profile, out.data(), &size));
    cmsCloseProfile(profile);
    return out;
}

Bytes rgb_profile() { return bytes_of(cmsCreate_sRGBProfile()); }

Bytes gray_profile() {
    cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
    Bytes out = bytes_of(cmsCreateGrayProfile(cmsD50_xyY(), curve));
    cmsFreeToneCurve(curve);
    return out;
}

/// A JPEG of so many components with this profile.
Bytes jpeg(int components, const Bytes& profile) {
    return tests::make_jpeg({7, 9, components}, [&](jpeg_compress_struct& library) {
        jpeg_write_icc_profile(&library, profile.data(), unsigned(profile.size()));
    });
}

Bytes inflated(const Bytes& stream, std::size_t size) {
    Bytes out(size);
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    std::size_t got = 0;
    CHECK(libdeflate_zlib_decompress(decompressor, stream.data(), stream.size(), out.data(), size,
                                     &got) == LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(decompressor);
    CHECK(got == size);
    return out;
}

struct Loaded {
    std::optional<document::ImageResource> image;
    std::vector<diagnostic::Diagnostic> remarks;  ///< the error, or warnings
};

Loaded load(const Bytes& bytes) {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "image";
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
    const auto source = std::make_shared<const diagnostic::SourceFile>("a.yaml", "image: image");
    diagnostic::Diagnostics diagnostics;
    auto image = image::load(file, {source, 7, 12}, diagnostics);
    if (!image) return {std::nullopt, {image.error()}};
    return {std::move(*image), diagnostics.all()};
}

/// A PNG that says that it is so large, and ends there.
Bytes huge_png() {
    Bytes out{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    for (int i = 0; i < 2; ++i) out.insert(out.end(), {0, 0, 0x4E, 0x20});  // 20,000
    out.insert(out.end(), {8, 2, 0, 0, 0, 0x2F, 0x59, 0x2D, 0x27});
    out.insert(out.end(), {0, 0, 0, 0, 'I', 'D', 'A', 'T', 0x35, 0xAF, 0x06, 0x1E});
    return out;
}

}  // namespace

TEST_CASE("a JPEG is taken as its bytes, once they were seen to decode") {
    for (const tests::JpegShape& shape :
         {tests::JpegShape{}, {70, 90, 1}, {70, 90, 4}, {70, 90, 3, true}}) {
        const Bytes bytes = tests::make_jpeg(shape);
        const Loaded loaded = load(bytes);
        REQUIRE(loaded.image);
        CHECK(loaded.image->width == shape.width);
        CHECK(loaded.image->height == shape.height);
        CHECK(loaded.image->components == shape.components);
        CHECK(*loaded.image->data == bytes);
        CHECK(loaded.remarks.empty());
    }
}

TEST_CASE("what stands after a JPEG's end does no harm: the second picture of a telephone") {
    Bytes bytes = tests::make_jpeg({70, 90, 3});
    bytes.insert(bytes.end(), {1, 2, 3, 0xFF, 0xD8, 0xFF});
    CHECK(load(bytes).image);
}

TEST_CASE("a JPEG that readers of PDF would not draw is refused") {
    using diagnostic::Code;
    const Bytes sound = tests::make_jpeg({200, 200, 3});
    const auto at = [&](std::uint8_t marker) {
        const Bytes wanted{0xFF, marker};
        return std::size_t(std::search(sound.begin(), sound.end(), wanted.begin(), wanted.end()) -
                           sound.begin());
    };
    const auto with = [&](std::size_t place, std::uint8_t value) {
        Bytes out = sound;
        out[place] = value;
        return out;
    };
    const auto without = [&](std::uint8_t marker) {
        Bytes out = sound;
        const std::size_t size = std::size_t(out[at(marker) + 2]) << 8 | out[at(marker) + 3];
        const auto begin = out.begin() + std::ptrdiff_t(at(marker));
        out.erase(begin, begin + 2 + std::ptrdiff_t(size));
        return out;
    };
    const std::size_t scan = at(0xDA) + 14;
    Bytes garbage = sound, empty(sound.begin(), sound.begin() + std::ptrdiff_t(scan));
    for (std::size_t i = scan; i + 2 < garbage.size(); ++i)
        garbage[i] = i % 2 == scan % 2 ? 0xFF : 0;
    empty.insert(empty.end(), {0xFF, 0xD9});
    Bytes no_scan(sound.begin(), sound.begin() + std::ptrdiff_t(at(0xDA)));
    no_scan.insert(no_scan.end(), {0xFF, 0xD9, 0, 0});
    Bytes huge = empty;
    for (std::size_t i = 0; i < 4; ++i) huge[at(0xC0) + 5 + i] = 0xFF;
    Bytes vast = empty;
    vast[at(0xC0) + 5] = vast[at(0xC0) + 7] = 0x60;
    struct Case {
        const char* about;
        Bytes bytes;
        Code code;
        std::string second;
    };
    for (const Case& c :
         {Case{"arithmetic", tests::make_jpeg({70, 90, 3, false, true}), Code::image_jpeg_kind,
               "arithmetic"},
          {"12 bits", with(at(0xC0) + 4, 12), Code::image_jpeg_kind, "12-bit"},
          {"lossless", with(at(0xC0) + 1, 0xC3), Code::image_jpeg_kind, "lossless"},
          {"hierarchical", with(at(0xC0) + 1, 0xC5), Code::image_jpeg_kind, "hierarchical"},
          {"no table of quantising", without(0xDB), Code::image_damaged, "a table is missing"},
          {"no table of codes", without(0xC4), Code::image_damaged, ""},
          {"garbage", garbage, Code::image_damaged, ""},
          {"nothing in the scan", empty, Code::image_damaged, ""},
          {"no scan", no_scan, Code::image_unreadable, ""},
          {"65535 × 65535", huge, Code::image_too_large, "1000"},
          {"24576 × 24576 of nothing", vast, Code::image_damaged, ""},
          {"cut short", Bytes(sound.begin(), sound.end() - 40), Code::image_damaged,
           "it ends too early"}}) {
        INFO(c.about);
        const Loaded loaded = load(c.bytes);
        CHECK_FALSE(loaded.image);
        REQUIRE(loaded.remarks.size() == 1);
        CHECK(diagnostic::name_of(loaded.remarks[0].code) == diagnostic::name_of(c.code));
        CHECK(loaded.remarks[0].span.begin == 7);
        if (!c.second.empty()) CHECK(loaded.remarks[0].params.at(2) == c.second);
    }
}

TEST_CASE("a picture of another format is told by name, and what to make of it") {
    const auto bytes = [](std::string_view text) { return Bytes(text.begin(), text.end()); };
    using namespace std::string_view_literals;
    for (const auto& [text, name] :
         {std::pair("GIF89a\x01\x00\x01"sv, "GIF"),
          {"RIFF\x24\0\0\0WEBPVP8 "sv, "WebP"},
          {"\0\0\0\x18"
           "ftypheic\0\0"sv,
           "HEIC"},
          {"\0\0\0\x1c"
           "ftypavif\0\0"sv,
           "AVIF"},
          {"II*\0\x08\0\0\0"sv, "TIFF"},
          {"BM\x46\0\0\0\0\0"sv, "BMP"},
          {"\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a --><svg xmlns='x'/>"sv, "SVG"},
          {"%PDF-1.7\n"sv, "PDF"}}) {
        const Loaded loaded = load(bytes(text));
        CHECK_FALSE(loaded.image);
        REQUIRE(loaded.remarks.size() == 1);
        CHECK(loaded.remarks[0].code == diagnostic::Code::image_format);
        CHECK(loaded.remarks[0].params.at(1) == name);
    }
    CHECK(load(bytes("<p>no picture</p>")).remarks.at(0).code ==
          diagnostic::Code::image_unreadable);
}

TEST_CASE("a profile of the image's own space is kept") {
    const Loaded rgb = load(jpeg(3, rgb_profile())), gray = load(jpeg(1, gray_profile()));
    REQUIRE(rgb.image);
    CHECK(*rgb.image->icc == rgb_profile());
    CHECK(rgb.remarks.empty());
    REQUIRE(gray.image);
    CHECK(gray.image->icc);
    CHECK(gray.remarks.empty());
}

TEST_CASE("a profile that does not fit is left out, with a warning where the image is named") {
    const auto changed = [](Bytes profile, std::size_t at, const std::string& text) {
        std::copy(text.begin(), text.end(), profile.begin() + std::ptrdiff_t(at));
        return profile;
    };
    const Bytes sound = rgb_profile();
    struct Case {
        const char* about;
        int components;
        Bytes profile;
    };
    for (const Case& c : {Case{"RGB for grey", 1, sound},
                          {"grey for RGB", 3, gray_profile()},
                          {"RGB for CMYK", 4, sound},
                          {"no signature", 3, changed(sound, 36, "xxxx")},
                          {"another size", 3, changed(sound, 0, std::string(4, '\x7F'))},
                          {"cut short", 3, Bytes(sound.begin(), sound.begin() + 200)},
                          {"Lab", 3, changed(sound, 16, "Lab ")},
                          {"five colours", 3, changed(sound, 16, "5CLR")},
                          {"a link of devices", 3, changed(sound, 12, "link")},
                          {"of version 5", 3, changed(sound, 8, "\x05")},
                          {"empty", 3, Bytes(1)}}) {
        INFO(c.about);
        const Loaded loaded = load(jpeg(c.components, c.profile));
        REQUIRE(loaded.image);
        CHECK_FALSE(loaded.image->icc);
        REQUIRE(loaded.remarks.size() == 1);
        CHECK(loaded.remarks[0].code == diagnostic::Code::image_profile_unfit);
        CHECK(loaded.remarks[0].span.begin == 7);
    }
}

TEST_CASE("a PNG of more pixels than can be decoded is refused before that") {
    const Loaded huge = load(huge_png());
    CHECK_FALSE(huge.image);
    CHECK(huge.remarks[0].code == diagnostic::Code::image_too_large);
    CHECK(huge.remarks[0].params[1] == "400");
}

TEST_CASE("a PNG's alpha is parted from its colours") {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = 2;
    image.format = PNG_FORMAT_RGBA;
    const Bytes samples{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    png_alloc_size_t size = 1000;
    Bytes file(size);
    REQUIRE(png_image_write_to_memory(&image, file.data(), &size, 0, samples.data(), 0, nullptr));
    file.resize(size);
    const Loaded loaded = load(file);
    REQUIRE(loaded.image);
    CHECK(inflated(*loaded.image->data, 12) == Bytes{1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15});
    CHECK(inflated(*loaded.image->alpha, 4) == Bytes{4, 8, 12, 16});
}
