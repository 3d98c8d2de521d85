#pragma once

#include <stdexcept>
#include <string>

#include "template/read.hpp"
#include "yaml/parse.hpp"

namespace cicero::tests {

/// A style of a layout, as a text that asks for it has it. The layout's pages, which come last,
/// give way to one with that text.
inline style::ParagraphStyle named_style(const std::string& layout, const std::string& name,
                                         const templates::Settings& settings = {}) {
    const auto file = std::make_shared<const diagnostic::SourceFile>(
        "layout.yaml", layout.substr(0, layout.find("\npages:")) +
                           "\npages: [{frames: [{text: x, style: " + name + "}]}]\n");
    diagnostic::Diagnostics diagnostics;
    const auto root = yaml::parse(file, diagnostics);
    const auto spec = root ? templates::resolve_layout(*root, settings, diagnostics) : nullptr;
    if (!spec) throw std::runtime_error("the layout of the style " + name + " has errors");
    const auto& frame = std::get<templates::TextContent>(spec->pages.at(0).frames.at(0).content);
    return *std::get<templates::ParagraphBlock>(frame.blocks.at(0).what).style;
}

}  // namespace cicero::tests
