#include "calendar/cache.hpp"

#include <catch2/catch.hpp>

#include "calendar/resolve.hpp"
#include "calendar/rule_text.hpp"
#include "yaml/parse.hpp"

using namespace cicero;
using namespace cicero::calendar;

namespace {

SourceFiles shipped_files() {
    SourceFiles out;
    diagnostic::Diagnostics diagnostics;
    const std::filesystem::path folder(CICERO_TEST_DATA);
    for (const char* name : {"zones.yaml", "jours-feries.yaml", "observances.yaml"})
        out.push_back(yaml::load(folder / name, diagnostics));
    return out;
}

/// All that is said of an entry, on a line.
std::string told(const Data& data) {
    std::string out;
    diagnostic::Diagnostics diagnostics;
    for (const Zone& zone : data.zones.all()) out += zone.code + "<" + zone.parent + zone.clock;
    for (const Entry& e : data.entries) {
        out += e.id + name_of(e.kind) + name_of(e.type) + name_of(e.confidence) + e.resolution +
               e.legal + e.lead + e.slug + e.page + e.note + std::to_string(e.since) +
               std::to_string(e.until) + std::to_string(e.on_un_list) +
               std::to_string(e.span.begin) + e.span.file->path();
        for (const auto& [language, name] : e.names) out += language + name;
        for (const auto& [language, name] : e.short_names) out += language + name;
        for (const auto& zone : e.zones) out += zone;
        for (const auto& source : e.sources) out += source;
        for (const Period& p : e.periods) {
            out += std::to_string(p.until) + to_text(p.rule);
            for (const auto& [language, name] : p.names) out += language + name;
        }
        for (const auto& [year, days] : e.exceptions)
            for (const Days& d : days) out += std::to_string(year) + iso(d.first) + iso(d.last);
        out += "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the cache gives back the data") {
    diagnostic::Diagnostics diagnostics;
    const Data data = load_data(CICERO_TEST_DATA, diagnostics);
    // Spans point into the files that the cache is asked for.
    SourceFiles of = shipped_files();
    Data mine = data;
    for (Entry& e : mine.entries)
        for (const auto& file : of)
            if (file->path() == e.span.file->path()) e.span.file = file;
    const std::string bytes = to_cache(mine, of);
    const auto back = from_cache(bytes, of);
    REQUIRE(back);
    CHECK(told(*back) == told(data));
    SECTION("not of other files") {
        SourceFiles other = of;
        other[2] =
            std::make_shared<const diagnostic::SourceFile>(of[2]->path(), of[2]->text() + "\n");
        CHECK_FALSE(from_cache(bytes, other));
    }
    SECTION("not cut, not changed") {
        CHECK_FALSE(from_cache({}, of));
        for (std::size_t size = 0; size < bytes.size(); size += 997)
            REQUIRE_FALSE(from_cache(bytes.substr(0, size), of));
        for (std::size_t i = 0; i < bytes.size(); i += 997) {
            std::string changed = bytes;
            changed[i] = char(changed[i] ^ 4);
            REQUIRE_FALSE(from_cache(changed, of));
        }
    }
}
