#include "image/store.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "../../support/jpeg.hpp"
#include "../../support/sourced.hpp"
#include "../../support/temporary_folder.hpp"

using namespace cicero;
using document::Bytes;

namespace {

Bytes jpeg(int height) { return tests::make_jpeg({7, height, 1}); }

class Files {
public:
    std::filesystem::path write(const std::string& name, const Bytes& bytes) {
        const auto path = folder_.path() / name;
        std::ofstream(path, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), std::ptrdiff_t(bytes.size()));
        return path;
    }

private:
    tests::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("each file is read once, and files of one picture share it") {
    Files files;
    const auto a = files.write("a.jpg", jpeg(9)), b = files.write("b.jpg", jpeg(9)),
               c = files.write("c.jpg", jpeg(8));
    image::Store store;
    diagnostic::Diagnostics diagnostics;
    const image::Shared first = store.load(a, {}, diagnostics);
    REQUIRE(first);
    CHECK(first->height == 9);
    CHECK(store.load(a, {}, diagnostics) == first);
    CHECK(store.load(b, {}, diagnostics) == first);
    const image::Shared other = store.load(c, {}, diagnostics);
    REQUIRE(other);
    CHECK(other != first);
    CHECK(diagnostics.all().empty());
}

TEST_CASE("a file that has changed is read anew") {
    Files files;
    const auto file = files.write("a.jpg", jpeg(9));
    image::Store store;
    diagnostic::Diagnostics diagnostics;
    const image::Shared first = store.load(file, {}, diagnostics);
    Bytes longer = jpeg(8);
    longer.push_back(0);
    files.write("a.jpg", longer);
    const image::Shared second = store.load(file, {}, diagnostics);
    REQUIRE(second);
    CHECK(second->height == 8);
    CHECK(first->height == 9);
}

TEST_CASE("a full store forgets what was not asked for of late, and shares what still lives") {
    Files files;
    image::Store store(4000);
    diagnostic::Diagnostics diagnostics;
    const auto first = files.write("first.jpg", jpeg(1));
    const image::Shared kept = store.load(first, {}, diagnostics);
    for (std::uint8_t i = 2; i < 100; ++i)
        CHECK(store.load(files.write(std::to_string(i) + ".jpg", jpeg(i)), {}, diagnostics));
    CHECK(store.size() < 30);
    CHECK(store.load(first, {}, diagnostics) == kept);
}

TEST_CASE("a file that cannot be read is an error once at each place that names it") {
    Files files;
    const auto file = files.write("a.jpg", {'x', 'y', 'z', 'x', 'y', 'z'});
    image::Store store;
    diagnostic::Diagnostics diagnostics;
    const diagnostic::SourcedText content = tests::sourced("a.jpg a.jpg");
    for (const std::size_t at : {0u, 6u, 6u})
        CHECK(store.load(file, content.span_of(at, at + 5), diagnostics) == nullptr);
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[0].code == diagnostic::Code::image_unreadable);
    CHECK(diagnostics.all()[1].span.begin == 6);
}
