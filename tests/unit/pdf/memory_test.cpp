// libharu, whose memory ends after n pieces: an error for each n, no crash, no leak.
#include <cstdlib>

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace cicero;

namespace {

int pieces_left = 0;

void* take(unsigned size) { return pieces_left-- > 0 ? std::malloc(size) : nullptr; }

diagnostic::Result<std::string> write_with(int pieces, bool contours) {
    static const document::Document document = test::full_document();
    pdf::Options options;
    options.contours = contours;
    options.memory = {take, std::free};
    pieces_left = pieces;
    return pdf::to_bytes(document, options);
}

}  // namespace

TEST_CASE("libharu without memory is an error, whenever it happens") {
    for (const bool contours : {false, true}) {
        int pieces = 0;
        auto bytes = write_with(pieces, contours);
        for (; !bytes && pieces < 10'000; bytes = write_with(++pieces, contours)) {
            INFO(pieces);
            REQUIRE(bytes.error().code == diagnostic::Code::pdf_library_error);
        }
        REQUIRE(bytes);
        CHECK(pieces > 100);
        CHECK(*bytes == *write_with(1'000'000, contours));
    }
}
