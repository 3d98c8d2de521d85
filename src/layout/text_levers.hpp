#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/fit.hpp"
#include "layout/galley.hpp"
#include "style/fit.hpp"

namespace cicero::layout {

/// What a text can give to go into its place: its size, its wordings, what is told elsewhere; and
/// the setting that steps of these levers mean.
class TextLevers {
public:
    TextLevers(const style::Fit& fit, const story::Story& story, const Setting& plain);

    [[nodiscard]] const std::vector<Lever>& all() const { return levers_; }
    [[nodiscard]] Setting setting(const Steps& steps) const;
    /// A size that improves the lines may not be smaller than the smallest.
    [[nodiscard]] bool allow(const Steps& steps) const;
    /// Text that does not fit in any way is not left out in vain.
    [[nodiscard]] Steps in_vain(Steps steps) const;
    [[nodiscard]] bool is_by_line() const { return fit_.active && fit_.by_line; }
    /// Name and value of those that gave something, and the size that was found.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> used(const Steps& steps) const;

private:
    std::size_t add(Lever lever);
    void add_sizes(const style::ParagraphStyle& style);
    void list_sizes_of_text();
    void list_sizes_of_lines();
    [[nodiscard]] Length size(const Steps& steps) const;

    const style::Fit& fit_;
    Setting plain_;
    std::vector<Lever> levers_;
    std::vector<Length> sizes_;  ///< by steps of `size_`
    std::optional<Length> base_;
    std::optional<std::size_t> share_, size_;
    std::size_t wording_ = 0, spill_ = 0;
};

}  // namespace cicero::layout
