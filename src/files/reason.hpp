#pragma once

#include <string>

#include <sys/stat.h>

namespace cicero::files {

struct Words {
    std::string french, english;
};

/// What errno says, in words.
[[nodiscard]] Words reason_of(int error);
/// Of what is no regular file: "un dossier", "a folder".
[[nodiscard]] Words kind_of(mode_t mode);

}  // namespace cicero::files
