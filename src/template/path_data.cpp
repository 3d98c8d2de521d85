#include "template/path_data.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

namespace cicero::templates {

namespace {

/// From the box's origin, in its units: what is drawn so far out is on no page.
constexpr double farthest = 1e6;

class PathReader {
public:
    PathReader(const SourcedText& data, diagnostic::Diagnostics& diagnostics)
        : data_(data),
          diagnostics_(diagnostics),
          at_(data.text.data()),
          end_(at_ + data.text.size()) {}

    std::vector<PathStep> read() {
        char command = 0;
        for (skip_space(); at_ != end_; skip_space()) {
            const char* begin = at_;  // of a step
            if (std::isalpha(static_cast<unsigned char>(*at_))) command = *at_++;
            else if (command == 'M') command = 'L';
            else if (command == 'm') command = 'l';
            else if (command == 'Z' || command == 'z') return fail(begin);  // takes no numbers
            if (steps_.empty() && command != 'M' && command != 'm') return fail(begin);
            if (!step(command)) return fail(begin);
        }
        return steps_.empty() ? fail(at_) : std::move(steps_);
    }

private:
    std::vector<PathStep> fail(const char* begin) {
        const auto offset = [&](const char* at) { return std::size_t(at - data_.text.data()); };
        diagnostics_.add(
            diagnostic::Code::bad_path_data,
            data_.span_of(offset(begin), offset(std::min(std::max(at_, begin + 1), end_))));
        return {};
    }

    bool step(char command) {
        const bool relative = std::islower(static_cast<unsigned char>(command)) != 0;
        const BoxPoint base = relative ? now_ : BoxPoint{};
        // A smooth curve mirrors the last control point, if the step before it was a curve.
        const BoxPoint mirrored = std::exchange(has_control_, false) ? now_ * 2 - control_ : now_;
        switch (std::toupper(static_cast<unsigned char>(command))) {
            case 'M':
                return pair(base, now_) && (start_ = now_, steps_.emplace_back(MoveTo{now_}), true);
            case 'L': return pair(base, now_) && line();
            case 'H': return number(now_.x, base.x) && line();
            case 'V': return number(now_.y, base.y) && line();
            case 'C': return curve(base, std::nullopt);
            case 'S': return curve(base, mirrored);
            case 'Q': return quadratic(base, std::nullopt);
            case 'T': return quadratic(base, mirrored);
            case 'Z':
                now_ = start_;
                steps_.emplace_back(ClosePath{});
                return true;
            default: return false;
        }
    }

    bool line() {
        steps_.emplace_back(LineTo{now_});
        return true;
    }

    bool curve(BoxPoint base, std::optional<BoxPoint> first) {
        BoxPoint c1, c2, to;
        if (first) c1 = *first;
        else if (!pair(base, c1)) return false;
        if (!pair(base, c2) || !pair(base, to)) return false;
        steps_.emplace_back(CurveTo{c1, c2, to});
        remember(c2, to);
        return true;
    }

    bool quadratic(BoxPoint base, std::optional<BoxPoint> first) {
        BoxPoint c, to;
        if (first) c = *first;
        else if (!pair(base, c)) return false;
        if (!pair(base, to)) return false;
        steps_.emplace_back(CurveTo{now_ + (c - now_) * (2.0 / 3), to + (c - to) * (2.0 / 3), to});
        remember(c, to);
        return true;
    }

    void remember(BoxPoint control, BoxPoint to) {
        control_ = control;
        has_control_ = true;
        now_ = to;
    }

    void skip_space() {
        while (at_ != end_ &&
               (*at_ == ' ' || *at_ == ',' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r'))
            ++at_;
    }

    bool number(double& out, double base) {
        skip_space();
        if (at_ != end_ && *at_ == '+') ++at_;
        double value = 0;
        const auto [next, error] = std::from_chars(at_, end_, value);
        if (error != std::errc{} || std::abs(value + base) > farthest) return false;
        at_ = next;
        out = value + base;
        return true;
    }

    bool pair(BoxPoint base, BoxPoint& out) {
        BoxPoint p;
        if (!number(p.x, base.x) || !number(p.y, base.y)) return false;
        out = p;
        return true;
    }

    const SourcedText& data_;
    diagnostic::Diagnostics& diagnostics_;
    const char* at_;
    const char* end_;
    BoxPoint now_, start_, control_;
    bool has_control_ = false;
    std::vector<PathStep> steps_;
};

}  // namespace

std::vector<PathStep> parse_path_data(const SourcedText& data,
                                      diagnostic::Diagnostics& diagnostics) {
    return PathReader(data, diagnostics).read();
}

}  // namespace cicero::templates
