#include "problem.hpp"

#include <random>

#include "paragraph/badness.hpp"

namespace cicero::paragraph::tests {

namespace {

class Maker {
public:
    Maker(const Chance& chance, Kind kind) : number_(chance), kind_(kind) {}

    Problem problem() {
        Problem p;
        const int words = number_(2, 7);
        for (int w = 0; w < words; ++w) {
            if (w > 0) space(p.items);
            word(p.items);
        }
        p.items.insert(p.items.end(), {Penalty{forbidden}, Glue{0, 0, 0, 1}, Penalty{forced}});
        for (int n = number_(1, 4); n > 0; --n) p.widths.push_back(number_(60, 130));
        passes(p.parameters);
        prices(p.parameters);
        return p;
    }

private:
    bool once_in(int n) { return number_(1, n) == 1; }

    void space(std::vector<Item>& items) {
        // A forced end without fill must be set to its width as any other line.
        if (once_in(12))
            items.insert(items.end(), {Glue{0, 0, 0, once_in(3) ? 0 : 1}, Penalty{forced}});
        if (once_in(10)) items.push_back(Penalty{number_(-200, 300)});
        const bool rigid = kind_ == Kind::Ragged && !once_in(4);
        if (rigid) items.push_back(Glue{number_(4, 12)});
        else items.push_back(Glue{number_(4, 12), number_(0, 12), number_(0, 4)});
    }

    void word(std::vector<Item>& items) {
        for (int parts = number_(1, 4); parts > 0; --parts) {
            const bool narrow = once_in(5);
            Box box{narrow ? number_(5, 7) : number_(8, 45), number_(0, 3), number_(0, 3), give(),
                    give()};
            box.first_word = std::uint32_t(number_(0, 3));
            box.last_word = std::uint32_t(number_(0, 3));
            items.push_back(box);
            if (parts > 1) items.push_back(hyphen());
        }
    }

    Give give() { return kind_ == Kind::WithLetters ? Give{number_(0, 2), number_(0, 2)} : Give{}; }

    Discretionary hyphen() {
        Discretionary disc{number_(0, 6), once_in(4) ? number_(1, once_in(3) ? 25 : 5) : 0,
                           once_in(4) ? number_(1, 5) : 0, number_(-30, 120)};
        disc.flagged = !once_in(6);
        disc.hang_before = std::min<Width>(disc.before, number_(0, 2));
        disc.hang_after = std::min<Width>(disc.after, number_(0, 2));
        return disc;
    }

    void passes(Parameters& p) {
        p.tolerance = badness_of_ratio(number_(5, 40) / 10.0);
        p.loose_tolerance = p.tolerance + 5 * number_(-200, 2000);
        p.within_limits = once_in(3);
        p.first_pass_divides = !once_in(3);
        p.emergency_stretch = once_in(2) ? number_(1, 30) : 0;
    }

    void prices(Parameters& p) {
        p.adjacent_demerits = number_(0, 20000);
        p.flagged_demerits = number_(0, 20000);
        p.final_flagged_demerits = number_(0, 20000);
        p.free_flagged = number_(0, 2);
        p.most_flagged = number_(0, 3);
        p.most_flagged_demerits = number_(0, 60000);
        p.shortest_last_line = once_in(2) ? number_(5, 40) : 0;
        p.runt_demerits = number_(0, 2000000);
        p.lone_word_demerits = once_in(2) ? number_(0, 60000) : 0;
        p.ample_last_line = once_in(2) ? number_(5, 40) : 0;
        p.ample_last_hundredths = once_in(2) ? number_(1, 60) : 0;
        p.short_last_demerits = once_in(2) ? number_(0, 200000) : 0;
        p.mends_last_line = once_in(2);
        p.stack_demerits = once_in(2) ? number_(0, 60000) : 0;
        if (kind_ != Kind::Ragged) return;
        p.line_end_stretch = number_(1, 30);
        p.ragged_zone = once_in(2) ? number_(0, 40) : 0;
        p.overrun = once_in(2) ? number_(1, 25) : 0;
        p.staircase_step = once_in(3) ? 0 : number_(1, 8);
        p.staircase_demerits = number_(0, 60000);
    }

    const Chance& number_;
    Kind kind_;
};

}  // namespace

Problem chance_problem(const Chance& chance, Kind kind) { return Maker(chance, kind).problem(); }

Problem seeded_problem(unsigned seed) {
    std::mt19937 random(seed);
    const Chance chance = [&](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    return chance_problem(chance, Kind(seed % 3));
}

}  // namespace cicero::paragraph::tests
