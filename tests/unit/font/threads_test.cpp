// Faces are shared by threads; caches are not. Run under ThreadSanitizer by the preset `tsan`.
#include <thread>

#include <catch2/catch.hpp>

#include "font/contour.hpp"
#include "font/subset.hpp"
#include "support.hpp"
#include "text/shape_cache.hpp"

using namespace cicero;

namespace {

struct Seen {
    std::vector<text::Glyphs> glyphs;
    std::vector<font::Ink> inks;
    std::size_t steps = 0;
    document::Bytes subset;
    bool operator==(const Seen&) const = default;
};

Seen use(const std::vector<font::FacePtr>& faces) {
    Seen out;
    for (int round = 0; round < 20; ++round)
        for (const font::FacePtr& face : faces) {
            text::ShapeCache cache;
            const char* features[] = {"smcp", "onum", "liga", "dlig"};
            const auto context = cache.context(text::ShapeKey{
                face.get(), {{features[round % 4], 1}}, "fr", HB_SCRIPT_LATIN, false});
            out.glyphs.push_back(cache.shape_run("Où l’on voit des AVATARS, vus de près", context));
            std::vector<std::uint32_t> ids;
            for (const auto& g : out.glyphs.back()) {
                out.inks.push_back(face->ink(g.id));
                out.steps += font::contours(*face, g.id).size();
                ids.push_back(g.id);
            }
            std::sort(ids.begin(), ids.end());
            ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
            if (round % 5 == 0) {
                const auto embeddable = font::Embeddable::open(*face->resource());
                if (!embeddable) continue;
                if (const auto subset = embeddable->subset(ids))
                    out.subset.insert(out.subset.end(), subset->bytes.begin(), subset->bytes.end());
            }
        }
    return out;
}

}  // namespace

TEST_CASE("two threads see in the same faces what one sees") {
    const auto faces = [] {
        return std::vector{test::load(test::lato), test::load(test::garamond)};
    };
    const Seen alone = use(faces());
    const auto shared = faces();  // untouched until both threads ask
    Seen first, second;
    std::thread one([&] { first = use(shared); });
    std::thread two([&] { second = use(shared); });
    one.join();
    two.join();
    CHECK(first == alone);
    CHECK(second == alone);
    CHECK(!alone.subset.empty());
}
