#include "app/caches.hpp"

#include <cerrno>
#include <cstring>

#include "app/paths.hpp"
#include "app/report.hpp"
#include "calendar/data.hpp"
#include "font/catalogue.hpp"

namespace cicero::app {

int write_caches(const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    const auto tell = [&](bool written, const std::filesystem::path& cache) {
        if (!written && diagnostics.all().empty())
            diagnostics.add(diagnostic::Code::cannot_write, {},
                            {cache.string(), std::strerror(errno)});
    };
    tell(calendar::write_cache(calendar_folder(), calendar_cache(), diagnostics), calendar_cache());
    tell(font::write_catalogue_cache(catalogue_file(), catalogue_cache(), diagnostics),
         catalogue_cache());
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
