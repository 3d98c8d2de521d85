#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "font/face.hpp"

/// What fontconfig knows. It costs 4 ms to start: only what the catalogue lacks is asked of it.
namespace cicero::font {

enum class Among : std::uint8_t { AddedFolders, All };

/// Faces of one family, or of all where it is empty, in the order of their files.
[[nodiscard]] std::vector<FaceDescription> ask_fontconfig(const std::string& family, Among among);

void add_folder(const std::filesystem::path& folder);

}  // namespace cicero::font
