#include "app/paths.hpp"

#include <cstdlib>

#include "cicero_config.hpp"

namespace cicero::app {

namespace fs = std::filesystem;

fs::path data_folder() {
    if (const char* set = std::getenv("CICERO_DATA"); set && *set) return set;
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    return (executable.parent_path() / fs::path(config::data_from_executable)).lexically_normal();
}

fs::path calendar_folder() { return data_folder() / "content" / "donnees"; }

fs::path calendar_cache() { return data_folder() / "cache" / "donnees.bin"; }

fs::path catalogue_file() { return data_folder() / "fonts" / "catalogue.yaml"; }

fs::path catalogue_cache() { return data_folder() / "cache" / "fontes.bin"; }

void add_calendar(files::Ledger& ledger) {
    ledger.add_read(calendar_cache());
    ledger.add_read_folder(calendar_folder());
}

std::optional<fs::path> layout_file(const std::string& name_or_file) {
    std::error_code error;
    const fs::path shipped = data_folder() / "layouts" / (name_or_file + ".yaml");
    if (name_or_file.find('/') == std::string::npos && fs::is_regular_file(shipped, error))
        return shipped;
    if (fs::exists(fs::symlink_status(name_or_file, error))) return fs::path(name_or_file);
    return std::nullopt;
}

}  // namespace cicero::app
