#include "font/library.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include "base/units.hpp"
#include "yaml/parse.hpp"

namespace cicero::font {

namespace {

namespace fs = std::filesystem;

// CSS Fonts 4, 5.2: light weights look below first, heavy ones above.
int distance(int wanted, int weight) {
    const int d = std::abs(wanted - weight) * 2;
    const bool preferred_side = wanted <= 500 ? weight <= wanted : weight >= wanted;
    return d - (preferred_side ? 1 : 0);
}

/// What a face is, or an instance of it can be.
struct Settled {
    int weight;
    bool italic;
    float width;
};

float width_of(const Wanted& wanted) {
    for (const auto& [tag, value] : wanted.axes)
        if (tag == "wdth") return value;
    return 100;
}

Settled settle(const FaceDescription& d, const Wanted& wanted) {
    const auto clamped = [](const Axis& axis, float value) {
        return std::clamp(value, axis.least, axis.most);
    };
    Settled out{d.weight, d.italic, float(d.width)};
    if (d.axes.empty()) return out;
    if (const Axis* axis = find_axis(d.axes, "wght"))
        out.weight = int(std::lround(clamped(*axis, float(wanted.weight))));
    if (const Axis* axis = find_axis(d.axes, "wdth")) out.width = clamped(*axis, width_of(wanted));
    if (find_axis(d.axes, "ital") || find_axis(d.axes, "slnt")) out.italic |= wanted.italic;
    return out;
}

// Axes that a style names: width and optical size also choose among faces without.
std::ptrdiff_t lacking_axes(const FaceDescription& d, const Wanted& wanted) {
    return std::ranges::count_if(wanted.axes, [&](const auto& place) {
        return place.first != "wdth" && place.first != "opsz" && !find_axis(d.axes, place.first);
    });
}

// A cut for other sizes serves only where the family has nothing else.
int size_mismatch(const FaceDescription& d, const std::optional<Length>& size) {
    if (!d.from && !d.below) return 1;
    const bool serves = size && (!d.from || *size >= *d.from) && (!d.below || *size < *d.below);
    return serves ? 0 : 2;
}

}  // namespace

Library::Library(Catalogue catalogue, std::vector<fs::path> folders, const files::FileSystem& files)
    : catalogue_(std::move(catalogue)), fontconfig_(std::move(folders)), files_(files) {}

const std::vector<FaceDescription>& Library::faces_of(const std::string& family) {
    const auto known = catalogue_.families.find(family);
    const bool listed = known != catalogue_.families.end() && !known->second.empty();
    if (listed && !fontconfig_.has_own_folders()) return known->second;
    const auto [entry, fresh] = from_system_.try_emplace(family);
    if (fresh) {
        using enum Fontconfig::Among;
        if (fontconfig_.has_own_folders()) entry->second = fontconfig_.faces_of(family, OwnFolders);
        if (entry->second.empty())
            entry->second = listed ? known->second : fontconfig_.faces_of(family, All);
    }
    return entry->second;
}

// Instances of one file, and the faces of a collection, share them.
std::shared_ptr<const document::Bytes> Library::bytes_of(const fs::path& file) const {
    for (auto it = loaded_.lower_bound({file.native(), 0, {}});
         it != loaded_.end() && std::get<0>(it->first) == file.native(); ++it)
        if (it->second) return it->second->bytes();
    return nullptr;
}

FacePtr Library::load(const FaceDescription& description, const Wanted& wanted) {
    const Coordinates at = place_on(description.axes, wanted, description.italic);
    const auto [entry, fresh] =
        loaded_.try_emplace({description.file.native(), description.index, at});
    if (!fresh) return entry->second;
    FaceDescription instance = description;
    instance.at = at;
    const Settled settled = settle(description, wanted);
    instance.weight = settled.weight;
    instance.italic = settled.italic;
    const auto bytes = bytes_of(description.file);
    auto face = bytes ? Face::from_bytes(instance, bytes) : Face::load(instance, files_);
    if (face) entry->second = std::move(*face);
    else failures_.emplace(description.family, face.error());
    return entry->second;
}

FacePtr Library::find(const std::string& family, const Wanted& wanted) {
    const std::scoped_lock lock(mutex_);
    return find_unlocked(family, wanted);
}

FacePtr Library::find_unlocked(const std::string& family, const Wanted& wanted) {
    const auto& faces = faces_of(family);
    const auto cost = [&](const FaceDescription& d) {
        const Settled settled = settle(d, wanted);
        return std::tuple(lacking_axes(d, wanted), std::abs(settled.width - width_of(wanted)),
                          settled.italic != wanted.italic, distance(wanted.weight, settled.weight),
                          size_mismatch(d, wanted.optical_size));
    };
    using Candidate = std::pair<decltype(cost(faces.front())), const FaceDescription*>;
    std::vector<Candidate> candidates;
    candidates.reserve(faces.size());
    for (const FaceDescription& d : faces) candidates.emplace_back(cost(d), &d);
    // The first of equals; the next nearest is asked for only where a file cannot be used.
    while (!candidates.empty()) {
        const auto nearest = std::ranges::min_element(candidates, {}, &Candidate::first);
        if (FacePtr face = load(*nearest->second, wanted)) return face;
        candidates.erase(nearest);
    }
    return nullptr;
}

FacePtr Library::face_of(const document::FontPtr& resource) const {
    const std::scoped_lock lock(mutex_);
    for (auto it = loaded_.lower_bound({resource->path, resource->face_index, {}});
         it != loaded_.end() && std::get<0>(it->first) == resource->path; ++it)
        if (it->second && it->second->resource() == resource) return it->second;
    return nullptr;
}

const diagnostic::Diagnostic* Library::why_not(const std::vector<std::string>& families) const {
    const std::scoped_lock lock(mutex_);
    for (const std::string& family : families)
        if (const auto found = failures_.find(family); found != failures_.end())
            return &found->second;
    return nullptr;
}

FacePtr Library::find(const std::vector<std::string>& families, const Wanted& wanted) {
    const std::scoped_lock lock(mutex_);
    for (const std::string& family : families)
        if (FacePtr face = find_unlocked(family, wanted)) return face;
    return nullptr;
}

std::vector<std::string> Library::fallbacks_for(const Like& like) const {
    std::vector<std::string> out;
    const auto add = [&](const auto& lists, const std::string& key) {
        const auto list = lists.find(key);
        if (list == lists.end()) return false;
        out.insert(out.end(), list->second.begin(), list->second.end());
        return true;
    };
    // The languages of the catalogue are those that draw the same character differently.
    static constexpr std::array of_east_asia{"Hani", "Hira", "Kana", "Hang", "Bopo"};
    if (std::find(of_east_asia.begin(), of_east_asia.end(), like.script) != of_east_asia.end()) {
        std::string tag = like.language;
        while (!tag.empty() && !add(catalogue_.by_language, tag))
            tag.erase(tag.find('-') == std::string::npos ? 0 : tag.rfind('-'));
    }
    add(catalogue_.by_script, like.script);
    out.insert(out.end(), catalogue_.fallback.begin(), catalogue_.fallback.end());
    return out;
}

FacePtr Library::fallback(char32_t c, const Like& like) {
    const std::scoped_lock lock(mutex_);
    FacePtr other;
    const std::vector<std::string> names = fallbacks_for(like);
    const std::size_t special = names.size() - catalogue_.fallback.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == special && other) break;
        FacePtr face = find_unlocked(names[i], {like.weight, like.italic, {}, {}});
        if (!face || !face->has(c)) continue;
        if (like.kind == Kind::Unknown || face->kind() == like.kind) return face;
        if (!other) other = face;
    }
    return other;
}

}  // namespace cicero::font
