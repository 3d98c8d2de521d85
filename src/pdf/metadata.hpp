#pragma once

#include <cstdint>
#include <optional>

#include "document/document.hpp"
#include "pdf/objects.hpp"

namespace cicero::pdf {

/// What tells one file from another of the same metadata.
struct Edition {
    std::optional<std::int64_t> date;  ///< as Options has it
    std::uint64_t hash = 0;            ///< of all that is in it
};

/// Info, XMP that agrees with it, language, the window's title, how sheets are turned, the
/// trailer's ID.
void add_metadata(const document::Metadata& metadata, bool duplex_short_edge,
                  const Edition& edition, Objects& objects);

}  // namespace cicero::pdf
