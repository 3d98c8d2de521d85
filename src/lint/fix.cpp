#include "lint/fix.hpp"

#include <algorithm>

#include "yaml/parse.hpp"

namespace cicero::lint {

namespace {

using diagnostic::Diagnostics;

/// A scalar of the file as it is, in the file's order.
void scalars_of(const yaml::Node& node, std::vector<diagnostic::SourcedText>& out) {
    if (node.kind() == yaml::Kind::Scalar) out.push_back(node.text());
    for (const yaml::Node& item : node.items()) scalars_of(item, out);
    for (const auto& [key, value] : node.entries()) {
        out.push_back({key.name, {}, {}, {}});
        scalars_of(value, out);
    }
}

std::optional<std::vector<diagnostic::SourcedText>> read(const diagnostic::SourceFilePtr& file) {
    Diagnostics diagnostics;
    const auto root = yaml::parse(file, diagnostics);
    if (!root || diagnostics.has_errors()) return std::nullopt;
    std::vector<diagnostic::SourcedText> out;
    scalars_of(*root, out);
    return out;
}

std::string applied(const std::string& text, const std::vector<Fix>& fixes) {
    std::string out;
    std::size_t at = 0;
    for (const Fix& fix : fixes) {
        out += text.substr(at, fix.begin - at) + fix.text;
        at = fix.end;
    }
    return out + text.substr(at);
}

// What a scalar says once the fixes inside it are made; the map tells which of its bytes they are.
std::string corrected(const diagnostic::SourcedText& scalar, const std::vector<Fix>& fixes) {
    std::string out;
    std::size_t at = 0;
    for (const Fix& fix : fixes) {
        std::size_t begin = at;
        while (begin < scalar.text.size() && scalar.map.source_of(begin) < fix.begin) ++begin;
        std::size_t end = begin;
        while (end < scalar.text.size() && scalar.map.source_of(end) < fix.end) ++end;
        out += scalar.text.substr(at, begin - at) + fix.text;
        at = end;
    }
    return out + scalar.text.substr(at);
}

std::vector<Fix> fixes_in(const std::vector<Fix>& fixes, const diagnostic::SourcedText& scalar) {
    std::vector<Fix> out;
    if (!scalar.file) return out;
    auto fix = std::ranges::lower_bound(fixes, scalar.span.begin, {}, &Fix::begin);
    for (; fix != fixes.end() && fix->end <= scalar.span.end; ++fix) out.push_back(*fix);
    return out;
}

// The file with the corrections, if it then says what was meant and nothing else.
std::optional<std::string> verified(const diagnostic::SourceFilePtr& file,
                                    const std::vector<diagnostic::SourcedText>& before,
                                    const std::vector<Fix>& fixes) {
    auto changed =
        std::make_shared<const diagnostic::SourceFile>(file->path(), applied(file->text(), fixes));
    const auto after = read(changed);
    if (!after || after->size() != before.size()) return std::nullopt;
    for (std::size_t i = 0; i < before.size(); ++i)
        if ((*after)[i].text != corrected(before[i], fixes_in(fixes, before[i])))
            return std::nullopt;
    return changed->text();
}

}  // namespace

Fixed fixed(const diagnostic::SourceFilePtr& file, const Findings& findings) {
    std::vector<Fix> fixes;
    for (const Finding& finding : findings)
        if (finding.fix && finding.diagnostic.span.file == file) fixes.push_back(*finding.fix);
    std::sort(fixes.begin(), fixes.end(), [](const Fix& a, const Fix& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    std::size_t reached = 0;
    std::erase_if(fixes, [&](const Fix& fix) {
        const bool overlaps = fix.begin < reached;
        if (!overlaps) reached = fix.end;
        return overlaps;
    });
    const auto before = fixes.empty() ? std::nullopt : read(file);
    if (!before) return {file->text(), 0};
    if (auto text = verified(file, *before, fixes)) return {std::move(*text), fixes.size()};
    // One of them means something else to YAML: those of each scalar are tried by themselves.
    std::vector<Fix> good;
    for (const diagnostic::SourcedText& scalar : *before) {
        const std::vector<Fix> own = fixes_in(fixes, scalar);
        if (!own.empty() && verified(file, *before, own))
            good.insert(good.end(), own.begin(), own.end());
    }
    if (!good.empty())
        if (auto text = verified(file, *before, good)) return {std::move(*text), good.size()};
    return {file->text(), 0};
}

}  // namespace cicero::lint
