#include "files/ledger.hpp"

namespace cicero::files {

using diagnostic::Code;
using diagnostic::Diagnostic;

void Ledger::add(const std::filesystem::path& file, bool is_written) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
    uses_.try_emplace({status.st_dev, status.st_ino}, Use{file.string(), is_written});
}

void Ledger::add_read_folder(const std::filesystem::path& folder) {
    std::error_code error;
    for (std::filesystem::directory_iterator i(folder, error), end; !error && i != end;
         i.increment(error))
        add_read(i->path());
}

std::optional<Diagnostic> Ledger::refusal(const std::filesystem::path& output,
                                          const Target& target) const {
    if (!target.exists || !target.is_regular()) return std::nullopt;
    const auto use = uses_.find(target.identity());
    if (use == uses_.end()) return std::nullopt;
    const std::string& name = use->second.name;
    return diagnostic::make(use->second.is_written ? Code::output_is_output : Code::output_is_input,
                            {}, {output.string(), name == output ? "" : name});
}

std::optional<Diagnostic> Ledger::refusal(const std::filesystem::path& output) const {
    const auto target = find_target(output);
    return target ? refusal(output, *target) : std::nullopt;
}

}  // namespace cicero::files
