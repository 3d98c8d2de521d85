#include "font/library.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include <fontconfig/fontconfig.h>

#include "base/units.hpp"
#include "yaml/parse.hpp"

namespace cicero::font {

namespace {

namespace fs = std::filesystem;

std::vector<FaceDescription> read_faces(const yaml::Node& family, const std::string& name) {
    std::vector<FaceDescription> out;
    const auto faces = family.find("faces");
    if (!faces) return out;
    for (const yaml::Node& face : faces->items()) {
        FaceDescription d;
        d.family = name;
        const auto word = [&](const char* key) {
            const auto node = face.find(key);
            return node ? node->text().text : std::string{};
        };
        d.file = word("file");
        d.index = base::parse_integer(word("index")).value_or(0);
        d.weight = base::parse_integer(word("weight")).value_or(400);
        d.italic = word("slope") == "italic";
        std::error_code error;
        if (fs::exists(d.file, error)) out.push_back(std::move(d));
    }
    return out;
}

/// Faces that fontconfig knows, of one family or of all, among those of the added folders or all.
enum class Among : std::uint8_t { AddedFolders, All };

std::vector<FaceDescription> ask_fontconfig(const std::string& family, Among among) {
    FcConfig* config = FcConfigReference(nullptr);
    FcPattern* pattern = FcPatternCreate();
    if (!family.empty())
        FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
    FcObjectSet* objects =
        FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_FONTFORMAT, nullptr);
    FcFontSet* sets[] = {FcConfigGetFonts(config, FcSetApplication),
                         FcConfigGetFonts(config, FcSetSystem)};
    if (among == Among::AddedFolders) sets[1] = nullptr;
    std::vector<FaceDescription> out;
    for (FcFontSet* searched : sets) {
        if (!searched) continue;
        FcFontSet* set = FcFontSetList(config, &searched, 1, pattern, objects);
        for (int i = 0; set && i < set->nfont; ++i) {
            FcChar8 *file = nullptr, *name = nullptr, *format = nullptr;
            int index = 0, weight = FC_WEIGHT_REGULAR, slant = FC_SLANT_ROMAN;
            if (FcPatternGetString(set->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
            if (FcPatternGetString(set->fonts[i], FC_FAMILY, 0, &name) != FcResultMatch) continue;
            FcPatternGetString(set->fonts[i], FC_FONTFORMAT, 0, &format);
            const std::string_view form = format ? reinterpret_cast<const char*>(format) : "";
            if (form != "TrueType" && form != "CFF") continue;  // HarfBuzz shapes no Type 1
            FcPatternGetInteger(set->fonts[i], FC_INDEX, 0, &index);
            FcPatternGetInteger(set->fonts[i], FC_WEIGHT, 0, &weight);
            FcPatternGetInteger(set->fonts[i], FC_SLANT, 0, &slant);
            if (index >> 16 != 0) continue;  // a named instance of a variable font
            out.push_back({family.empty() ? reinterpret_cast<const char*>(name) : family,
                           reinterpret_cast<const char*>(file), index, FcWeightToOpenType(weight),
                           slant != FC_SLANT_ROMAN});
        }
        if (set) FcFontSetDestroy(set);
    }
    FcObjectSetDestroy(objects);
    FcPatternDestroy(pattern);
    FcConfigDestroy(config);
    // fontconfig lists in the order of its cache: the output must not depend on it.
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return std::tie(a.file, a.index) < std::tie(b.file, b.index);
    });
    return out;
}

void add_folder(const fs::path& folder) {
    FcConfigAppFontAddDir(nullptr, reinterpret_cast<const FcChar8*>(folder.c_str()));
}

// CSS Fonts 4, 5.2: light weights look below first, heavy ones above.
int distance(int wanted, int weight) {
    const int d = std::abs(wanted - weight) * 2;
    const bool preferred_side = wanted <= 500 ? weight <= wanted : weight >= wanted;
    return d - (preferred_side ? 1 : 0);
}

}  // namespace

Catalogue read_catalogue(const fs::path& file, diagnostic::Diagnostics& diagnostics) {
    Catalogue out;
    const auto source = yaml::load(file, diagnostics);
    const auto root = source ? yaml::parse(source, diagnostics) : std::nullopt;
    if (!root) return out;
    if (const auto families = root->find("families"))
        for (const yaml::Node& family : families->items()) {
            const auto name = family.find("name");
            if (name) out.families[name->text().text] = read_faces(family, name->text().text);
        }
    if (const auto list = root->find("fallback"))
        for (const yaml::Node& name : list->items()) out.fallback.push_back(name.text().text);
    return out;
}

std::map<std::string, std::vector<FaceDescription>> installed_families(
    const std::vector<fs::path>& folders) {
    for (const fs::path& folder : folders) add_folder(folder);
    std::map<std::string, std::vector<FaceDescription>> out;
    for (FaceDescription& face : ask_fontconfig({}, Among::All))
        out[face.family].push_back(std::move(face));
    return out;
}

Library::Library(Catalogue catalogue, const std::vector<fs::path>& folders)
    : catalogue_(std::move(catalogue)), has_folders_(!folders.empty()) {
    for (const fs::path& folder : folders) add_folder(folder);
}

const std::vector<FaceDescription>& Library::faces_of(const std::string& family) {
    const auto known = catalogue_.families.find(family);
    const bool listed = known != catalogue_.families.end() && !known->second.empty();
    if (listed && !has_folders_) return known->second;
    const auto [entry, fresh] = from_system_.try_emplace(family);
    if (fresh) {
        if (has_folders_) entry->second = ask_fontconfig(family, Among::AddedFolders);
        if (entry->second.empty())
            entry->second = listed ? known->second : ask_fontconfig(family, Among::All);
    }
    return entry->second;
}

FacePtr Library::load(const FaceDescription& description) {
    const auto [entry, fresh] = loaded_.try_emplace({description.file, description.index});
    if (fresh)
        if (auto face = Face::load(description)) entry->second = std::move(*face);
    return entry->second;
}

FacePtr Library::find(const std::string& family, int weight, bool italic) {
    const auto& faces = faces_of(family);
    const FaceDescription* best = nullptr;
    const auto cost = [&](const FaceDescription& d) {
        return distance(weight, d.weight) + (d.italic != italic ? 10000 : 0);
    };
    for (const FaceDescription& d : faces)
        if (!best || cost(d) < cost(*best)) best = &d;
    return best ? load(*best) : nullptr;
}

FacePtr Library::find(const std::vector<std::string>& families, int weight, bool italic) {
    for (const std::string& family : families)
        if (FacePtr face = find(family, weight, italic)) return face;
    return nullptr;
}

FacePtr Library::fallback(char32_t c, int weight, bool italic) {
    for (const std::string& family : catalogue_.fallback)
        if (FacePtr face = find(family, weight, italic); face && face->has(c)) return face;
    return nullptr;
}

}  // namespace cicero::font
