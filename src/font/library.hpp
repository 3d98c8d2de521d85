#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <tuple>

#include "font/catalogue.hpp"
#include "font/fontconfig.hpp"

namespace cicero::font {

/// Finds and keeps faces. The catalogue first; fontconfig, which is slow to start, only for a
/// family that the catalogue does not have. Extra folders come before both, and no other library
/// sees them. Threads may share it: what it hands out does not change, and a lock is held while it
/// looks.
class Library {
public:
    /// Font files are read from `files`, which must outlive it.
    explicit Library(Catalogue catalogue, std::vector<std::filesystem::path> folders = {},
                     const files::FileSystem& files = files::disk());

    /// The face of the first family that exists whose slope and weight are nearest (CSS Fonts 4,
    /// 5.2), and among those of one weight the cut for the size; of a variable font the instance.
    /// Null where none of the families is known, or no file of theirs can be used.
    [[nodiscard]] FacePtr find(const std::vector<std::string>& families, const Wanted& wanted);
    [[nodiscard]] FacePtr find(const std::string& family, const Wanted& wanted);
    /// That a document has as `resource`; null where it is none of this library's.
    [[nodiscard]] FacePtr face_of(const document::FontPtr& resource) const;
    /// Why a file of the first of them that has such a one cannot be used; null where none has.
    [[nodiscard]] const diagnostic::Diagnostic* why_not(
        const std::vector<std::string>& families) const;
    /// What a fallback should be like.
    struct Like {
        int weight = 400;
        bool italic = false;
        Kind kind = Kind::Unknown;
        std::string script;    ///< ISO 15924: Latn
        std::string language;  ///< BCP 47
    };
    /// A face that has `c`; null where none has.
    [[nodiscard]] FacePtr fallback(char32_t c, const Like& like);
    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
    /// What there is besides: on the machine, and in the extra folders.
    [[nodiscard]] const Fontconfig& fontconfig() const { return fontconfig_; }

private:
    // Under the lock.
    FacePtr find_unlocked(const std::string& family, const Wanted& wanted);
    const std::vector<FaceDescription>& faces_of(const std::string& family);
    FacePtr load(const FaceDescription& description, const Wanted& wanted);
    [[nodiscard]] std::shared_ptr<const document::Bytes> bytes_of(
        const std::filesystem::path& file) const;
    [[nodiscard]] std::vector<std::string> fallbacks_for(const Like& like) const;

    const Catalogue catalogue_;
    const Fontconfig fontconfig_;
    const files::FileSystem& files_;
    mutable std::mutex mutex_;  ///< of what follows; entries stay as they are once made
    std::map<std::tuple<std::string, int, Coordinates>, FacePtr> loaded_;  ///< by file
    std::map<std::string, diagnostic::Diagnostic> failures_;               ///< by family
    std::map<std::string, std::vector<FaceDescription>> from_system_;
};

}  // namespace cicero::font
