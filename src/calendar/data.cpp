#include "calendar/data.hpp"

#include "calendar/entry_reader.hpp"
#include "yaml/parse.hpp"

namespace cicero::calendar {

Data load_data(const std::filesystem::path& folder, diagnostic::Diagnostics& diagnostics) {
    const auto tree = [&](const char* name) {
        const auto source = yaml::load(folder / name, diagnostics);
        return source ? yaml::parse(source, diagnostics) : std::nullopt;
    };
    Data out;
    if (const auto zones = tree("zones.yaml")) out.zones = Zones::read(*zones, diagnostics);
    for (const char* name : {"jours-feries.yaml", "observances.yaml"})
        if (const auto root = tree(name))
            for (Entry& entry : read_entries(*root, out.zones, diagnostics))
                out.entries.push_back(std::move(entry));
    return out;
}

}  // namespace cicero::calendar
