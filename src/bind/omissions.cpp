#include "bind/omissions.hpp"

#include <algorithm>
#include <array>

namespace cicero::bind {

namespace {

using content::Value;
using content::ValuePtr;
using diagnostic::Code;
using diagnostic::SourcedText;

/// Fields that say something of the content and are no part of it.
const std::set<std::string>& fields_about() {
    static const std::set<std::string> all{"kind", "lang", "typography", "keep_words", "short"};
    return all;
}

struct MarkText {
    std::string_view signs, key;
};
constexpr std::array<MarkText, 3> mark_texts{
    {{"*…*", "emphasis"}, {"**…**", "strong"}, {"`…`", "code"}}};

/// One report, for one layout.
class Reporter {
public:
    Reporter(const templates::LayoutSpec& layout, const std::string& kind,
             const std::unordered_set<const Value*>& consumed, diagnostic::Diagnostics& diagnostics)
        : layout_(layout), kind_(kind), consumed_(consumed), diagnostics_(diagnostics) {}

    void field(const std::string& path, const diagnostic::SourceSpan& span) {
        if (!span.file) return;  // nobody wrote it: it was computed
        const bool said = std::ranges::any_of(layout_.omitted, [&](const SourcedText& omitted) {
            return path == omitted.text || path.starts_with(omitted.text + ".");
        });
        // As for the programme of a day, when the days of a year are asked for.
        if (!said && kind_ == "calendar" && path == "programme")
            return diagnostics_.add(Code::not_of_calendar, span, {path, "events"});
        diagnostics_.add(said ? Code::field_omitted : Code::field_not_taken, span,
                         {path, layout_.name});
    }

    void fields_inside(const std::string& path, const Value& value) {
        if (consumed_.contains(&value) || content::is_empty(value)) return;
        if (const auto* list = std::get_if<content::List>(&value.data)) {
            for (const ValuePtr& item : *list) fields_inside(path, *item);
        } else if (const auto* record = std::get_if<content::Record>(&value.data)) {
            for (const auto& [name, field] : *record) fields_inside(path + "." + name, *field);
        } else if (path.find('.') != std::string::npos) {
            field(path, value.span);
        }
    }

    // A part of a field that a layout leaves out on purpose is said all the same, at the first.
    void parts(const Parts& parts) {
        const auto is_omitted = [](const auto& part) { return !part.second; };
        const auto count = std::ranges::count_if(parts.printed(), is_omitted);
        if (count == 0) return;
        diagnostics_.add(Code::part_omitted,
                         std::ranges::find_if(parts.printed(), is_omitted)->first,
                         {std::to_string(count), parts.name(), layout_.name,
                          std::to_string(std::ssize(parts.printed()) - count),
                          parts.of() == Parts::Of::Text ? "paragraphs" : "items"});
    }

private:
    const templates::LayoutSpec& layout_;
    const std::string& kind_;
    const std::unordered_set<const Value*>& consumed_;
    diagnostic::Diagnostics& diagnostics_;
};

}  // namespace

void Parts::add(const diagnostic::SourceSpan& span) {
    if (known_++ >= printed_.size()) printed_.emplace_back(span, false);
}

void Parts::print(std::size_t begin, std::size_t end) {
    known_ = 0;
    for (std::size_t i = begin; i < end; ++i) printed_[i].second = true;
}

void Omissions::consume(const Value& value) {
    consumed_.insert(&value);
    if (const auto* list = std::get_if<content::List>(&value.data))
        for (const ValuePtr& item : *list) consume(*item);
    if (const auto* record = std::get_if<content::Record>(&value.data))
        for (const auto& [name, field] : *record) consume(*field);
}

Parts& Omissions::parts_of(const Value& value, const std::string& name, Parts::Of of) {
    const auto [found, fresh] = parts_at_.try_emplace(&value, parts_.size());
    return fresh ? parts_.emplace_back(name, of) : parts_[found->second];
}

void Omissions::add_idle(Mark mark, const SourcedText& text) {
    const auto [found, fresh] = idle_.try_emplace(mark, Idle{text, {}});
    found->second.places.insert(text.span.begin);
}

void Omissions::report(const content::Content& content, const templates::LayoutSpec& layout,
                       diagnostic::Diagnostics& diagnostics) const {
    Reporter reporter(layout, content.kind, consumed_, diagnostics);
    for (const auto& [name, value] : std::get<content::Record>(content.root->data)) {
        if (fields_about().contains(name) || content::is_empty(*value)) continue;
        if (!taken_.contains(name)) reporter.field(name, value->span);
        else if (content.kind != "calendar") reporter.fields_inside(name, *value);
    }
    for (const Parts& parts : parts_) reporter.parts(parts);
    for (const auto& [mark, idle] : idle_) {
        const std::size_t more = idle.places.size() - 1;
        const MarkText& words = mark_texts[std::size_t(mark)];
        diagnostics.add(Code::mark_idle, idle.first.span,
                        {idle.first.text, more == 0 ? "" : std::to_string(more),
                         std::string(words.signs), std::string(words.key)});
    }
}

}  // namespace cicero::bind
