#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "calendar/data.hpp"
#include "dates/formats.hpp"
#include "engine/data_folder.hpp"
#include "engine/layouts.hpp"
#include "font/library.hpp"
#include "image/store.hpp"
#include "inline/composer.hpp"
#include "lint/dictionary.hpp"
#include "proof/ground.hpp"

/// What makes documents: all commands, and programs through the library, stand on it.
namespace cicero::engine {

/// What a workshop is furnished with.
struct Furnishings {
    DataFolder data;
    std::vector<std::filesystem::path> font_folders;  ///< searched before the catalogue
    const files::FileSystem* files = &files::disk();  ///< must outlive the workshop
};

/// What documents have in common, read once: fonts, layouts, pictures, the days of calendars, and
/// what composing found out. Threads may share it; what is not safe to share stands on benches, of
/// which each has one while it works. All that is kept is bounded. Two workshops know nothing of
/// each other.
class Workshop {
public:
    explicit Workshop(Furnishings furnishings);
    ~Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] const DataFolder& data_folder() const { return furnishings_.data; }
    [[nodiscard]] const files::FileSystem& files() const { return *furnishings_.files; }

    /// By the name of one that ships, or by its file; null after errors. What there is to say is
    /// said each time.
    [[nodiscard]] LayoutPtr layout(const std::string& name_or_file,
                                   const templates::Settings& settings,
                                   diagnostic::Diagnostics& diagnostics,
                                   const files::FileSystem& files);
    /// The shipped observances and holidays.
    [[nodiscard]] const calendar::Data& days(diagnostic::Diagnostics& diagnostics);
    [[nodiscard]] font::Library& fonts(diagnostic::Diagnostics& diagnostics);
    [[nodiscard]] image::Store& pictures() { return pictures_; }

    /// Tools that nobody else has while it is taken, with what they know from the work before.
    class Bench;

private:
    /// Those of one thread.
    struct Tools {
        std::unique_ptr<inlines::Composer> composer;  ///< made when it is asked for
        dates::Formats dates;
        proof::Pictures samples;
        std::shared_ptr<lint::Dictionaries> dictionaries = std::make_shared<lint::Dictionaries>();
    };
    /// Made when it is asked for, and what there was to say then.
    template <class T>
    struct Once {
        std::once_flag flag;
        std::unique_ptr<T> value;
        diagnostic::Diagnostics remarks;
    };

    const Furnishings furnishings_;
    Once<font::Library> fonts_;
    Once<calendar::Data> days_;
    Layouts layouts_;
    image::Store pictures_;
    const std::shared_ptr<const text::PatternStore> patterns_ =
        std::make_shared<const text::PatternStore>();
    std::mutex mutex_;         ///< of what follows
    std::vector<Tools> free_;  ///< those that nobody has
};

class Workshop::Bench {
public:
    explicit Bench(Workshop& workshop);
    ~Bench();
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    [[nodiscard]] inlines::Composer& composer(diagnostic::Diagnostics& diagnostics);
    [[nodiscard]] dates::Formats& dates() { return tools_.dates; }
    [[nodiscard]] proof::Pictures& samples() { return tools_.samples; }
    [[nodiscard]] const std::shared_ptr<lint::Dictionaries>& dictionaries() const {
        return tools_.dictionaries;
    }

private:
    Workshop& workshop_;
    Tools tools_;
};

}  // namespace cicero::engine
