// Any bytes as a YAML file whose scalars are prose: read by the proofreader, corrected, read again.
// Each finding must lie in the file, and a corrected file must say the same but for its
// corrections.
#include "lint/lint.hpp"

#include "input.hpp"
#include "lint/fix.hpp"

using namespace cicero;

namespace {

void collect(const yaml::Node& node, std::vector<lint::Passage>& out) {
    if (node.kind() == yaml::Kind::Scalar && !node.text().text.empty()) {
        lint::Passage passage;
        passage.text = node.text();
        passage.language = "fr";
        passage.role = lint::Passage::Role::Heading;
        passage.group = passage.list = out.size() / 3 + 1;
        passage.ends_item = true;
        out.push_back(std::move(passage));
    }
    for (const auto& entry : node.entries()) collect(entry.second, out);
    for (const auto& item : node.items()) collect(item, out);
}

std::optional<std::vector<lint::Passage>> passages(const diagnostic::SourceFilePtr& file) {
    diagnostic::Diagnostics diagnostics;
    const auto root = tests::small_tree(file, diagnostics);
    if (!root || diagnostics.has_errors()) return std::nullopt;
    std::vector<lint::Passage> out;
    collect(*root, out);
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tests::input(data, size);
    if (!file) return 0;
    const auto before = passages(file);
    if (!before) return 0;
    lint::Options options;
    options.spelling = false;
    options.explain = true;
    const lint::Findings findings = lint::read_through(*before, options);
    for (const lint::Finding& f : findings) {
        const auto& span = f.diagnostic.span;
        if (span.begin > span.end || span.end > file->text().size()) __builtin_trap();
        if (f.fix && (f.fix->begin > f.fix->end || f.fix->end > file->text().size()))
            __builtin_trap();
    }
    const lint::Fixed done = lint::fixed(file, findings);
    if (done.count == 0) {
        if (done.text != file->text()) __builtin_trap();
        return 0;
    }
    const auto after =
        passages(std::make_shared<const diagnostic::SourceFile>("g.yaml", done.text));
    if (!after) __builtin_trap();
    return 0;
}
