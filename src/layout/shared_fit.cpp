#include "layout/shared_fit.hpp"

#include <algorithm>

#include "layout/text_levers.hpp"

namespace cicero::layout {

namespace {

using Members = std::vector<const OwnText*>;

const story::BoundText& text_of(const OwnText& one) {
    return std::get<story::BoundText>(one.frame->content);
}

TextLevers levers_of(const OwnText& one) {
    return {text_of(one).fit, text_of(one).story, {}, TextLevers::Look::Weighed};
}

Steps share(const Members& members, inlines::Composer& composer, FitReport& report) {
    // One that says nothing has no size to give.
    const auto first = std::ranges::find_if(
        members, [](const OwnText* one) { return !levers_of(*one).of_look().empty(); });
    if (first == members.end()) return {};
    const TextLevers levers = levers_of(**first);
    std::vector<Lever> look = levers.of_look();
    for (Lever& lever : look)
        lever.price = [price = lever.price, count = double(members.size())](std::size_t step) {
            return count * price(step);
        };
    const Answer answer = find_fit(look, [&](const Steps& steps) {
        Outcome out{true, 0};
        for (const OwnText* one : members) {
            const Outcome own = try_text_frame(*one->frame, one->page, composer, steps);
            if (!own.fits) return Outcome{};
            out.cost += own.cost;
        }
        return out;
    });
    Steps steps = answer.steps;
    if (!answer.found)
        for (std::size_t i = 0; i < look.size(); ++i) steps[i] = look[i].most;
    report = levers.report_of_look(answer, look);
    report.of = FitReport::Of::Group;
    report.frame = text_of(*members.front()).fit.group;
    report.page = members.front()->page.number;
    return steps;
}

}  // namespace

const Steps* SharedFits::of(const story::BoundFrame& frame) const {
    const auto found = looks.find(std::get<story::BoundText>(frame.content).fit.group);
    return found == looks.end() || found->second.empty() ? nullptr : &found->second;
}

SharedFits share_fits(const std::vector<OwnText>& texts, inlines::Composer& composer) {
    std::map<std::string, Members> groups;
    for (const OwnText& one : texts) {
        const std::string& name = text_of(one).fit.group;
        if (!name.empty()) groups[name].push_back(&one);
    }
    SharedFits out;
    for (const auto& [name, members] : groups) {
        FitReport report;
        out.looks[name] = share(members, composer, report);
        if (!report.frame.empty()) out.reports.push_back(std::move(report));
    }
    return out;
}

}  // namespace cicero::layout
