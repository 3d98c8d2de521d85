#include "font/fontconfig.hpp"

#include <algorithm>
#include <mutex>
#include <new>
#include <set>
#include <tuple>

#include <fontconfig/fontconfig.h>

namespace cicero::font {

namespace {

using ConfigHandle = Handle<FcConfig, FcConfigDestroy>;
using PatternHandle = Handle<FcPattern, FcPatternDestroy>;

const FcChar8* fc(const char* text) { return reinterpret_cast<const FcChar8*>(text); }

std::string text_of(FcPattern* font, const char* key) {
    FcChar8* text = nullptr;
    return FcPatternGetString(font, key, 0, &text) == FcResultMatch
               ? reinterpret_cast<const char*>(text)
               : "";
}

int number_of(FcPattern* font, const char* key, int otherwise) {
    int value = otherwise;
    FcPatternGetInteger(font, key, 0, &value);
    return value;
}

// Nothing where HarfBuzz cannot shape it (Type 1), or where it is a named instance of a variable
// font.
void add(FcPattern* font, const std::string& family, std::vector<FaceDescription>& out) {
    const std::string format = text_of(font, FC_FONTFORMAT);
    const int index = number_of(font, FC_INDEX, 0);
    if ((format != "TrueType" && format != "CFF") || index >> 16 != 0) return;
    FaceDescription face;
    face.family = family.empty() ? text_of(font, FC_FAMILY) : family;
    face.file = text_of(font, FC_FILE);
    face.index = index;
    face.weight = FcWeightToOpenType(number_of(font, FC_WEIGHT, FC_WEIGHT_REGULAR));
    face.italic = number_of(font, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
    face.width = number_of(font, FC_WIDTH, FC_WIDTH_NORMAL);
    FcBool variable = FcFalse;
    if (FcPatternGetBool(font, FC_VARIABLE, 0, &variable) == FcResultMatch && variable)
        face.axes = axes_of(face.file, index);
    if (!face.family.empty() && !face.file.empty()) out.push_back(std::move(face));
}

std::vector<FaceDescription> list(FcConfig* config, FcPattern* pattern, const std::string& family,
                                  Fontconfig::Among among) {
    const Handle<FcObjectSet, FcObjectSetDestroy> objects(
        FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_FONTFORMAT,
                         FC_VARIABLE, nullptr));
    FcFontSet* sets[] = {FcConfigGetFonts(config, FcSetApplication),
                         FcConfigGetFonts(config, FcSetSystem)};
    if (among == Fontconfig::Among::OwnFolders) sets[1] = nullptr;
    std::vector<FaceDescription> out;
    for (FcFontSet* searched : sets) {
        if (!searched) continue;
        const Handle<FcFontSet, FcFontSetDestroy> found(
            FcFontSetList(config, &searched, 1, pattern, objects.get()));
        for (int i = 0; found && i < found->nfont; ++i) add(found->fonts[i], family, out);
    }
    // fontconfig lists in the order of its cache: the output must not depend on it.
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.file, a.index, a.axes.empty()) <
               std::tuple(b.file, b.index, b.axes.empty());
    });
    // It lists a variable font's own instance beside the font.
    out.erase(std::unique(out.begin(), out.end(),
                          [](const auto& a, const auto& b) {
                              return a.file == b.file && a.index == b.index;
                          }),
              out.end());
    return out;
}

Kind kind_of_file(const FaceDescription& face) {
    const Handle<hb_blob_t, hb_blob_destroy> blob(hb_blob_create_from_file(face.file.c_str()));
    const Handle<hb_face_t, hb_face_destroy> opened(
        hb_face_create(blob.get(), unsigned(face.index)));
    return kind_of(opened.get());
}

}  // namespace

struct Fontconfig::Configuration {
    std::once_flag made;
    ConfigHandle handle;

    // After it is made it is only read, which threads may do at once.
    FcConfig* with(const std::vector<std::filesystem::path>& folders) {
        std::call_once(made, [&] {
            handle.reset(FcInitLoadConfigAndFonts());
            if (!handle) throw std::bad_alloc();
            for (const auto& folder : folders)
                FcConfigAppFontAddDir(handle.get(), fc(folder.c_str()));
        });
        return handle.get();
    }
};

Fontconfig::Fontconfig(std::vector<std::filesystem::path> folders)
    : folders_(std::move(folders)), configuration_(std::make_unique<Configuration>()) {}

Fontconfig::~Fontconfig() = default;

std::vector<FaceDescription> Fontconfig::faces_of(const std::string& family, Among among) const {
    const PatternHandle pattern(FcPatternCreate());
    FcPatternAddString(pattern.get(), FC_FAMILY, fc(family.c_str()));
    return list(configuration_->with(folders_), pattern.get(), family, among);
}

std::map<std::string, std::vector<FaceDescription>> Fontconfig::families() const {
    const PatternHandle all(FcPatternCreate());
    std::map<std::string, std::vector<FaceDescription>> out;
    for (FaceDescription& face : list(configuration_->with(folders_), all.get(), {}, Among::All))
        out[face.family].push_back(std::move(face));
    return out;
}

std::vector<std::string> Fontconfig::families_with(char32_t c, Kind kind, std::size_t most) const {
    const PatternHandle pattern(FcPatternCreate());
    const Handle<FcCharSet, FcCharSetDestroy> characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), c);
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
    // Outlines in one colour: what a page can be printed with.
    FcPatternAddBool(pattern.get(), FC_OUTLINE, FcTrue);
    FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
    FcConfig* config = configuration_->with(folders_);
    std::map<std::string, int> distances;
    for (const FaceDescription& face : list(config, pattern.get(), {}, Among::All)) {
        if (distances.contains(face.family)) continue;
        const Kind theirs = kind == Kind::Unknown ? kind : kind_of_file(face);
        distances[face.family] = theirs == kind ? 0 : theirs == Kind::Unknown ? 1 : 2;
    }
    std::set<std::pair<int, std::string>> ordered;
    for (const auto& [family, distance] : distances) ordered.emplace(distance, family);
    std::vector<std::string> out;
    for (const auto& [distance, family] : ordered)
        if (out.size() < most) out.push_back(family);
    return out;
}

}  // namespace cicero::font
