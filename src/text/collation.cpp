#include "text/collation.hpp"

#include <unicode/coll.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/plain_letters.hpp"

namespace cicero::text {

namespace {

using CollatorPtr = std::unique_ptr<icu::Collator>;

CollatorPtr make(const std::string& language, icu::Collator::ECollationStrength strength) {
    UErrorCode status = U_ZERO_ERROR;
    CollatorPtr out(icu::Collator::createInstance(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status)) return nullptr;
    out->setStrength(strength);
    return out;
}

int compared(const CollatorPtr& order, std::string_view a, std::string_view b) {
    UErrorCode status = U_ZERO_ERROR;
    const auto as_icu = [](std::string_view s) {
        return icu::StringPiece(s.data(), std::int32_t(s.size()));
    };
    const auto found =
        order ? order->compareUTF8(as_icu(a), as_icu(b), status) : UCollationResult(a.compare(b));
    return int(found);
}

}  // namespace

struct Collation::Orders {
    CollatorPtr all, words;
};

Collation::Collation(const std::string& language)
    : orders_(std::make_unique<const Orders>(Orders{make(language, icu::Collator::TERTIARY),
                                                    make(language, icu::Collator::SECONDARY)})) {}

Collation::~Collation() = default;

int Collation::compare(std::string_view a, std::string_view b) const {
    return compared(orders_->all, a, b);
}

bool Collation::are_one_word(std::string_view a, std::string_view b) const {
    return compared(orders_->words, a, b) == 0;
}

// Two letters in one stand where the first of them does.
std::string Collation::letter_of(std::string_view word) {
    auto letters = icu::UnicodeString::fromUTF8(base::plain_letters(word));
    if (letters.startsWith(u"œ")) letters = u"o";
    else if (letters.startsWith(u"æ")) letters = u"a";
    if (letters.isEmpty() || !u_isalpha(letters.char32At(0))) return {};
    std::string out;
    icu::UnicodeString(letters.char32At(0)).toUpper().toUTF8String(out);
    return out;
}

}  // namespace cicero::text
