#pragma once

#include <memory>
#include <unordered_map>

#include "inline/line.hpp"
#include "inline/measures.hpp"
#include "story/paragraph.hpp"

namespace cicero::inlines {

/// All that the lines of a paragraph depend on, but for fonts.
struct ComposedKey {
    std::shared_ptr<const story::Paragraph> paragraph;
    Measures measures;
    Resumption from;
};

/// Whether two paragraphs are composed alike, and alike in what is said of them: they may stand in
/// different places, with other tags.
[[nodiscard]] bool alike(const story::Paragraph& a, const story::Paragraph& b);

/// Paragraphs that were composed, until they take too much room or were not asked for in the last
/// documents: of two halves the older one is then forgotten, but for what was asked for since.
class ComposedCache {
public:
    struct Counts {
        std::size_t found = 0, composed = 0;
    };
    /// Some 20,000 paragraphs of ten lines.
    static constexpr std::size_t usual_bytes = 256u << 20;
    /// What comes again in a batch comes in the next document, or the one after it.
    static constexpr std::size_t documents_a_half = 4;

    explicit ComposedCache(std::size_t most_bytes = usual_bytes) : most_bytes_(most_bytes) {}

    /// Null where it is not known.
    [[nodiscard]] std::shared_ptr<const ComposedParagraph> find(const ComposedKey& key);
    void add(ComposedKey key, std::shared_ptr<const ComposedParagraph> composed);
    /// Another document begins.
    void next_document();
    [[nodiscard]] const Counts& counts() const { return counts_; }
    [[nodiscard]] std::size_t size() const { return young_.size() + old_.size(); }

private:
    struct Hash {
        std::size_t operator()(const ComposedKey& key) const;
    };
    struct Equal {
        bool operator()(const ComposedKey& a, const ComposedKey& b) const;
    };
    using Half =
        std::unordered_map<ComposedKey, std::shared_ptr<const ComposedParagraph>, Hash, Equal>;

    void keep(ComposedKey key, std::shared_ptr<const ComposedParagraph> composed);
    void forget_older_half();

    std::size_t most_bytes_;
    std::size_t young_bytes_ = 0, young_documents_ = 0;
    Half young_, old_;
    Counts counts_;
};

}  // namespace cicero::inlines
