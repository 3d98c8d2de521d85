#include "calendar/cache.hpp"

#include <algorithm>

#include "base/archive.hpp"
#include "base/cache_file.hpp"

namespace cicero::calendar {

namespace {

/// Raised where a struct below changes, or what the reader makes of the files.
constexpr std::int64_t version = 4;

std::uint64_t hash_of(const SourceFiles& files) {
    std::uint64_t out = base::hash("");
    for (const auto& file : files) out = base::hash(file->text(), out);
    return out;
}

}  // namespace

template <class A>
void fields(A& a, Move& v) {
    archive(a, v.when), archive(a, v.by);
}
template <class A>
void fields(A& a, Fixed& v) {
    archive(a, v.at), archive(a, v.only_if), archive(a, v.move);
}
template <class A>
void fields(A& a, NthWeekday& v) {
    archive(a, v.in), archive(a, v.nth), archive(a, v.which);
}
template <class A>
void fields(A& a, NearWeekday& v) {
    archive(a, v.which), archive(a, v.side), archive(a, v.at);
}
template <class A>
void fields(A& a, FromEaster& v) {
    archive(a, v.computus), archive(a, v.days);
}
template <class A>
void fields(A& a, Span& v) {
    archive(a, v.from), archive(a, v.to);
}
template <class A>
void fields(A& a, WeekContaining& v) {
    archive(a, v.at), archive(a, v.start);
}
template <class A>
void fields(A&, FrenchMothersDay&) {}
template <class A>
void fields(A& a, FullMoon& v) {
    archive(a, v.in);
}
template <class A>
void fields(A& a, Years& v) {
    archive(a, v.first), archive(a, v.last), archive(a, v.from), archive(a, v.to);
}
template <class A>
void fields(A&, Told&) {}
template <class A>
void fields(A& a, Rule& v) {
    archive(a, v.day), archive(a, v.offset), archive(a, v.length), archive(a, v.every),
        archive(a, v.anchor);
}
template <class A>
void fields(A& a, Days& v) {
    archive(a, v.first), archive(a, v.last);
}
template <class A>
void fields(A& a, Period& v) {
    archive(a, v.until), archive(a, v.rule), archive(a, v.names), archive(a, v.short_names);
}
template <class A>
void fields(A& a, Zone& v) {
    archive(a, v.code), archive(a, v.parent), archive(a, v.names), archive(a, v.aliases),
        archive(a, v.also), archive(a, v.clock), archive(a, v.south);
}
template <class A>
void fields(A& a, Entry& v) {
    archive(a, v.id), archive(a, v.kind), archive(a, v.type), archive(a, v.names),
        archive(a, v.short_names), archive(a, v.periods), archive(a, v.exceptions),
        archive(a, v.zones), archive(a, v.since), archive(a, v.until), archive(a, v.confidence),
        archive(a, v.on_un_list), archive(a, v.resolution), archive(a, v.legal), archive(a, v.lead),
        archive(a, v.slug), archive(a, v.page), archive(a, v.note), archive(a, v.sources),
        archive(a, v.span.begin), archive(a, v.span.end);
}

std::string to_cache(const Data& data, const SourceFiles& files) {
    base::Writer body;
    std::vector<Zone> zones = data.zones.all();
    archive(body, zones);
    std::vector<Entry> entries = data.entries;
    archive(body, entries);
    for (const Entry& entry : entries) {
        auto file = std::find(files.begin(), files.end(), entry.span.file) - files.begin();
        archive(body, file);
    }
    return base::sealed({version, hash_of(files)}, body.take());
}

std::optional<Data> from_cache(const std::string& bytes, const SourceFiles& files) {
    const auto text = base::unsealed(bytes, {version, hash_of(files)});
    if (!text) return std::nullopt;
    base::Reader body(*text);
    Data out;
    std::vector<Zone> zones;
    archive(body, zones);
    for (Zone& zone : zones) out.zones.add(std::move(zone));
    archive(body, out.entries);
    for (Entry& entry : out.entries) {
        std::ptrdiff_t file = 0;
        archive(body, file);
        if (file < 0 || std::size_t(file) >= files.size() || entry.periods.empty())
            return std::nullopt;
        entry.span.file = files[std::size_t(file)];
    }
    return body.finished() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace cicero::calendar
