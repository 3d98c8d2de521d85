#include "api/installed_data.hpp"

#include <cstdlib>

#include <dlfcn.h>

#include "cicero_config.hpp"

namespace cicero::api {

namespace fs = std::filesystem;

fs::path installed_data() {
    if (const char* set = std::getenv("CICERO_DATA"); set && *set) return set;
    static const char here = 0;
    Dl_info info{};
    if (dladdr(&here, &info) == 0 || !info.dli_fname) return {};
    std::error_code error;
    const fs::path library = fs::weakly_canonical(info.dli_fname, error);
    return (library.parent_path() / fs::path(config::data_from_library)).lexically_normal();
}

}  // namespace cicero::api
