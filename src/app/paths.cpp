#include "app/paths.hpp"

#include <cstdlib>

#include "cicero_config.hpp"
#include "text/hyphenate.hpp"

namespace cicero::app {

namespace fs = std::filesystem;

engine::DataFolder data_folder() {
    if (const char* set = std::getenv("CICERO_DATA"); set && *set) return {set};
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    return {(executable.parent_path() / fs::path(config::data_from_executable)).lexically_normal()};
}

void add_shipped(files::Ledger& ledger) {
    const engine::DataFolder data = data_folder();
    for (const fs::path& file : {data.catalogue(), data.catalogue_cache(), data.calendar_cache()})
        ledger.add_read(file);
    ledger.add_read_folder(data.calendar());
    ledger.add_read_folder(text::hyphenation_folder);
}

}  // namespace cicero::app
