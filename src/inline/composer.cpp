#include "inline/composer.hpp"

#include "inline/ready.hpp"
#include "inline/set_lines.hpp"

namespace cicero::inlines {

struct Composer::State {
    State(font::Library& library, std::shared_ptr<const text::PatternStore> patterns)
        : toolbox{library, {}, text::Hyphenator(std::move(patterns))} {}

    Toolbox toolbox;
    std::optional<ReadyParagraph> last;  ///< it may be wanted in other measures
    ComposedCache known;

    // The one that is known already, where it is alike: there is no need to keep both.
    [[nodiscard]] const std::shared_ptr<const story::Paragraph>& shared(
        const std::shared_ptr<const story::Paragraph>& paragraph) const {
        return last && alike(*last->paragraph, *paragraph) ? last->paragraph : paragraph;
    }

    const ReadyParagraph& ready(const std::shared_ptr<const story::Paragraph>& paragraph) {
        if (!last || !alike(*last->paragraph, *paragraph)) last = make_ready(paragraph, toolbox);
        return *last;
    }
};

Composer::Composer(font::Library& library, std::shared_ptr<const text::PatternStore> patterns)
    : state_(new State(library, std::move(patterns))) {}

Composer::~Composer() = default;

void Composer::join_words(bool on) { state_->toolbox.shapes.join_words(on); }

void Composer::next_document() { state_->known.next_document(); }

const ComposedCache::Counts& Composer::counts() const { return state_->known.counts(); }

std::shared_ptr<const ComposedParagraph> Composer::compose(
    const std::shared_ptr<const story::Paragraph>& paragraph, const Measures& measures,
    const Resumption& from) {
    ComposedKey key{state_->shared(paragraph), measures, from};
    if (auto known = state_->known.find(key)) return known;
    auto composed = std::make_shared<const ComposedParagraph>(
        set_lines(state_->ready(key.paragraph), measures, from, state_->toolbox));
    state_->known.add(std::move(key), composed);
    return composed;
}

ComposedParagraph Composer::compose(const story::Paragraph& paragraph, Length measure) {
    const ReadyParagraph ready =
        make_ready(std::make_shared<const story::Paragraph>(paragraph), state_->toolbox);
    return set_lines(ready, {{}, measure}, {}, state_->toolbox);
}

}  // namespace cicero::inlines
