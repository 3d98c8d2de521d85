#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "files/file_system.hpp"

namespace cicero::engine {

/// What ships beside the program: layouts, the catalogue of fonts, the days of calendars.
struct DataFolder {
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path layouts() const { return root / "layouts"; }
    /// Where observances, holidays and zones are.
    [[nodiscard]] std::filesystem::path calendar() const { return root / "content" / "donnees"; }
    [[nodiscard]] std::filesystem::path catalogue() const {
        return root / "fonts" / "catalogue.yaml";
    }
    /// What the build made of them, for speed.
    [[nodiscard]] std::filesystem::path calendar_cache() const {
        return root / "cache" / "donnees.bin";
    }
    [[nodiscard]] std::filesystem::path catalogue_cache() const {
        return root / "cache" / "fontes.bin";
    }

    /// The layout of that name that ships.
    [[nodiscard]] std::optional<std::filesystem::path> shipped_layout(
        const std::string& name, const files::FileSystem& files = files::disk()) const;
    /// A layout by the name of one that ships, or a file.
    [[nodiscard]] std::optional<std::filesystem::path> layout_file(
        const std::string& name_or_file, const files::FileSystem& files = files::disk()) const;
    /// Of the layouts that ship, sorted.
    [[nodiscard]] std::vector<std::string> layout_names(
        const files::FileSystem& files = files::disk()) const;
    /// What is said of a name that no layout has: the name, that of one that ships, which was
    /// probably meant, with the format for the paper of the name where it has it; else by how many
    /// percent it is put on that paper, and which others have it; empty where there is none.
    [[nodiscard]] std::vector<std::string> words_on_unknown(
        const std::string& wrong, const files::FileSystem& files = files::disk()) const;
};

}  // namespace cicero::engine
