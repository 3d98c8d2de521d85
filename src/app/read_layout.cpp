#include "app/read_layout.hpp"

#include "calendar/tree_schema.hpp"
#include "content/content.hpp"
#include "template/check_fields.hpp"
#include "yaml/parse.hpp"

namespace cicero::app {

namespace {

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

std::shared_ptr<const templates::LayoutSpec> read_layout(const std::filesystem::path& path,
                                                         const templates::Settings& settings,
                                                         diagnostic::Diagnostics& diagnostics) {
    const auto file = yaml::load(path, diagnostics);
    const auto root = file ? yaml::parse(file, diagnostics) : std::nullopt;
    auto spec = root ? templates::resolve_layout(*root, settings, diagnostics) : nullptr;
    if (!spec) return nullptr;
    const std::size_t errors = diagnostics.error_count();
    templates::check_fields(*spec, kinds(), diagnostics);
    return diagnostics.error_count() > errors ? nullptr : spec;
}

}  // namespace cicero::app
