#include "proof/report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cicero::proof {

void Report::add(diagnostic::Diagnostic remark, double badness) {
    const auto known = std::ranges::find_if(entries_, [&](const Entry& entry) {
        return entry.remark.code == remark.code && entry.remark.span == remark.span &&
               entry.remark.layout == remark.layout;
    });
    if (known == entries_.end()) {
        entries_.push_back({std::move(remark), badness});
        return;
    }
    remark.more = known->remark.more + 1;
    const auto severity = std::max(known->remark.severity, remark.severity);
    if (badness > known->badness) *known = {std::move(remark), badness};
    else known->remark.more = remark.more;
    known->remark.severity = severity;
}

std::vector<diagnostic::Diagnostic> Report::take() {
    std::vector<diagnostic::Diagnostic> out;
    out.reserve(entries_.size());
    for (Entry& entry : entries_) out.push_back(std::move(entry.remark));
    entries_.clear();
    return out;
}

std::string tenths(double value) {
    std::string out = fmt::format("{:.1f}", value);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out == "-0" ? "0" : out;
}

}  // namespace cicero::proof
