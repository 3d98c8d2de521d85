#include <catch2/catch.hpp>

#include "orders.hpp"

using namespace cicero;
using diagnostic::Code;

TEST_CASE("what a job gives depends on its files, not on the jobs before") {
    tests::Orders orders;
    engine::Workshop used(tests::shipped());
    std::vector<std::string> together;
    for (std::size_t i = 0; i < 6; ++i)
        together.push_back(tests::pdf_of(engine::run(used, orders.job(i))));
    for (std::size_t i = 6; i-- > 0;) {
        engine::Workshop fresh(tests::shipped());
        const std::string alone = tests::pdf_of(engine::run(fresh, orders.job(i)));
        CHECK(!alone.empty());
        CHECK(alone == together[i]);
        CHECK(alone == tests::pdf_of(engine::run(used, orders.job(i))));
    }
    CHECK(together[0] != together[1]);
}

TEST_CASE("what is wrong with one job is in its outcome, and in no other's") {
    tests::Orders orders;
    engine::Workshop workshop(tests::shipped());
    engine::Job bad = orders.job(0);
    orders.files.add(bad.content, "kind: handout\ntitel: Coquille\n");
    for (int i = 0; i < 2; ++i) {
        const engine::Outcome outcome = engine::run(workshop, bad);
        CHECK(!outcome.is_good());
        CHECK(!outcome.content);
        REQUIRE(outcome.remarks.has_errors());
        CHECK(outcome.remarks.all().front().code == Code::unknown_key);
        const engine::Outcome good = engine::run(workshop, orders.job(1));
        CHECK(good.is_good());
        CHECK(good.remarks.all().empty());
    }
}

TEST_CASE("a layout that cannot be read is an error of each job that asks for it") {
    tests::Orders orders;
    engine::Workshop workshop(tests::shipped());
    orders.files.add("/l/fausse.yaml", "layout: fausse\n");
    engine::Job job = orders.job(0);
    for (const char* layout : {"/l/fausse.yaml", "/l/fausse.yaml", "inconnue"}) {
        job.layout = layout;
        const engine::Outcome outcome = engine::run(workshop, job);
        CHECK(outcome.remarks.has_errors());
        CHECK(outcome.content);
        CHECK(!outcome.layout);
        CHECK(!outcome.composition);
    }
}

TEST_CASE("what ships is there for a job that brings all its files") {
    files::MemoryFiles files;
    files.add("/essai.yaml",
              "kind: event\ntitle: Le bal des lucioles\nlead: Danses du soir.\ndate: 2027-06-19\n");
    engine::Workshop workshop(tests::shipped());
    engine::Job job;
    job.content = "/essai.yaml";
    job.layout = "affiche-a3";
    job.files = &files;
    CHECK(engine::run(workshop, job).is_good());
    // Not what lies on the disk.
    job.content = std::string(CICERO_SOURCE_DIR) + "/content/evenements/conference-publique.yaml";
    CHECK(!engine::run(workshop, job).content);
}

TEST_CASE("phases are noted down") {
    tests::Orders orders;
    engine::Workshop workshop(tests::shipped());
    engine::Timings timings;
    engine::Job job = orders.job(0);
    job.timings = &timings;
    REQUIRE(engine::run(workshop, job).is_good());
    std::vector<std::string> phases;
    for (const auto& [phase, ms] : timings.phases()) phases.push_back(phase);
    CHECK(phases == std::vector<std::string>{"layout", "content", "reading", "pictures", "bind",
                                             "fonts", "compose", "proof"});
}
