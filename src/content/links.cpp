#include "content/links.hpp"

#include <algorithm>
#include <map>

#include "content/walk.hpp"

namespace cicero::content {

namespace {

using diagnostic::Code;

/// What links may name, and what it says.
using Targets = std::map<std::string, std::string>;

std::string text_of(const std::vector<Inline>& inlines) {
    std::string out;
    for (const Inline& part : inlines) out += part.text.text;
    return out;
}

class Collector {
public:
    explicit Collector(diagnostic::Diagnostics* diagnostics) : diagnostics_(diagnostics) {}

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
            for_each_inside(block, [&](const Blocks& inside) { add(inside); });
        }
    }

    void add(const HeadingBlock& heading) {
        const diagnostic::SourcedText& id = heading.id;
        if (id.text.empty()) return;
        const bool fresh = targets.emplace(id.text, text_of(heading.inlines)).second;
        if (!fresh && diagnostics_)
            diagnostics_->add(Code::target_twice, id.span_of(0, id.text.size()), {id.text});
    }

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
            found |= std::ranges::any_of(
                text, [](const Inline& part) { return part.link.starts_with('#'); });
        });
        return found;
    }

    void link(std::vector<Inline>& text) {
        for (Inline& part : text) {
            if (!part.link.starts_with('#')) continue;
            const std::string name = part.link.substr(1);
            const auto found = targets_.find(name);
            if (part.page_of && (found != targets_.end() || !diagnostics_)) continue;
            if (found == targets_.end()) report(part, name);
            else if (part.text.text == part.link) say(part.text, found->second);
        }
    }

    // What the heading says stands for the brackets that were left empty.
    static void say(diagnostic::SourcedText& text, const std::string& words) {
        const diagnostic::SourceSpan span = text.span;
        TextMap map;
        map.append_replaced(words.size(), 0, text.text.size());
        text = text.derived({words, std::move(map)});
        text.span = span;
    }

    void report(Inline& part, const std::string& name) {
        part.link.clear();
        if (!diagnostics_) return;
        const auto names = [&] {
            std::vector<std::string> out;
            for (const auto& [known, words] : targets_) out.push_back(known);
            return out;
        };
        diagnostics_->add(Code::target_unknown, part.text.span,
                          {name, diagnostic::guess(name, names, *diagnostics_)});
    }

    const Targets& targets_;
    diagnostic::Diagnostics* diagnostics_;
};

}  // namespace

ValuePtr with_links(const ValuePtr& root, diagnostic::Diagnostics* diagnostics) {
    Collector collector(diagnostics);
    collector.add(*root);
    return Linker(collector.targets, diagnostics).link(root);
}

}  // namespace cicero::content
