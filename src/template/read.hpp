#pragma once

#include <map>
#include <memory>
#include <string>

#include "files/file_system.hpp"
#include "template/check_fields.hpp"
#include "template/spec.hpp"
#include "yaml/node.hpp"

namespace cicero::templates {

/// `--set columns=2`
using Settings = std::map<std::string, std::string>;

/// The setting that asks for large print: a parameter of each layout that has it.
inline constexpr const char* large_print_setting = "large-print";
/// The one that chooses a format, of a layout that has several.
inline constexpr const char* format_setting = "format";

/// A layout file to its spec: keys checked against the schema, parameters filled in, styles and
/// colours looked up, all errors of meaning reported; with `kinds` those of its fields too. Null
/// when there were errors.
[[nodiscard]] std::shared_ptr<const LayoutSpec> resolve_layout(
    const yaml::Node& root, const Settings& settings, diagnostic::Diagnostics& diagnostics,
    const files::FileSystem& files = files::disk(), const Kinds* kinds = nullptr);

}  // namespace cicero::templates
