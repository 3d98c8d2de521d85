#include "content/links.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "content/walk.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

/// What links may name, and what it says.
using Targets = std::map<std::string, std::string>;

/// Of the languages that the program writes.
struct Word {
    const char *french, *english;
};
constexpr Word figure_word{"figure", "figure"}, table_word{"tableau", "table"};

// « figure 2 »
std::string words_of(const Word& word, std::size_t number, const std::string& language) {
    return std::string(language.starts_with("fr") ? word.french : word.english) + "\u00A0" +
           std::to_string(number);
}

// "Figure 2. ", before its caption.
std::string label_of(std::string words) {
    words.front() = char(std::toupper(static_cast<unsigned char>(words.front())));
    return words + ". ";
}

bool is_number(const Inline& part) { return !part.names.empty(); }

std::string text_of(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& part : inlines) out += part.text.text;
    return out;
}

class Collector {
public:
    Collector(std::string language, diagnostic::Diagnostics* diagnostics)
        : language_(std::move(language)), diagnostics_(diagnostics) {}

    void add(const Value& value) {
        if (const auto* blocks = std::get_if<Blocks>(&value.data)) add(*blocks);
        if (const auto* list = std::get_if<List>(&value.data))
            for (const ValuePtr& item : *list) add(*item);
        if (const auto* record = std::get_if<Record>(&value.data))
            for (const auto& [name, field] : *record) add(*field);
    }

    Targets targets;

private:
    void add(const Blocks& blocks) {
        for (const Block& block : blocks) {
            if (const auto* heading = std::get_if<HeadingBlock>(&block.what)) add(*heading);
            if (const auto* figure = std::get_if<FigureBlock>(&block.what))
                count(figure->caption, figure_word, figures_);
            if (const auto* table = std::get_if<TableBlock>(&block.what))
                count(table->caption, table_word, tables_);
            for_each_inside(block, [&](const Blocks& inside) { add(inside); });
        }
    }

    void add(const HeadingBlock& heading) {
        const diagnostic::SourcedText& id = heading.id;
        if (!id.text.empty()) add(id.text, text_of(heading.inlines), id.span_of(0, id.text.size()));
    }

    // Those that have a name, in their order.
    void count(const std::vector<Inline>& caption, const Word& word, std::size_t& last) {
        if (caption.empty() || !is_number(caption.front())) return;
        const Inline& number = caption.front();
        add(number.names, words_of(word, ++last, language_), number.text.span);
    }

    void add(const std::string& name, std::string words, const diagnostic::SourceSpan& span) {
        const bool fresh = targets.emplace(name, std::move(words)).second;
        if (!fresh && diagnostics_) diagnostics_->add(Code::target_twice, span, {name});
    }

    std::string language_;
    std::size_t figures_ = 0, tables_ = 0;
    diagnostic::Diagnostics* diagnostics_;
};

class Linker {
public:
    Linker(const Targets& targets, diagnostic::Diagnostics* diagnostics)
        : targets_(targets), diagnostics_(diagnostics) {}

    ValuePtr link(const ValuePtr& value) {
        if (const auto* blocks = std::get_if<Blocks>(&value->data)) {
            if (std::ranges::none_of(*blocks, has_links)) return value;
            Blocks out = *blocks;
            for (Block& block : out)
                for_each_text(block, [&](std::vector<Inline>& text) { link(text); });
            return make_value(std::move(out), value->span);
        }
        if (const auto* list = std::get_if<List>(&value->data)) {
            List out;
            for (const ValuePtr& item : *list) out.push_back(link(item));
            return out == *list ? value : make_value(std::move(out), value->span);
        }
        const auto* record = std::get_if<Record>(&value->data);
        if (!record) return value;
        Record out;
        for (const auto& [name, field] : *record) out.emplace_back(name, link(field));
        return out == *record ? value : make_value(std::move(out), value->span);
    }

private:
    static bool has_links(const Block& block) {
        bool found = false;
        for_each_text(block, [&](const std::vector<Inline>& text) {
            found |= std::ranges::any_of(text, [](const Inline& part) {
                return part.link.starts_with('#') || is_number(part);
            });
        });
        return found;
    }

    void link(std::vector<Inline>& text) {
        for (Inline& part : text) {
            if (is_number(part)) say(part.text, label_of(targets_.at(part.names)));
            if (!part.link.starts_with('#')) continue;
            const std::string name = part.link.substr(1);
            const auto found = targets_.find(name);
            if (part.page_of && (found != targets_.end() || !diagnostics_)) continue;
            if (found == targets_.end()) report(part, name);
            else if (part.says_target || part.text.text == part.link)
                say(part.text, found->second), part.says_target = true;
        }
    }

    // What the heading says, or which figure it is, stands for the brackets that were left empty.
    static void say(diagnostic::SourcedText& text, const std::string& words) {
        const diagnostic::SourceSpan span = text.span;
        TextMap map;
        map.append_replaced(words.size(), 0, text.text.size());
        text = text.derived({words, std::move(map)});
        text.span = span;
    }

    void report(Inline& part, const std::string& name) {
        part.link.clear();
        if (!diagnostics_ || is_told(part, name)) return;
        const auto names = [&] {
            std::vector<std::string> out;
            for (const auto& [known, words] : targets_) out.push_back(known);
            return out;
        };
        diagnostics_->add(Code::target_unknown, part.text.span,
                          {name, diagnostic::guess(name, names, *diagnostics_)});
    }

    // The name stands where it could not be read, behind a picture's address that is none.
    [[nodiscard]] bool is_told(const Inline& part, const std::string& name) const {
        return diagnostics_->error_count() > 0 && part.text.file &&
               part.text.file->text().find("{#" + name + "}") != std::string::npos;
    }

    const Targets& targets_;
    diagnostic::Diagnostics* diagnostics_;
};

}  // namespace

ValuePtr with_links(const ValuePtr& root, const std::string& language,
                    diagnostic::Diagnostics* diagnostics) {
    Collector collector(language, diagnostics);
    collector.add(*root);
    return Linker(collector.targets, diagnostics).link(root);
}

}  // namespace cicero::content
