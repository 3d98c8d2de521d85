#include "pdf/pictures.hpp"

#include "base/cache_file.hpp"

namespace cicero::pdf {

namespace {

std::string_view view(const document::Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::uint32_t Pictures::number(const document::ImagePtr& picture) {
    Known& known = known_[picture.get()];
    if (!known.picture.expired()) return known.number;
    const Mark mark = mark_of(*picture);
    const auto [entry, fresh] = numbers_.try_emplace(mark, std::uint32_t(dicts_.size()));
    if (fresh) {
        dicts_.push_back(write(*picture));
        for (const auto& [size, hash] : mark.parts) hash_ = base::hash(std::to_string(hash), hash_);
    }
    known = {picture, entry->second};
    return known.number;
}

Pictures::Mark Pictures::mark_of(const document::ImageResource& picture) {
    Mark out;
    out.form = {picture.width,      picture.height,   picture.orientation,
                picture.components, picture.inverted, int(picture.encoding)};
    std::size_t i = 0;
    for (const auto& part : {picture.data, picture.alpha, picture.icc}) {
        if (part) out.parts[i] = {part->size(), base::hash(view(*part))};
        ++i;
    }
    return out;
}

Dict Pictures::write(const document::ImageResource& picture) {
    const bool jpeg = picture.encoding == document::ImageEncoding::Jpeg;
    static constexpr const char* spaces[] = {"", "DeviceGray", "", "DeviceRGB", "DeviceCMYK"};
    Dict out = samples(*picture.data, picture, spaces[picture.components]);
    out.verbatim(jpeg ? "/Filter /DCTDecode\n" : "/Filter /FlateDecode\n");
    if (picture.icc)
        out.add("ColorSpace",
                objects_.array()
                    .name("ICCBased")
                    .add(objects_.stream(view(*picture.icc)).integer("N", picture.components)));
    static constexpr double inverted[] = {1, 0, 1, 0, 1, 0, 1, 0};
    if (picture.inverted) out.numbers("Decode", inverted);
    if (picture.alpha)
        out.add("SMask",
                samples(*picture.alpha, picture, "DeviceGray").verbatim("/Filter /FlateDecode\n"));
    return out;
}

Dict Pictures::samples(const document::Bytes& data, const document::ImageResource& picture,
                       const char* space) {
    return objects_.stream(view(data), false)
        .name("Type", "XObject")
        .name("Subtype", "Image")
        .integer("Width", picture.width)
        .integer("Height", picture.height)
        .integer("BitsPerComponent", 8)
        .name("ColorSpace", space);
}

}  // namespace cicero::pdf
