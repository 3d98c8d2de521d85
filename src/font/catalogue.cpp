#include "font/catalogue.hpp"

#include "base/archive.hpp"
#include "base/cache_file.hpp"
#include "base/units.hpp"
#include "files/read.hpp"
#include "yaml/parse.hpp"

namespace cicero::font {

namespace {

namespace fs = std::filesystem;
using diagnostic::SourceFilePtr;

/// Raised where a struct below changes, or what the reader makes of the file.
constexpr std::int64_t version = 1;

// {wght: [100, 400, 900]}: as `fvar` has them, so that the file is opened only when it is used.
std::vector<Axis> read_axes(const yaml::Node& map) {
    std::vector<Axis> out;
    for (const auto& [tag, range] : map.entries()) {
        const auto at = [&, items = range.items()](std::size_t i) {
            return i < items.size() ? float(base::parse_number(items[i].text().text).value_or(0))
                                    : 0.0F;
        };
        if (at(0) <= at(1) && at(1) <= at(2)) out.push_back({tag.name, at(0), at(1), at(2)});
    }
    return out;
}

std::vector<FaceDescription> read_faces(const yaml::Node& family, const std::string& name) {
    std::vector<FaceDescription> out;
    const auto faces = family.find("faces");
    if (!faces) return out;
    Kind kind = Kind::Unknown;
    if (const auto word = family.find("kind"))
        kind = word->text().text == "sans" ? Kind::Sans : Kind::Serif;
    fs::path folder;
    if (const auto path = family.find("folder")) folder = path->text().text;
    for (const yaml::Node& face : faces->items()) {
        FaceDescription d;
        d.family = name;
        const auto word = [&](const char* key) {
            const auto node = face.find(key);
            return node ? node->text().text : std::string{};
        };
        d.file = folder / word("file");
        d.index = base::parse_integer(word("index")).value_or(0);
        d.weight = base::parse_integer(word("weight")).value_or(400);
        d.italic = word("slope") == "italic";
        d.kind = kind;
        d.from = base::parse_length(word("from"));
        d.below = base::parse_length(word("below"));
        if (const auto axes = face.find("axes")) d.axes = read_axes(*axes);
        out.push_back(std::move(d));
    }
    return out;
}

std::vector<std::string> read_names(const yaml::Node& list) {
    std::vector<std::string> out;
    for (const yaml::Node& name : list.items()) out.push_back(name.text().text);
    return out;
}

Catalogue read(const SourceFilePtr& source, diagnostic::Diagnostics& diagnostics) {
    Catalogue out;
    const auto root = yaml::parse(source, diagnostics);
    if (!root) return out;
    if (const auto families = root->find("families"))
        for (const yaml::Node& family : families->items()) {
            const auto name = family.find("name");
            if (name) out.families[name->text().text] = read_faces(family, name->text().text);
        }
    if (const auto list = root->find("fallback")) out.fallback = read_names(*list);
    const auto read_map = [&](const char* key, auto& lists) {
        if (const auto map = root->find(key))
            for (const auto& [name, list] : map->entries()) lists[name.name] = read_names(list);
    };
    read_map("languages", out.by_language);
    read_map("scripts", out.by_script);
    return out;
}

void drop_absent_faces(Catalogue& catalogue) {
    for (auto& [name, faces] : catalogue.families)
        std::erase_if(faces, [](const FaceDescription& face) {
            std::error_code error;
            return !fs::is_regular_file(face.file, error);
        });
}

template <class A>
void length(A& a, std::optional<Length>& value) {
    std::optional<std::int64_t> units;
    if (value) units = value->units();
    archive(a, units);
    if constexpr (A::reads)
        if (units) value = Length::from_units(*units);
}

}  // namespace

template <class A>
void fields(A& a, Axis& v) {
    archive(a, v.tag), archive(a, v.least), archive(a, v.standard), archive(a, v.most);
}
template <class A>
void fields(A& a, FaceDescription& v) {
    std::string file = v.file.native();
    archive(a, v.family), archive(a, file), archive(a, v.index), archive(a, v.weight),
        archive(a, v.italic), archive(a, v.kind), length(a, v.from), length(a, v.below),
        archive(a, v.width), archive(a, v.axes);
    if constexpr (A::reads) v.file = file;
}
template <class A>
void fields(A& a, Catalogue& v) {
    archive(a, v.families), archive(a, v.fallback), archive(a, v.by_language),
        archive(a, v.by_script);
}

namespace {

std::optional<Catalogue> from_cache(const std::string& bytes, const SourceFilePtr& source) {
    const auto body = base::unsealed(bytes, {version, base::hash(source->text())});
    if (!body) return std::nullopt;
    base::Reader reader(*body);
    Catalogue out;
    archive(reader, out);
    return reader.finished() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

Catalogue read_catalogue(const fs::path& file, diagnostic::Diagnostics& diagnostics,
                         const fs::path& cache) {
    const auto source = yaml::load(file, diagnostics);
    if (!source) return {};
    std::optional<Catalogue> cached;
    if (!cache.empty()) cached = from_cache(files::read_cache(cache), source);
    Catalogue out = cached ? *std::move(cached) : read(source, diagnostics);
    drop_absent_faces(out);
    return out;
}

std::optional<std::string> make_catalogue_cache(const fs::path& file,
                                                diagnostic::Diagnostics& diagnostics) {
    const auto source = yaml::load(file, diagnostics);
    if (!source) return std::nullopt;
    Catalogue catalogue = read(source, diagnostics);
    if (!diagnostics.all().empty()) return std::nullopt;  // a cache would not repeat them
    base::Writer body;
    archive(body, catalogue);
    return base::sealed({version, base::hash(source->text())}, body.take());
}

}  // namespace cicero::font
