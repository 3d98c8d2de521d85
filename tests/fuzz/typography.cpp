// Any bytes as a paragraph: the map must cover what is set, in order; bytes that are no UTF-8 come
// through; what has been set comes back as it is.
#include "text/typography.hpp"

#include <cstdint>

#include "base/utf8.hpp"

using namespace cicero;

namespace {

constexpr const char* languages[] = {"fr", "fr-CH", "fr-CA", "fr-BE", "en", "de", "ru", "xx"};

void require(bool holds) {
    if (!holds) __builtin_trap();
}

void check_map(const text::Typeset& out, std::size_t size) {
    const auto& [text, map] = out.text;
    require(map.size() == text.size());
    std::size_t before = 0;
    for (const TextMap::Segment& s : map.segments()) {
        require(s.derived <= text.size() && s.source + s.source_size <= size && s.source >= before);
        before = s.source;
    }
    std::size_t end = 0;
    for (const text::Raised& r : out.raised) {
        require(r.begin >= end && r.begin < r.end && r.end <= text.size());
        end = r.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const char* language = languages[data[0] % std::size(languages)];
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    const text::Typeset once = text::typeset(text, language);
    check_map(once, text.size());
    if (!base::find_invalid_utf8(text)) require(!base::find_invalid_utf8(once.text.text));
    const text::Typeset twice = text::typeset(once.text.text, language);
    require(twice.text.text == once.text.text);
    const std::size_t third = text.size() / 3;
    check_map(text::typeset(text, language, {{0, third}}, {{2 * third, text.size(), "en"}}),
              text.size());
    return 0;
}
