#include "image/image.hpp"

#include <fstream>

#include <catch2/catch.hpp>
#include <lcms2.h>
#include <libdeflate.h>
#include <png.h>

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

/// The markers of a JPEG with so many components and this profile.
Bytes jpeg(int components, const Bytes& profile) {
    Bytes out{0xFF, 0xD8};
    const auto segment = [&](std::uint8_t marker, const Bytes& body) {
        const std::size_t size = body.size() + 2;
        out.insert(out.end(), {0xFF, marker, std::uint8_t(size >> 8), std::uint8_t(size & 0xFF)});
        out.insert(out.end(), body.begin(), body.end());
    };
    Bytes icc{'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0, 1, 1};
    icc.insert(icc.end(), profile.begin(), profile.end());
    segment(0xE2, icc);
    Bytes frame{8, 0, 9, 0, 7, std::uint8_t(components)};
    frame.resize(6 + 3 * std::size_t(components));
    segment(0xC0, frame);
    segment(0xDA, Bytes(6));
    out.insert(out.end(), {0, 0xFF, 0xD9});
    return out;
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
