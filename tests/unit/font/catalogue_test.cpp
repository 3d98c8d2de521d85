#include "font/catalogue.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "../../support/temporary_folder.hpp"
#include "base/archive.hpp"
#include "base/cache_file.hpp"

using namespace cicero;
namespace fs = std::filesystem;

namespace {

const std::string shipped = std::string(CICERO_SOURCE_DIR) + "/fonts/catalogue.yaml";

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// All that a catalogue says, to compare.
std::string told(const font::Catalogue& catalogue) {
    std::ostringstream out;
    for (const auto& [name, faces] : catalogue.families) {
        out << name << '\n';
        for (const font::FaceDescription& f : faces) {
            out << f.family << f.file << f.index << ' ' << f.weight << f.italic << int(f.kind)
                << ' ' << (f.from ? f.from->units() : -1) << ' '
                << (f.below ? f.below->units() : -1) << ' ' << f.width;
            for (const font::Axis& a : f.axes)
                out << ' ' << a.tag << a.least << '/' << a.standard << '/' << a.most;
            out << '\n';
        }
    }
    const auto names = [&](const std::vector<std::string>& list) {
        for (const std::string& name : list) out << ' ' << name;
        out << '\n';
    };
    names(catalogue.fallback);
    for (const auto* map : {&catalogue.by_language, &catalogue.by_script})
        for (const auto& [key, list] : *map) {
            out << key;
            names(list);
        }
    return out.str();
}

}  // namespace

TEST_CASE("a catalogue is the same from its cache") {
    const tests::TemporaryFolder folder;
    const fs::path cache = folder.path() / "fontes.bin";
    diagnostic::Diagnostics diagnostics;
    write(cache, font::make_catalogue_cache(shipped, diagnostics).value());
    const std::string plain = told(font::read_catalogue(shipped, diagnostics));
    CHECK(plain.size() > 5000);
    CHECK(told(font::read_catalogue(shipped, diagnostics, cache)) == plain);
    CHECK(diagnostics.all().empty());
}

TEST_CASE("a cache of another catalogue, or a broken one, is not believed") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "catalogue.yaml", cache = folder.path() / "fontes.bin";
    const std::string one = "fallback: [Lato]\n", other = "fallback: [Inter]\n";
    diagnostic::Diagnostics diagnostics;
    write(file, one);
    write(cache, font::make_catalogue_cache(file, diagnostics).value());
    const std::string whole = bytes_of(cache);
    const auto fallback = [&] { return font::read_catalogue(file, diagnostics, cache).fallback; };
    CHECK(fallback() == std::vector<std::string>{"Lato"});
    write(file, other);
    CHECK(fallback() == std::vector<std::string>{"Inter"});
    write(file, one);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string broken = whole;
        broken[at] = char(broken[at] ^ 0x41);
        write(cache, broken);
        CHECK(fallback() == std::vector<std::string>{"Lato"});
        write(cache, whole.substr(0, at));
        CHECK(fallback() == std::vector<std::string>{"Lato"});
    }
    // It is read: what it says holds, if it is of this file.
    std::int64_t version = 0;
    base::Reader(whole).number(version);
    const base::CacheStamp stamp{version, base::hash(one)};
    std::string body = base::unsealed(whole, stamp).value();
    body.replace(body.find("Lato"), 4, "Sans");
    write(cache, base::sealed(stamp, body));
    CHECK(fallback() == std::vector<std::string>{"Sans"});
    fs::remove(cache);
    CHECK(fallback() == std::vector<std::string>{"Lato"});
    CHECK(diagnostics.all().empty());
}

TEST_CASE("a catalogue with errors has no cache, for it would not repeat them") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "catalogue.yaml";
    write(file, "fallback: [Lato\n");
    diagnostic::Diagnostics diagnostics;
    CHECK_FALSE(font::make_catalogue_cache(file, diagnostics));
    CHECK(diagnostics.has_errors());
}
