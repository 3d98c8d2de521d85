// Pictures are known by their pixels, also when those are gone.
#include "pdf/pictures.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

using Numbers = std::vector<std::uint32_t>;

std::shared_ptr<const Bytes> bytes(std::uint8_t first) {
    return std::make_shared<const Bytes>(Bytes{first, 2, 3, 4});
}

ImageResource grey(std::uint8_t first) {
    ImageResource out;
    out.width = out.height = 2;
    out.components = 1;
    out.data = bytes(first);
    return out;
}

ImageResource changed(void (*change)(ImageResource&)) {
    ImageResource out = grey(1);
    change(out);
    return out;
}

Numbers numbers(pdf::Pictures& pictures, const std::vector<ImageResource>& shown) {
    Numbers out;
    for (const ImageResource& one : shown)  // each is gone before the next
        out.push_back(pictures.number(std::make_shared<const ImageResource>(one)));
    return out;
}

Numbers numbers(const std::vector<ImageResource>& shown) {
    pdf::Objects objects(false);
    pdf::Pictures pictures(objects);
    return numbers(pictures, shown);
}

}  // namespace

TEST_CASE("pictures of the same pixels are one, whatever their files, and the first is number 0") {
    ImageResource elsewhere = grey(1);
    elsewhere.path = "copie";
    CHECK(numbers({grey(1), grey(9), elsewhere, grey(9), grey(7)}) == Numbers{0, 1, 0, 1, 2});
}

TEST_CASE("a picture that is still there is the same one") {
    pdf::Objects objects(false);
    pdf::Pictures pictures(objects);
    const auto kept = std::make_shared<const ImageResource>(grey(1));
    CHECK(pictures.number(kept) == 0);
    CHECK(numbers(pictures, {grey(2), grey(1)}) == Numbers{1, 0});
    CHECK(pictures.number(kept) == 0);
    CHECK(kept.use_count() == 1);
}

TEST_CASE("the same bytes in another form, or beside others, are another picture") {
    const auto [alpha, profile] = std::pair(bytes(1), bytes(2));
    ImageResource with_alpha = grey(1), with_profile = grey(1), with_other_profile = grey(1);
    with_alpha.alpha = alpha;
    with_profile.icc = alpha;
    with_other_profile.icc = profile;
    CHECK(numbers({grey(1), changed([](ImageResource& i) { i.width = 1; }),
                   changed([](ImageResource& i) { i.height = 1; }),
                   changed([](ImageResource& i) { i.orientation = 6; }),
                   changed([](ImageResource& i) { i.components = 4; }),
                   changed([](ImageResource& i) { i.inverted = true; }),
                   changed([](ImageResource& i) { i.encoding = ImageEncoding::Jpeg; }), with_alpha,
                   with_profile, with_other_profile, with_profile, grey(1)}) ==
          Numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 0});
}
