#include "text/number_form.hpp"

#include <catch2/catch.hpp>

using namespace cicero::text;

namespace {

// The text up to where its decimals begin; "no" where it is no number.
std::string whole_part(const std::string& text, const char* language = "fr") {
    const auto place = decimal_place(text, language);
    return place ? text.substr(0, *place) : "no";
}

}  // namespace

TEST_CASE("numbers in French and English form") {
    CHECK(whole_part("12") == "12");
    CHECK(whole_part("12,50") == "12");
    CHECK(whole_part("1 018,5") == "1 018");
    CHECK(whole_part("1\u202F018\u00A0€") == "1\u202F018");
    CHECK(whole_part("1,234.5") == "1,234");
    CHECK(whole_part("1.234,5") == "1.234");
    CHECK(whole_part("1,234,567") == "1,234,567");
    CHECK(whole_part("−3,2 °C") == "−3");
    CHECK(whole_part("£12.40", "en") == "£12");
    CHECK(whole_part("5,5 %") == "5");
    CHECK(whole_part("90 km/h") == "90");
    CHECK(whole_part("120 m²") == "120");
    CHECK(whole_part("2027") == "2027");
}

TEST_CASE("a single sign before three figures is what the language has it for") {
    CHECK(whole_part("1,234") == "1");
    CHECK(whole_part("1,234", "en") == "1,234");
    CHECK(whole_part("1.234") == "1.234");
    CHECK(whole_part("1.234", "en-GB") == "1");
}

TEST_CASE("what is no number") {
    for (const char* text : {"", "a", "9 h 15", "12 juin", "02 97 42 42 42", "1,2,3", "12 rue", "–",
                             "3 – 5", "12/05", "1er"})
        CHECK(whole_part(text) == "no");
    CHECK(stands_for_number("–"));
    CHECK(stands_for_number(""));
    CHECK_FALSE(stands_for_number("non"));
}
