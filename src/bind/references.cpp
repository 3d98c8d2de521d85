#include "bind/references.hpp"

namespace cicero::bind {

namespace {

// No name that a content can give has a space.
std::string name_of(const char* kind, std::size_t number) {
    return std::string(kind) + " " + std::to_string(number);
}

}  // namespace

const References& References::none() {
    static const References empty;
    return empty;
}

std::string References::add(Heading heading) {
    if (!collects_) return heading.place;
    if (found_ && found_->asks_for_headings_ && heading.place.empty())
        heading.place = found_->headings_[headings_.size()].place;
    const std::string named = heading.place;
    if (heading.place.empty()) heading.place = name_of("heading", headings_.size() + 1);
    headings_.push_back(std::move(heading));
    return named;
}

std::string References::add(diagnostic::SourcedText term) {
    terms_.push_back({std::move(term), name_of("term", terms_.size() + 1)});
    return terms_.back().place;
}

}  // namespace cicero::bind
