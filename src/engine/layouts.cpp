#include "engine/layouts.hpp"

#include "calendar/tree_schema.hpp"
#include "content/content.hpp"
#include "yaml/parse.hpp"

namespace cicero::engine {

namespace {

/// A batch has a few, each with the settings of its rows; one takes some 100 kB.
constexpr std::size_t most_layouts = 256;

// One schema serves all kinds of content; a calendar's becomes a tree before layouts see it.
const templates::Kinds& kinds() {
    static const templates::Kinds all = [] {
        templates::Kinds out;
        for (const yaml::Field& field : content::schema().fields)
            if (field.name == std::string_view("kind"))
                for (const char* kind : field.choices) out[kind] = &content::schema();
        out["calendar"] = &calendar::tree_schema();
        return out;
    }();
    return all;
}

}  // namespace

LayoutPtr read_layout(const std::filesystem::path& path, const templates::Settings& settings,
                      diagnostic::Diagnostics& diagnostics, const files::FileSystem& files) {
    const std::size_t errors = diagnostics.error_count();
    const auto file = yaml::load(path, diagnostics, {}, files);
    const auto root = file ? yaml::parse(file, diagnostics) : std::nullopt;
    auto layout =
        root ? templates::resolve_layout(*root, settings, diagnostics, files, &kinds()) : nullptr;
    return diagnostics.error_count() > errors ? nullptr : layout;
}

LayoutPtr Layouts::find(const std::filesystem::path& path, const templates::Settings& settings,
                        diagnostic::Diagnostics& diagnostics, const files::FileSystem& files) {
    // Held while it is read: what many threads want at once is read once.
    const std::scoped_lock lock(mutex_);
    Key key{path, files.stamp(path), settings};
    auto known = read_.find(key);
    if (known == read_.end()) {
        if (read_.size() >= most_layouts) read_.clear();
        auto read = std::make_shared<Read>();
        read->layout = read_layout(path, settings, read->remarks, files);
        known = read_.emplace(std::move(key), std::move(read)).first;
    }
    diagnostics.append(known->second->remarks);
    return known->second->layout;
}

std::size_t Layouts::size() const {
    const std::scoped_lock lock(mutex_);
    return read_.size();
}

}  // namespace cicero::engine
