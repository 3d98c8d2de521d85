#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cicero::text {

/// The order of words in a language, as its dictionaries have it.
class Collation {
public:
    /// A BCP 47 tag; of what it does not know, the order that all share.
    explicit Collation(const std::string& language);
    ~Collation();
    Collation(const Collation&) = delete;
    Collation& operator=(const Collation&) = delete;

    /// Less than 0: `a` stands before `b`.
    [[nodiscard]] int compare(std::string_view a, std::string_view b) const;
    /// But for capitals they are the same word.
    [[nodiscard]] bool are_one_word(std::string_view a, std::string_view b) const;

    /// Under which letter a word stands: a capital without accents; empty where it begins with
    /// none.
    [[nodiscard]] static std::string letter_of(std::string_view word);

private:
    struct Orders;
    std::unique_ptr<const Orders> orders_;
};

}  // namespace cicero::text
