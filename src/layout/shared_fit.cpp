#include "layout/shared_fit.hpp"

#include "layout/text_levers.hpp"

namespace cicero::layout {

namespace {

using Members = std::vector<const OwnText*>;

Steps share(const Members& members, inlines::Composer& composer, FitReport& report) {
    const auto& text = std::get<story::BoundText>(members.front()->frame->content);
    const TextLevers levers(text.fit, text.story, {}, TextLevers::Look::Weighed);
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
    report.frame = text.fit.group;
    report.page = members.front()->page.number;
    return steps;
}

}  // namespace

const Steps* SharedFits::of(const story::BoundFrame& frame) const {
    const auto found = looks.find(std::get<story::BoundText>(frame.content).fit.group);
    return found == looks.end() ? nullptr : &found->second;
}

SharedFits share_fits(const std::vector<OwnText>& texts, inlines::Composer& composer) {
    std::map<std::string, Members> groups;
    for (const OwnText& one : texts) {
        const style::Fit& fit = std::get<story::BoundText>(one.frame->content).fit;
        if (!fit.group.empty()) groups[fit.group].push_back(&one);
    }
    SharedFits out;
    for (const auto& [name, members] : groups)
        out.looks[name] = share(members, composer, out.reports.emplace_back());
    return out;
}

}  // namespace cicero::layout
