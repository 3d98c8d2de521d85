#include "image/qr_code.hpp"

#include <catch2/catch.hpp>

using namespace cicero::image;

TEST_CASE("a QR code is as small as its text lets it, with its three finders") {
    const auto code = qr_code("https://example.org", QrLevel::Medium);
    REQUIRE(code);
    CHECK(code->side == 25);  // version 2 holds 26 bytes at this level
    for (const auto& [column, row] : {std::pair{0, 0}, std::pair{18, 0}, std::pair{0, 18}}) {
        CHECK(code->at(column, row));
        CHECK(code->at(column + 6, row + 6));
        CHECK_FALSE(code->at(column + 1, row + 1));
        CHECK(code->at(column + 3, row + 3));
    }
    CHECK_FALSE(qr_code("", QrLevel::Low));
}

TEST_CASE("the largest QR code holds what the standard says, and no byte more") {
    for (const QrLevel level : {QrLevel::Low, QrLevel::Medium, QrLevel::Quartile, QrLevel::High}) {
        const std::string text(most_bytes(level), 'a');
        REQUIRE(qr_code(text, level));
        CHECK(qr_code(text, level)->side == 177);
        CHECK_FALSE(qr_code(text + "a", level));
    }
}

TEST_CASE("an address without its beginning is given one, other texts are left alone") {
    CHECK(as_address("mairie.example.org") == "https://mairie.example.org");
    CHECK(as_address("example.org/fête?x=1") == "https://example.org/fête?x=1");
    for (const char* text :
         {"https://a.example", "mailto:a@b.example", "a@b.example", "Bonjour. Oui",
          "tel:+33240001234", "WIFI:T:WPA;S:Salle;P:abc;;", "12.50", "fin.", ""})
        CHECK(as_address(text) == text);
}
