#include "app/caches.hpp"

#include "app/paths.hpp"
#include "app/report.hpp"
#include "calendar/data.hpp"
#include "files/write.hpp"
#include "font/catalogue.hpp"

namespace cicero::app {

namespace {

void write(const std::filesystem::path& cache, const std::optional<std::string>& bytes,
           diagnostic::Diagnostics& diagnostics) {
    if (!bytes) return;
    std::error_code error;
    std::filesystem::create_directories(cache.parent_path(), error);
    const auto done = files::write(cache, *bytes, {});
    if (!done) diagnostics.add(done.error());
}

}  // namespace

int write_caches(const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    const engine::DataFolder data = data_folder();
    write(data.calendar_cache(), calendar::make_cache(data.calendar(), diagnostics), diagnostics);
    write(data.catalogue_cache(), font::make_catalogue_cache(data.catalogue(), diagnostics),
          diagnostics);
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
