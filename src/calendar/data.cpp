#include "calendar/data.hpp"

#include <array>

#include "calendar/cache.hpp"
#include "calendar/entry_reader.hpp"
#include "files/read.hpp"
#include "yaml/parse.hpp"

namespace cicero::calendar {

namespace {

constexpr std::array names{"zones.yaml", "jours-feries.yaml", "observances.yaml"};

SourceFiles load_files(const std::filesystem::path& folder, diagnostic::Diagnostics& diagnostics) {
    SourceFiles out;
    for (const char* name : names)
        if (auto file = yaml::load(folder / name, diagnostics)) out.push_back(std::move(file));
    return out;
}

Data read(const SourceFiles& files, diagnostic::Diagnostics& diagnostics) {
    Data out;
    for (const auto& file : files) {
        const auto root = yaml::parse(file, diagnostics);
        if (!root) continue;
        if (file == files.front()) {
            out.zones = Zones::read(*root, diagnostics);
            continue;
        }
        for (Entry& entry : read_entries(*root, out.zones, diagnostics))
            out.entries.push_back(std::move(entry));
    }
    return out;
}

}  // namespace

Data load_data(const std::filesystem::path& folder, diagnostic::Diagnostics& diagnostics,
               const std::filesystem::path& cache) {
    const SourceFiles files = load_files(folder, diagnostics);
    if (files.size() < names.size()) return {};
    if (!cache.empty())
        if (auto data = from_cache(files::read_cache(cache), files)) return std::move(*data);
    return read(files, diagnostics);
}

std::optional<std::string> make_cache(const std::filesystem::path& folder,
                                      diagnostic::Diagnostics& diagnostics) {
    const SourceFiles files = load_files(folder, diagnostics);
    if (files.size() < names.size()) return std::nullopt;
    const Data data = read(files, diagnostics);
    if (!diagnostics.all().empty()) return std::nullopt;  // a cache would not repeat them
    return to_cache(data, files);
}

}  // namespace cicero::calendar
