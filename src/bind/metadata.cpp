#include "bind/metadata.hpp"

#include "bind/format.hpp"
#include "text/typography.hpp"

namespace cicero::bind {

namespace {

std::string text_of(const content::Content& content, const char* field) {
    const content::ValuePtr value = content::find(*content.root, field);
    if (!value || content::is_empty(*value)) return {};
    dates::Formats dates;
    std::string text = formatted(*value, {}, content.language, dates).text;
    return content.typography ? text::typeset(text, content.language).text.text : text;
}

}  // namespace

document::Metadata metadata_of(const content::Content& content) {
    document::Metadata out;
    out.title = text_of(content, "title");
    out.subject = text_of(content, "lead");
    out.author = text_of(content, "organisers");
    out.language = content.language;
    out.creator = "Cicéro";
    return out;
}

}  // namespace cicero::bind
