#include "files/folder.hpp"

#include <set>

#include "files/reason.hpp"
#include "files/target.hpp"

namespace cicero::files {

namespace fs = std::filesystem;

bool check_folder(const fs::path& folder, diagnostic::Diagnostics& diagnostics) {
    std::set<Identity> seen;  // links may lead back
    std::vector<fs::path> waiting{folder};
    while (!waiting.empty()) {
        const fs::path at = std::move(waiting.back());
        waiting.pop_back();
        struct stat status {};
        if (::stat(at.c_str(), &status) != 0 || S_ISREG(status.st_mode)) continue;
        if (!S_ISDIR(status.st_mode)) {
            const Words kind = kind_of(status.st_mode);
            diagnostics.add(diagnostic::Code::not_a_file, {},
                            {at.string(), kind.french, kind.english});
            return false;
        }
        if (!seen.insert({status.st_dev, status.st_ino}).second) continue;
        std::error_code error;
        for (fs::directory_iterator i(at, error), end; !error && i != end; i.increment(error))
            waiting.push_back(i->path());
    }
    return true;
}

}  // namespace cicero::files
