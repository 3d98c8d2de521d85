// Many jobs over one workshop, as a batch or a server has them; under ThreadSanitizer too.
#include <atomic>
#include <thread>

#include <catch2/catch.hpp>

#include "orders.hpp"

using namespace cicero;

TEST_CASE("200 jobs on eight threads give what they give on one") {
    constexpr std::size_t count = 200, threads = 8;
    tests::Orders orders;
    std::vector<engine::Job> jobs;
    for (std::size_t i = 0; i < count; ++i) jobs.push_back(orders.job(i % 40));
    const auto run_all = [&](std::size_t on) {
        engine::Workshop workshop(tests::shipped());
        std::vector<std::string> out(count);
        std::atomic<std::size_t> next = 0;
        std::vector<std::thread> running;
        for (std::size_t t = 0; t < on; ++t)
            running.emplace_back([&] {
                for (std::size_t i = next++; i < count; i = next++)
                    out[i] = tests::pdf_of(engine::run(workshop, jobs[i]));
            });
        for (std::thread& thread : running) thread.join();
        return out;
    };
    const std::vector<std::string> alone = run_all(1);
    CHECK(std::ranges::none_of(alone, [](const auto& pdf) { return pdf.empty(); }));
    CHECK(run_all(threads) == alone);
}
