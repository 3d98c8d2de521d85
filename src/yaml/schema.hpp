#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.hpp"

/// Tables that say which keys a file may hold: the one source for validation and for the reference.
namespace cicero::yaml {

enum class Type : std::uint8_t {
    Text,
    Markup,
    Word,
    Integer,
    Number,
    Boolean,
    Length,
    Color,
    Date,
    Choice,
    Record,
    Image,  ///< a record of a picture and its alternative
    List,
    MapOf,
    Any,
};

struct Schema;

struct Field {
    const char* name;
    Type type;
    const char* about_fr;
    const char* about_en;
    const char* example = "";
    bool required = false;
    const Schema* schema = nullptr;  ///< of a record, of each item of a list or value of a map
    Type item = Type::Text;          ///< of a list or map without a schema
    std::vector<const char*> choices = {};
    bool or_text = false;   ///< a bare text is taken for a record or a list of one
    bool parameter = true;  ///< "$name" is taken for the value
    /// As the reference says them; who reads the value checks them.
    const char* least = "";
    const char* most = "";
};

/// A key that people look for here, and why there is none.
struct Absent {
    const char* name;
    const char* why_fr;
    const char* why_en;
};

struct Schema {
    const char* name;
    const char* about_fr;
    const char* about_en;
    std::vector<Field> fields;
    std::vector<Absent> absent = {};
    /// What to do with a key that is none and is like none; may be empty.
    const char* otherwise_fr = "";
    const char* otherwise_en = "";
};

/// Every key and value of `node` that the schema has no place for is a diagnostic.
void validate(const Node& node, const Schema& schema, diagnostic::Diagnostics& diagnostics);

enum class ReferenceLanguage : std::uint8_t { French, English };
/// The reference page, in Markdown, of `schema` and of all that it refers to.
[[nodiscard]] std::string reference(const Schema& schema, ReferenceLanguage language);

}  // namespace cicero::yaml
