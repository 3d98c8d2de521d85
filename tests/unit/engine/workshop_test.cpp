#include "engine/workshop.hpp"

#include <catch2/catch.hpp>

#include "orders.hpp"

using namespace cicero;

TEST_CASE("a layout is read once for its settings, and anew when its file has changed") {
    tests::Orders orders;
    engine::Workshop workshop(tests::shipped());
    diagnostic::Diagnostics diagnostics;
    const auto layout = [&](const char* size) {
        return workshop.layout("/l/petite.yaml", {{"corps", size}}, diagnostics, orders.files);
    };
    const engine::LayoutPtr first = layout("11pt");
    REQUIRE(first);
    CHECK(layout("11pt") == first);
    CHECK(layout("12pt") != first);
    orders.files.add(
        "/l/petite.yaml",
        "layout: autre\ntakes: [handout]\npage: {size: A6}\npages: [{frames: [{text: a}]}]\n");
    const engine::LayoutPtr changed =
        workshop.layout("/l/petite.yaml", {}, diagnostics, orders.files);
    REQUIRE(changed);
    CHECK(changed->name == "autre");
    CHECK(first->name == "petite");
    CHECK(diagnostics.all().empty());
}

TEST_CASE("a bench that was put back is taken again with what it knows") {
    engine::Workshop workshop(tests::shipped());
    diagnostic::Diagnostics diagnostics;
    inlines::Composer* composer = nullptr;
    {
        engine::Workshop::Bench bench(workshop), other(workshop);
        composer = &bench.composer(diagnostics);
        CHECK(&other.composer(diagnostics) != composer);
    }
    engine::Workshop::Bench again(workshop), other(workshop);
    CHECK((&again.composer(diagnostics) == composer || &other.composer(diagnostics) == composer));
}

TEST_CASE("data that are not there are an error of each that needs them") {
    engine::Workshop workshop({{"/nulle/part"}, {}});
    for (int i = 0; i < 2; ++i) {
        diagnostic::Diagnostics diagnostics;
        CHECK(workshop.days(diagnostics).entries.empty());
        CHECK(diagnostics.has_errors());
    }
}
