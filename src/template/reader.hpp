#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>

#include "template/limits.hpp"
#include "template/read.hpp"

/// What the parts of the reader share; private to this folder.
namespace cicero::templates {

/// Reads scalars, with `$parameter` replaced; anything unreadable is a diagnostic.
class Scalars {
public:
    Scalars(const std::vector<Parameter>& parameters, diagnostic::Diagnostics& diagnostics)
        : parameters_(parameters), diagnostics_(diagnostics) {}

    [[nodiscard]] SourcedText text(const yaml::Node& node) const;
    [[nodiscard]] std::string word(const yaml::Node& node) const { return text(node).text; }
    [[nodiscard]] Length length(const yaml::Node& node, const limits::Limit& limit) const;
    /// "5mm" or "40%", of which a thousand are the most; none below zero where no length may be.
    [[nodiscard]] Distance distance(const yaml::Node& node, const limits::Limit& limit) const;
    [[nodiscard]] double number(const yaml::Node& node) const;
    [[nodiscard]] double number(const yaml::Node& node, int least, int most) const;
    [[nodiscard]] double percent(const yaml::Node& node) const;  ///< "80%" is 0.8; 0 to 1000 %
    [[nodiscard]] double percent(const yaml::Node& node, double most,
                                 const std::string& expected) const;
    [[nodiscard]] int integer(const yaml::Node& node, int least, int most) const;
    [[nodiscard]] int integer(const yaml::Node& node, const limits::Limit& limit) const;
    [[nodiscard]] double number(const yaml::Node& node, const limits::Limit& limit) const;
    [[nodiscard]] bool boolean(const yaml::Node& node) const;
    /// The index of the word among `choices`; 0 after a diagnostic.
    /// "3" or "1-6": both ends, the same of a single one.
    [[nodiscard]] std::array<int, 2> range(const yaml::Node& node,
                                           const limits::Limit& limit) const;
    [[nodiscard]] std::size_t choice(const yaml::Node& node,
                                     const std::vector<std::string>& choices) const;
    /// One length for all sides, [vertical, horizontal], [top, right, bottom, left], or by name.
    [[nodiscard]] Insets insets(const yaml::Node& node) const;
    void bad_value(const yaml::Node& node, const std::string& expected) const;
    /// An error of what stands at `node`. Where that is a parameter whose value the command line
    /// gives, it is the command line's, and said once; `expected` says what to give.
    void fault(const yaml::Node& node, diagnostic::Code code, std::vector<std::string> params,
               const std::string& expected = {}) const;
    [[nodiscard]] diagnostic::Diagnostics& diagnostics() const { return diagnostics_; }

private:
    /// Whose value stands at `node`; null where there is none, or no such one.
    [[nodiscard]] const Parameter* parameter(const yaml::Node& node) const;

    const std::vector<Parameter>& parameters_;
    diagnostic::Diagnostics& diagnostics_;
};

/// The author's names for colours.
class Palette {
public:
    explicit Palette(const Scalars& scalars) : scalars_(scalars) {}
    void read(const yaml::Node& map);
    /// A name of the palette, or a colour written out: {cmyk: [..]}, "#rrggbb".
    [[nodiscard]] Color color(const yaml::Node& node) const;

private:
    [[nodiscard]] std::optional<Color> written_out(const yaml::Node& node) const;
    [[nodiscard]] std::optional<Color> tint(const yaml::Node& node) const;

    const Scalars& scalars_;
    std::map<std::string, Color> colors_;
};

/// The keys of `word-space` and `breaking`; what they leave out stays.
void read_word_space(style::WordSpace& space, const yaml::Node& map, const Scalars& scalars);
void read_breaking(style::Breaking& breaking, const yaml::Node& map, const Scalars& scalars);

/// The keys of `table`; what they leave out stays.
void read_table_look(style::TableLook& look, const yaml::Node& map, const Scalars& scalars,
                     const Palette& palette);

/// The keys that ask for letterforms by name; false where `key` is none of them.
bool read_letterforms(style::CharacterStyle& style, const std::string& key, const yaml::Node& value,
                      const Scalars& scalars);

/// The keys that choose one of a family's cuts, or an instance of a variable font; false where
/// `key` is none of them.
bool read_instance(style::CharacterStyle& style, const std::string& key, const yaml::Node& value,
                   const Scalars& scalars);

/// Named styles, each resolved through what it extends.
class Styles {
public:
    Styles(const Scalars& scalars, const Palette& palette);
    void read(const yaml::Node& map);
    /// What is to change in named styles, and in those that start from them, if `now`; it is
    /// checked anyhow. Before they are read; what is said later changes what was said before.
    void change(const yaml::Node& map, bool now);
    /// A name, or a map of properties written in place; the default style where the name is
    /// unknown.
    [[nodiscard]] StylePtr style(const yaml::Node& node);
    [[nodiscard]] StylePtr plain() const { return plain_; }

private:
    StylePtr by_name(const std::string& name, const SourceSpan& span);
    [[nodiscard]] std::string near(const std::string& name) const;
    [[nodiscard]] std::optional<std::string> unread_parent(const std::string& name) const;
    StylePtr from_map(const yaml::Node& map);
    StylePtr changed(style::ParagraphStyle style, const yaml::Node& map);
    StylePtr named(const std::string& name);
    void character(style::CharacterStyle& style, const std::string& key, const yaml::Node& value);
    [[nodiscard]] Length size(const yaml::Node& value, Length before) const;
    bool paragraph(style::ParagraphStyle& style, const std::string& key, const yaml::Node& value);
    void leading(style::ParagraphStyle& style, const yaml::Node& map);
    [[nodiscard]] double leading_factor(const yaml::Node& node) const;
    void variants(style::ParagraphStyle& style, const yaml::Node& map);
    void keep_words(style::ParagraphStyle& style, const yaml::Node& value) const;
    void drop_capital(style::ParagraphStyle& style, const yaml::Node& value);
    void features(style::CharacterStyle& style, const yaml::Node& value) const;

    const Scalars& scalars_;
    const Palette& palette_;
    std::map<std::string, yaml::Node> sources_;
    struct Change {
        yaml::Node map;
        bool now;
    };
    std::map<std::string, std::vector<Change>> changes_;
    std::map<std::string, StylePtr> resolved_;
    std::set<std::string> in_progress_;
    StylePtr plain_;  ///< what all styles start from
};

struct Context {
    const Scalars& scalars;
    const Palette& palette;
    Styles& styles;
    const files::FileSystem& files;
    diagnostic::Diagnostics& diagnostics;
    Print print = Print::Usual;
    std::map<std::string, Fit> fits{};  ///< of flows, and those that frames share
};

/// A colour, or a gradient: {linear: [nuit, orange], angle: 45}.
[[nodiscard]] style::Fill read_fill(const yaml::Node& node, const Context& context);

[[nodiscard]] Fit read_fit(const yaml::Node& node, const Context& context);
[[nodiscard]] style::RowFit read_row_fit(const yaml::Node& node, const Context& context);
/// Of the layout's fits that of a name; none after a diagnostic.
[[nodiscard]] Fit named_fit(const yaml::Node& name, const Context& context);
[[nodiscard]] Blocks read_blocks(const yaml::Node& list, const Context& context);
[[nodiscard]] Frames read_frames(const yaml::Node& list, const Context& context);
[[nodiscard]] std::optional<Condition> read_condition(const yaml::Node& node,
                                                      const Context& context);
/// What its text is to those who do not see the page: `tag:` of a block or frame, around all of it
/// or, of what repeats, around one item.
struct Tags {
    std::optional<document::Role> whole, item;
};
[[nodiscard]] Tags read_tags(const yaml::Node& node, const Context& context);
/// An error for each second of the keys `kinds` that a map has.
void check_kinds(const yaml::Node& map, const std::vector<std::string>& kinds,
                 diagnostic::Code code, const Context& context);
[[nodiscard]] FieldPath read_path(const yaml::Node& node, const Context& context);
[[nodiscard]] Grid read_grid(const yaml::Node& node, const Grid& base, const Context& context);
/// A bare text in a frame: one paragraph.
[[nodiscard]] Block text_block(const yaml::Node& text, StylePtr style, const Context& context);

/// Calls `use(value)` if the map has the key.
template <class Use>
void with(const yaml::Node& map, const char* key, const Use& use) {
    if (const auto value = map.find(key)) use(*value);
}

}  // namespace cicero::templates
