#include "image/profile.hpp"

#include <lcms2.h>

#include "base/handle.hpp"

namespace cicero::image {

namespace {

using Context = Handle<_cmsContext_struct, cmsDeleteContext>;

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};

/// Of profiles that a reader of PDF 1.7 knows: ICC.1:2004-10, version 4.2 and before.
constexpr double newest_version = 4.4;

cmsColorSpaceSignature space_of(int components) {
    return components == 1 ? cmsSigGrayData : components == 3 ? cmsSigRgbData : cmsSigCmykData;
}

// "RGB", "CMYK", "Lab"
std::string name_of(cmsUInt32Number signature) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const char c = char(signature >> shift & 0xFF);
        if (c > ' ' && c < 0x7F) out += c;
    }
    return out;
}

// lcms2 takes a profile that was cut short, as long as its tags are there.
std::size_t announced_size(const document::Bytes& profile) {
    return std::size_t(profile[0]) << 24 | std::size_t(profile[1]) << 16 |
           std::size_t(profile[2]) << 8 | profile[3];
}

bool is_for_images(cmsProfileClassSignature kind) {
    return kind == cmsSigInputClass || kind == cmsSigDisplayClass || kind == cmsSigOutputClass ||
           kind == cmsSigColorSpaceClass;
}

}  // namespace

std::string profile_fault(const document::Bytes& profile, int components) {
    const Context context(cmsCreateContext(nullptr, nullptr));
    // Its own complaints would go to nobody: it has no handler unless it is given one.
    const std::unique_ptr<void, CloseProfile> opened(
        cmsOpenProfileFromMemTHR(context.get(), profile.data(), cmsUInt32Number(profile.size())));
    if (!opened || announced_size(profile) > profile.size()) return "ICC ?";
    if (cmsGetProfileVersion(opened.get()) > newest_version)
        return "ICC " + std::to_string(int(cmsGetProfileVersion(opened.get())));
    const auto space = cmsGetColorSpace(opened.get());
    if (space != space_of(components))
        return name_of(space) + " ≠ " + name_of(space_of(components));
    if (const auto kind = cmsGetDeviceClass(opened.get()); !is_for_images(kind))
        return "ICC " + name_of(kind);
    return {};
}

}  // namespace cicero::image
