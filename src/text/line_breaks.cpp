#include "text/line_breaks.hpp"

#include <map>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/handle.hpp"

namespace cicero::text {

namespace {

using Iterator = Handle<UBreakIterator, ubrk_close>;

UBreakIterator* iterator_for(std::string_view language) {
    thread_local std::map<std::string, Iterator, std::less<>> iterators;
    const auto found = iterators.find(language);
    if (found != iterators.end()) return found->second.get();
    UErrorCode status = U_ZERO_ERROR;
    Iterator iterator(ubrk_open(UBRK_LINE, std::string(language).c_str(), nullptr, 0, &status));
    return iterators.emplace(std::string(language), std::move(iterator)).first->second.get();
}

bool after_apostrophe(std::string_view text, std::size_t at) {
    return (at >= 1 && text[at - 1] == '\'') || text.substr(0, at).ends_with("’");
}

}  // namespace

std::vector<std::size_t> line_breaks(std::string_view text, std::string_view language) {
    std::vector<std::size_t> out;
    UBreakIterator* iterator = iterator_for(language);
    if (!iterator) return out;
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUTF8(&source, text.data(), std::int64_t(text.size()), &status);
    ubrk_setUText(iterator, &source, &status);
    for (int at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
        if (std::size_t(at) < text.size() && !after_apostrophe(text, std::size_t(at)))
            out.push_back(std::size_t(at));
    utext_close(&source);
    return out;
}

}  // namespace cicero::text
