#pragma once

#include "engine/data_folder.hpp"
#include "files/ledger.hpp"

namespace cicero::app {

/// What ships: $CICERO_DATA, else beside the executable.
[[nodiscard]] engine::DataFolder data_folder();
/// What is read of it, and of the machine, whatever is asked for.
void add_shipped(files::Ledger& ledger);

}  // namespace cicero::app
