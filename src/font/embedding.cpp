#include "font/embedding.hpp"

#include "base/handle.hpp"
#include "font/big_endian.hpp"

namespace cicero::font {

// Of several levels, which version 3 of the table no longer allows, the least restrictive holds.
Embedding embedding_of(hb_face_t* face) {
    constexpr unsigned levels = 0x000F, restricted = 0x0002, no_subset = 0x0100, bitmaps = 0x0200;
    const Handle<hb_blob_t, hb_blob_destroy> table(
        hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
    unsigned size = 0;
    const char* data = hb_blob_get_data(table.get(), &size);
    const unsigned type = BigEndian(data, size).u16(8);
    if ((type & levels) == restricted || (type & bitmaps) != 0) return Embedding::Forbidden;
    return (type & no_subset) != 0 ? Embedding::Whole : Embedding::Subset;
}

}  // namespace cicero::font
