#include "yaml/cut_texts.hpp"

#include <algorithm>
#include <optional>

#include "yaml/french_keys.hpp"

namespace cicero::yaml {

namespace {

/// Of what is shown instead: more does not fit a line of the terminal.
constexpr std::size_t most_shown = 160;

std::string_view slice(const diagnostic::SourceSpan& span) {
    return std::string_view(span.file->text()).substr(span.begin, span.end - span.begin);
}

bool is_known(const Key& key, const Schema& schema) {
    return std::ranges::any_of(schema.fields, [&](const Field& f) { return key.name == f.name; });
}

/// {…, 12 rue de la Gare, …}: no colon after it.
bool is_bare(const Node::Entry& entry) {
    const auto& [key, value] = entry;
    if (value.kind() != Kind::Null) return false;
    const std::string& source = key.span.file->text();
    const std::size_t after = source.find_first_not_of(" \t\r\n", key.span.end);
    return after == std::string::npos || source[after] != ':';
}

/// {text: Bonjour, dit-il : entrez}: words before a colon of prose that no key is near to.
bool is_prose(const Node::Entry& entry, const Schema& schema) {
    const auto& [key, value] = entry;
    const bool spaced = key.name.find(' ') != std::string::npos ||
                        key.span.file->text().compare(key.span.end, 1, " ") == 0;
    return spaced && value.kind() == Kind::Scalar && value.style() == Style::Plain &&
           key_for_french(key.name, schema).empty();
}

class Finder {
public:
    Finder(const Node& map, const Schema& schema) : entries_(map.entries()), schema_(schema) {}

    std::vector<CutText> run() {
        std::vector<CutText> out;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (!is_rest(i)) continue;
            const std::size_t first = i;
            while (i + 1 < entries_.size() && is_rest(i + 1)) ++i;
            out.push_back(cut(first, i));
        }
        return out;
    }

private:
    [[nodiscard]] bool is_rest(std::size_t i) const {
        const Node::Entry& entry = entries_[i];
        if (!entry.first.span.file || is_known(entry.first, schema_)) return false;
        return is_bare(entry) || (i > 0 && is_prose(entry, schema_));
    }

    [[nodiscard]] static std::size_t end_of(const Node::Entry& entry) {
        return entry.second.kind() == Kind::Scalar ? entry.second.span().end : entry.first.span.end;
    }

    [[nodiscard]] CutText cut(std::size_t first, std::size_t last) const {
        const diagnostic::SourceSpan& span = entries_[first].first.span;
        const std::string& source = span.file->text();
        const std::size_t end = end_of(entries_[last]);
        CutText out{first, last, false, span, source.substr(span.begin, end - span.begin), {}};
        if (first == 0 || entries_[first - 1].second.kind() != Kind::Scalar) return out;
        const auto& [key, value] = entries_[first - 1];
        out.has_key = true;
        out.text = value.text().text + source.substr(value.span().end, end - value.span().end);
        out.instead = key.name + ": " + in_straight_quotes(out.text);
        if (auto whole = record(first, last, out.instead)) out.instead = std::move(*whole);
        return out;
    }

    /// The whole map as it was meant; nothing where that is long.
    [[nodiscard]] std::optional<std::string> record(std::size_t first, std::size_t last,
                                                    const std::string& mended) const {
        std::string out = "{";
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (i >= first && i <= last) continue;
            const auto& [key, value] = entries_[i];
            if (value.kind() != Kind::Scalar) return std::nullopt;
            out += (i == 0 ? "" : ", ") +
                   (i + 1 == first ? mended : key.name + ": " + std::string(slice(value.span())));
        }
        out += "}";
        return out.size() > most_shown ? std::nullopt : std::optional(std::move(out));
    }

    const std::vector<Node::Entry>& entries_;
    const Schema& schema_;
};

}  // namespace

std::vector<CutText> cut_texts(const Node& map, const Schema& schema) {
    if (map.kind() != Kind::Map || map.style() != Style::Flow) return {};
    return Finder(map, schema).run();
}

std::string in_straight_quotes(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    return out + "\"";
}

}  // namespace cicero::yaml
