#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "font/face.hpp"

namespace cicero::font {

/// Families by name, as `fonts/catalogue.yaml` lists them.
struct Catalogue {
    std::map<std::string, std::vector<FaceDescription>> families;
    std::vector<std::string> fallback;
    /// The same, asked before: by BCP 47 language (the longest prefix wins) and ISO 15924 script.
    std::map<std::string, std::vector<std::string>> by_language, by_script;
};

/// With the faces whose files are on this machine; a family may have none. `cache`: a file of
/// what make_catalogue_cache gave; where it is of this very catalogue, that is not parsed (reading
/// YAML costs a quarter of what a poster does).
[[nodiscard]] Catalogue read_catalogue(const std::filesystem::path& file,
                                       diagnostic::Diagnostics& diagnostics,
                                       const std::filesystem::path& cache = {});

/// The bytes of that file; nothing, with diagnostics, where the catalogue has any.
[[nodiscard]] std::optional<std::string> make_catalogue_cache(const std::filesystem::path& file,
                                                              diagnostic::Diagnostics& diagnostics);

}  // namespace cicero::font
