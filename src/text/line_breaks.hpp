#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cicero::text {

/// Where lines may begin (UAX 14 through ICU). It keeps ICU's iterators; one a thread.
class BreakOpportunities {
public:
    BreakOpportunities();
    ~BreakOpportunities();
    BreakOpportunities(const BreakOpportunities&) = delete;
    BreakOpportunities& operator=(const BreakOpportunities&) = delete;

    /// Byte offsets inside words (between U+0020, line feeds and line separators) at which a line
    /// may begin. Never after an apostrophe.
    [[nodiscard]] std::vector<std::size_t> inside_words(std::string_view text,
                                                        std::string_view language);

private:
    struct Iterator;

    [[nodiscard]] Iterator& iterator_for(std::string_view language);

    std::map<std::string, std::unique_ptr<Iterator>, std::less<>> iterators_;
};

}  // namespace cicero::text
