#include "bind/format.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "base/roman.hpp"

namespace cicero::bind {

namespace {

using diagnostic::SourcedText;
using Op = templates::Filter::Op;

SourcedText plain(std::string text, const diagnostic::SourceSpan& span) {
    SourcedText out;
    out.map.append_replaced(text.size(), span.begin, span.end - span.begin);
    out.text = std::move(text);
    out.file = span.file;
    out.span = span;
    return out;
}

icu::UnicodeString unicode(const std::string& text) { return icu::UnicodeString::fromUTF8(text); }

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

struct Formatter {
    const content::Value& value;
    const std::string& pattern;
    const std::string& language;
    dates::Formats& dates;
    const content::Value* until = nullptr;  ///< the last day, where it is to be told

    SourcedText operator()(const SourcedText& text) const { return text; }
    SourcedText operator()(const content::Date& date) const {
        const auto* last = until ? std::get_if<content::Date>(&until->data) : nullptr;
        return plain(last ? dates.format_days(date, *last, pattern, language)
                          : dates.format(date, pattern, language),
                     value.span);
    }
    SourcedText operator()(std::int64_t number) const {
        return plain(std::to_string(number), value.span);
    }
    SourcedText operator()(double number) const {
        std::string text = std::to_string(number);
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
        return plain(text, value.span);
    }
    SourcedText operator()(bool flag) const { return plain(flag ? "true" : "false", value.span); }
    SourcedText operator()(const content::ImageRef& image) const { return image.alternative; }
    SourcedText operator()(const content::List& list) const {
        std::string out;
        for (const auto& item : list) {
            const SourcedText text =
                std::visit(Formatter{*item, pattern, language, dates}, item->data);
            if (!text.text.empty()) out += (out.empty() ? "" : ", ") + text.text;
        }
        return plain(out, value.span);
    }
    template <class T>
    SourcedText operator()(const T&) const {
        return {};
    }
};

// The whole text through ICU: letters keep their places only where it has as many bytes as before.
SourcedText recased(const SourcedText& text, Op op, const std::string& language) {
    icu::UnicodeString s = unicode(text.text);
    const icu::Locale locale(language.c_str());
    if (op == Op::Upper) s.toUpper(locale);
    else if (op == Op::Lower) s.toLower(locale);
    else {
        icu::UnicodeString first = s.tempSubString(0, s.moveIndex32(0, 1));
        const int length = first.length();
        first.toUpper(locale);
        s.replace(0, length, first);
    }
    const std::string changed = utf8(s);
    if (changed.size() != text.text.size()) return plain(changed, text.span);
    SourcedText out = text;
    out.text = changed;
    return out;
}

}  // namespace

SourcedText formatted(const content::Value& value, const std::vector<templates::Filter>& filters,
                      const std::string& language, dates::Formats& dates,
                      const content::Value* until) {
    std::string pattern;
    for (const templates::Filter& filter : filters)
        if (filter.op == Op::Date) pattern = filter.name;
    SourcedText text = std::visit(Formatter{value, pattern, language, dates, until}, value.data);
    const auto* list = std::get_if<content::List>(&value.data);
    const auto* number = std::get_if<std::int64_t>(&value.data);
    const auto set = [&](std::string made) { text = plain(std::move(made), value.span); };
    for (const templates::Filter& filter : filters) {
        switch (filter.op) {
            case Op::Upper:
            case Op::Lower:
            case Op::Capital: text = recased(text, filter.op, language); break;
            case Op::Count:
                if (list) set(std::to_string(list->size()));
                break;
            case Op::Roman:
                if (number) set(base::roman(*number));
                break;
            case Op::TwoDigits:
                if (number) set((*number < 10 ? "0" : "") + std::to_string(*number));
                break;
            case Op::Until:
            case Op::Date: break;  // done as it became text
        }
    }
    return text;
}

}  // namespace cicero::bind
