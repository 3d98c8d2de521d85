#pragma once

#include <catch2/catch.hpp>

#include "template/read.hpp"
#include "yaml/parse.hpp"

namespace cicero::tests {

/// Of a layout's text, which is in order.
inline std::shared_ptr<const templates::LayoutSpec> layout_of(
    const std::string& text, diagnostic::Diagnostics& diagnostics) {
    const auto file = std::make_shared<const diagnostic::SourceFile>("l.yaml", text);
    const auto root = yaml::parse(file, diagnostics);
    REQUIRE(root);
    auto layout = templates::resolve_layout(*root, {}, diagnostics);
    REQUIRE(layout);
    return layout;
}

}  // namespace cicero::tests
