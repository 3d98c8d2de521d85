#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/fit.hpp"
#include "layout/galley.hpp"
#include "style/fit.hpp"

namespace cicero::layout {

/// Of the first paragraph of a story; null: it has none.
[[nodiscard]] const style::ParagraphStyle* first_style(const story::Story& story);

/// What a text can give to go into its place: its size, its wordings, what is told elsewhere or
/// left out; and
/// the setting that steps of these levers mean.
class TextLevers {
public:
    /// How the levers of a text's look stand to each other: those of a frame alone give what they
    /// have before the next is asked; those that go with a whole are weighed against it.
    enum class Look : std::uint8_t { InTurn, Weighed };
    /// `shared`: the steps of the look, which others found; then only what is said may give.
    TextLevers(const style::Fit& fit, const story::Story& story, const Setting& plain,
               Look look = Look::InTurn, const Steps* shared = nullptr);

    [[nodiscard]] const std::vector<Lever>& all() const { return levers_; }
    /// Those of the text's look, which come first.
    [[nodiscard]] std::vector<Lever> of_look() const;
    [[nodiscard]] Setting setting(const Steps& steps) const;
    /// A size that improves the lines may not be smaller than the smallest.
    [[nodiscard]] bool allow(const Steps& steps) const;
    /// Text that does not fit in any way is not left out in vain.
    [[nodiscard]] Steps in_vain(Steps steps) const;
    [[nodiscard]] bool is_by_line() const { return fit_.active && fit_.by_line; }
    /// What each lever of the look would have to give, with all others used up, so that `fits`
    /// holds: as the layout would say it ("size: 9.5pt, leading: 84%"). Empty where none is enough.
    [[nodiscard]] std::string enough(const std::function<bool(const Setting&)>& fits) const;
    /// What it costs that it is said shorter, or some of it elsewhere.
    [[nodiscard]] double price_of_words(const Steps& steps) const;
    /// What lines cost that are too long to be read, where there may be more columns.
    [[nodiscard]] double price_of_measure(const Setting& setting) const;
    /// Name and value of those that gave something, and the size that was found.
    [[nodiscard]] UsedLevers used(const Steps& steps) const;
    /// The whole report, of a frame, flow or group that is still to be named.
    [[nodiscard]] FitReport report(const Answer& answer) const;
    /// Of an answer that was found for the look alone, with the levers as they were priced.
    [[nodiscard]] FitReport report_of_look(const Answer& answer,
                                           const std::vector<Lever>& levers) const;

private:
    std::size_t add(Lever lever);
    void add_look(const style::ParagraphStyle* style);
    void add_closeness();
    void add_sizes(const style::ParagraphStyle* style);
    [[nodiscard]] Setting used_up() const;
    template <class Used>
    [[nodiscard]] static FitReport reported(const Answer& answer, const Steps& steps,
                                            const std::vector<Lever>& levers, const Used& used);
    [[nodiscard]] const Steps& look_of(const Steps& steps) const;
    [[nodiscard]] UsedLevers used_of_look(const Steps& steps) const;
    void list_sizes_of_text();
    void list_sizes_of_lines();
    [[nodiscard]] Length size(const Steps& steps) const;

    const style::Fit& fit_;
    Setting plain_;
    std::vector<Lever> levers_;
    std::vector<Length> sizes_;  ///< by steps of `size_`
    std::optional<Length> base_;
    Look look_;
    std::optional<std::size_t> columns_, measure_, tracking_, leading_, picture_, share_, size_;
    std::optional<Steps> shared_;
    std::size_t looks_ = 0;  ///< how many levers are of the look
    std::size_t wording_ = 0, spill_ = 0, optional_ = 0;
    std::vector<int> ranks_;  ///< of what may be left out, by steps of `optional_`
};

}  // namespace cicero::layout
