#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "font/face.hpp"

namespace cicero::font {

/// What fontconfig knows, with folders of one's own: a configuration that nobody else sees. It
/// costs 4 ms to make, and is made when it is first asked. Threads may share it.
class Fontconfig {
public:
    enum class Among : std::uint8_t { OwnFolders, All };

    explicit Fontconfig(std::vector<std::filesystem::path> folders);
    ~Fontconfig();
    Fontconfig(const Fontconfig&) = delete;
    Fontconfig& operator=(const Fontconfig&) = delete;

    [[nodiscard]] bool has_own_folders() const { return !folders_.empty(); }
    /// In the order of their files.
    [[nodiscard]] std::vector<FaceDescription> faces_of(const std::string& family,
                                                        Among among) const;
    /// All faces, by family.
    [[nodiscard]] std::map<std::string, std::vector<FaceDescription>> families() const;
    /// Families that have `c`, those of `kind` first, then by name; at most `most`.
    [[nodiscard]] std::vector<std::string> families_with(char32_t c, Kind kind,
                                                         std::size_t most) const;

private:
    struct Configuration;

    std::vector<std::filesystem::path> folders_;
    std::unique_ptr<Configuration> configuration_;
};

}  // namespace cicero::font
