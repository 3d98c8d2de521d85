#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace cicero::test {

[[nodiscard]] document::FontPtr font(const std::string& path, float weight = 400, int index = 0);
/// Four pixels, the first one as said.
[[nodiscard]] document::ImagePtr picture(const std::string& path, std::uint8_t first,
                                         int orientation = 1);
[[nodiscard]] document::TagPtr tag(document::Role role,
                                   std::vector<document::TagPtr> children = {});
[[nodiscard]] document::AnchorPtr anchor(const document::TagPtr& tag);

[[nodiscard]] Point at(double x, double y);
[[nodiscard]] document::GlyphRun run(const std::string& text,
                                     const document::FontPtr& font = nullptr);
[[nodiscard]] document::Picture shown(const document::ImagePtr& image);
[[nodiscard]] document::FragmentPtr fragment(std::vector<document::Child> children);
[[nodiscard]] document::Document document_of(std::vector<document::FragmentPtr> pages);

}  // namespace cicero::test
