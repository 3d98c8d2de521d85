#include "proof/report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cicero::proof {

namespace {

void add_page(std::vector<std::uint32_t>& pages, std::uint32_t page) {
    const auto at = std::ranges::lower_bound(pages, page);
    if (at == pages.end() || *at != page) pages.insert(at, page);
}

}  // namespace

void Report::add(diagnostic::Diagnostic remark, double badness) {
    const auto known = std::ranges::find_if(entries_, [&](const Entry& entry) {
        return entry.remark.code == remark.code && entry.remark.span == remark.span &&
               entry.remark.layout == remark.layout;
    });
    if (known == entries_.end()) {
        entries_.push_back({std::move(remark), badness});
        return;
    }
    const std::size_t more = known->remark.more + 1;
    const auto severity = std::max(known->remark.severity, remark.severity);
    std::vector<std::uint32_t> pages = std::move(known->remark.more_pages);
    if (badness > known->badness) {
        std::swap(known->remark, remark);
        known->badness = badness;
    }
    if (remark.on_paper) add_page(pages, remark.on_paper->page);
    known->remark.more = more;
    known->remark.more_pages = std::move(pages);
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
