#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::text {

/// Where libhyphen's dictionaries are.
constexpr std::string_view hyphenation_folder = "/usr/share/hyphen/";

/// Two letters before the hyphen, three after: shorter words are not divided.
constexpr int least_before_hyphen = 2, least_after_hyphen = 3;
constexpr std::size_t shortest_divided = least_before_hyphen + least_after_hyphen;

/// The patterns of one language, as libhyphen's dictionary has them. Read when they are first
/// asked; threads may share them.
class Patterns {
public:
    explicit Patterns(std::string file);
    ~Patterns();
    Patterns(const Patterns&) = delete;
    Patterns& operator=(const Patterns&) = delete;

    /// Byte offsets in `word` (one word, no spaces) before which a hyphen may end a line: at least
    /// two letters before and three after. Empty for words with a hyphen of their own or more than
    /// 200 bytes.
    [[nodiscard]] std::vector<std::size_t> breaks(std::string_view word) const;

private:
    struct Dictionary;

    std::unique_ptr<Dictionary> dictionary_;
};

/// Those of all languages. They take longer to read than a page to compose (French 1 ms, English
/// 8, German 3 s), so that whoever makes more than one document has one store for all.
class PatternStore {
public:
    PatternStore();

    /// Of the language as it is said (BCP 47), else of what is nearest of those that are
    /// installed; null where nothing is. They live as long as the store.
    [[nodiscard]] const Patterns* nearest(std::string_view language) const;

private:
    struct Entry {
        std::string_view language;
        std::unique_ptr<Patterns> patterns;
    };

    std::vector<Entry> installed_;
};

}  // namespace cicero::text
