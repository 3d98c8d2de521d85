#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "content/content.hpp"
#include "template/spec.hpp"

namespace cicero::bind {

/// The items of a list, the paragraphs of a text: several blocks may print some each.
class Parts {
public:
    enum class Of : std::uint8_t { List, Text };
    Parts(std::string name, Of of) : name_(std::move(name)), of_(of) {}
    /// All of them, in order: each block that prints some tells of all.
    void add(const diagnostic::SourceSpan& span);
    /// After all were added: those that the block prints.
    void print(std::size_t begin, std::size_t end);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] Of of() const { return of_; }
    [[nodiscard]] const std::vector<std::pair<diagnostic::SourceSpan, bool>>& printed() const {
        return printed_;
    }

private:
    std::string name_;
    Of of_;
    std::vector<std::pair<diagnostic::SourceSpan, bool>> printed_;
    std::size_t known_ = 0;
};

/// Marks of a marked-up text.
enum class Mark : std::uint8_t { Emphasis, Strong, Code };

/// What of a content is printed: nothing is left out in silence, neither a field, nor a part of
/// one.
class Omissions {
public:
    /// One of the content's own fields is asked for, whatever of it is printed then.
    void take(const std::string& field) { taken_.insert(field); }
    /// What was printed, with all that is inside it.
    void consume(const content::Value& value);
    [[nodiscard]] Parts& parts_of(const content::Value& value, const std::string& name,
                                  Parts::Of of);

    /// Text between such marks is set like the text around it.
    void add_idle(Mark mark, const diagnostic::SourcedText& text);

    /// Once all is bound.
    void report(const content::Content& content, const templates::LayoutSpec& layout,
                diagnostic::Diagnostics& diagnostics) const;

private:
    std::set<std::string> taken_;
    std::unordered_set<const content::Value*> consumed_;
    std::vector<Parts> parts_;  ///< as first met
    std::unordered_map<const content::Value*, std::size_t> parts_at_;
    struct Idle {
        diagnostic::SourcedText first;
        std::set<std::size_t> places;  ///< in the file: several blocks may print one text
    };
    std::map<Mark, Idle> idle_;
};

}  // namespace cicero::bind
