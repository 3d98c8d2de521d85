#include "yaml/schema.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/units.hpp"
#include "yaml/french_keys.hpp"

namespace cicero::yaml {

namespace {

using diagnostic::Code;

struct TypeNames {
    const char *fr, *en;
};

TypeNames names_of(Type type) {
    switch (type) {
        case Type::Text: return {"un texte", "a text"};
        case Type::Markup: return {"un texte (CommonMark)", "a text (CommonMark)"};
        case Type::Word: return {"un mot", "a word"};
        case Type::Integer: return {"un nombre entier", "a whole number"};
        case Type::Number: return {"un nombre", "a number"};
        case Type::Boolean: return {"true ou false", "true or false"};
        case Type::Length: return {"une longueur", "a length"};
        case Type::Color: return {"une couleur", "a colour"};
        case Type::Date: return {"une date", "a date"};
        case Type::Choice: return {"un de ces mots", "one of these words"};
        case Type::Record:
        case Type::Image: return {"une table de clés", "a map of keys"};
        case Type::List: return {"une liste", "a list"};
        case Type::MapOf: return {"une table de noms", "a map of names"};
        case Type::Any: break;
    }
    return {"une valeur", "a value"};
}

class Validator {
public:
    explicit Validator(diagnostic::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void record(const Node& node, const Schema& schema) {
        std::set<std::string> meant;
        for (const Node::Entry& entry : node.entries()) {
            const auto field =
                std::find_if(schema.fields.begin(), schema.fields.end(),
                             [&](const Field& f) { return entry.first.name == f.name; });
            if (field == schema.fields.end()) meant.insert(unknown(entry.first, schema));
            else check(entry.second, *field);
        }
        for (const Field& field : schema.fields)
            if (field.required && !node.find(field.name) && !meant.contains(field.name))
                diagnostics_.add(Code::missing_key, node.span(), {field.name, field.example});
    }

private:
    /// The key that was probably meant, which is then not missing besides.
    std::string unknown(const Key& key, const Schema& schema) {
        if (std::string told = without_no_break_space(key.name); told != key.name) return told;
        const auto names = [&] {
            std::vector<std::string> out;
            for (const Field& field : schema.fields) out.emplace_back(field.name);
            return out;
        };
        std::string meant = key_for_french(key.name, schema);
        if (meant.empty()) meant = diagnostic::guess(key.name, names, diagnostics_);
        diagnostics_.add(Code::unknown_key, key.span, {key.name, meant});
        return meant;
    }

    // The parser has told of a space that stands where the colon ends a key.
    static std::string without_no_break_space(const std::string& name) {
        for (const std::string_view space : {"\u00A0", "\u202F"}) {
            if (name.ends_with(space)) return name.substr(0, name.size() - space.size());
            if (const auto colon = name.find(":" + std::string(space)); colon != std::string::npos)
                return name.substr(0, colon);
        }
        return name;
    }

    void check(const Node& node, const Field& field) {
        if (field.parameter && node.kind() == Kind::Scalar && node.text().text.starts_with('$'))
            return;
        switch (field.type) {
            case Type::Record:
            case Type::Image: return check_record(node, field);
            case Type::List: return check_list(node, field);
            case Type::MapOf: return check_map(node, field);
            default: return check_simple(node, field, field.type);
        }
    }

    void check_record(const Node& node, const Field& field) {
        if (node.kind() == Kind::Map) return record(node, *field.schema);
        if (!(field.or_text && node.kind() == Kind::Scalar)) wrong(node, field, field.type);
    }

    void check_list(const Node& node, const Field& field) {
        if (node.kind() == Kind::Sequence) {
            check_items(node.items(), field);
        } else if (field.or_text && node.kind() != Kind::Null) {
            check_item(node, field);
        } else {
            wrong(node, field, field.type);
        }
    }

    // A list of texts where records are wanted is one mistake.
    void check_items(const std::vector<Node>& items, const Field& field) {
        bool told = false;
        for (const Node& item : items) {
            const bool text = field.schema && !field.or_text && item.kind() == Kind::Scalar;
            if (!text) check_item(item, field);
            else if (!std::exchange(told, true))
                diagnostics_.add(Code::items_not_records, item.span(),
                                 {field.name, record_of(*field.schema, item)});
        }
    }

    void check_map(const Node& node, const Field& field) {
        if (node.kind() != Kind::Map) return wrong(node, field, field.type);
        for (const auto& [key, value] : node.entries()) check_item(value, field);
    }

    void check_item(const Node& node, const Field& field) {
        if (!field.schema) return check_simple(node, field, field.item);
        if (node.kind() == Kind::Map) return record(node, *field.schema);
        if (!(field.or_text && node.kind() == Kind::Scalar)) wrong(node, field, Type::Record);
    }

    void check_simple(const Node& node, const Field& field, Type type) {
        if (type == Type::Any || type == Type::Color) return;
        if (node.kind() != Kind::Scalar) {
            const bool flow =
                node.style() == Style::Flow && (type == Type::Text || type == Type::Markup);
            if (flow) return diagnostics_.add(Code::flow_instead_of_text, node.span());
            return wrong(node, field, type);
        }
        const std::string& text = node.text().text;
        if (type == Type::Integer && !base::parse_integer(text)) wrong(node, field, type);
        if (type == Type::Number && !base::parse_number(text)) wrong(node, field, type);
        if (type == Type::Boolean && text != "true" && text != "false") wrong(node, field, type);
        if (type == Type::Length && !base::parse_length(text)) length(node, field);
        if (type == Type::Choice) choice(node, field);
    }

    void length(const Node& node, const Field& field) {
        if (!node.text().text.ends_with('%')) return wrong(node, field, Type::Length);
        diagnostics_.add(Code::percent_not_length, node.span(),
                         {node.text().text, *field.example ? field.example : "12mm"});
    }

    void choice(const Node& node, const Field& field) {
        const std::vector<std::string> choices(field.choices.begin(), field.choices.end());
        const std::string& text = node.text().text;
        if (std::find(choices.begin(), choices.end(), text) != choices.end()) return;
        std::string list;
        for (const std::string& c : choices) list += (list.empty() ? "" : ", ") + c;
        diagnostics_.add(Code::bad_choice, node.span(),
                         {text, list, diagnostic::nearest(text, choices).value_or("")});
    }

    static std::string example_of(const Field& field, const Node& said) {
        const bool has_keys = (field.type == Type::Record || field.type == Type::Image) &&
                              field.schema && !field.schema->fields.empty();
        return *field.example || !has_keys ? field.example : record_of(*field.schema, said);
    }

    /// What a text would be as a record: the keys that must be there, of which the text is one.
    static std::string record_of(const Schema& schema, const Node& said) {
        std::vector<const Field*> keys;
        for (const Field& field : schema.fields)
            if (field.required) keys.push_back(&field);
        if (keys.empty()) keys.push_back(&schema.fields.front());
        const auto here = std::ranges::find_if(keys, takes_any_text);
        std::string out;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            const std::string text = key == here ? unquoted(said) : std::string{};
            const std::string example = *(*key)->example ? (*key)->example : "…";
            out += (out.empty() ? "{" : ", ") + std::string((*key)->name) + ": " +
                   (text.empty() ? example : text);
        }
        return out + "}";
    }

    // An hour or a number has a form of its own, which its example shows in quotes.
    static bool takes_any_text(const Field* field) {
        return field->type == Type::Text && *field->example != '"';
    }

    static std::string unquoted(const Node& node) {
        const bool needs_quotes =
            node.text().text.find_first_of(":#,[]{}\"'&*!|>%@`\n") != std::string::npos;
        return node.kind() == Kind::Scalar && !needs_quotes ? node.text().text : std::string{};
    }

    void wrong(const Node& node, const Field& field, Type type) {
        if (diagnostics_.has_error_at(node.span())) return;
        const TypeNames names = names_of(type);
        diagnostics_.add(Code::wrong_type, node.span(),
                         {field.name, names.fr, names.en, example_of(field, node)});
    }

    diagnostic::Diagnostics& diagnostics_;
};

class Reference {
public:
    explicit Reference(bool french) : french_(french) {}

    std::string take() { return std::move(out_); }

    void add(const Schema& schema) {
        if (!done_.insert(&schema).second) return;
        out_ += std::string("## ") + schema.name + "\n\n" +
                (french_ ? schema.about_fr : schema.about_en) + "\n\n";
        out_ += french_ ? "| clé | valeur | | exemple |\n" : "| key | value | | example |\n";
        out_ += "|---|---|---|---|\n";
        for (const Field& field : schema.fields) row(field);
        out_ += "\n";
        for (const Field& field : schema.fields)
            if (field.schema) add(*field.schema);
    }

private:
    void row(const Field& field) {
        out_ += std::string("| `") + field.name + "`" +
                (field.required ? (french_ ? " (obligatoire)" : " (required)") : "");
        out_ += " | " + value(field) + " | " + (french_ ? field.about_fr : field.about_en) + " | ";
        if (*field.example) out_ += "`" + escaped(field.example) + "`";
        out_ += " |\n";
    }

    std::string value(const Field& field) const {
        const TypeNames names = names_of(field.type);
        std::string text = french_ ? names.fr : names.en;
        if (field.type == Type::Choice) {
            text.clear();
            for (const char* c : field.choices)
                text += (text.empty() ? "`" : ", `") + std::string(c) + "`";
        }
        if (*field.least) text += limits(field);
        if (field.schema) text += std::string(french_ ? " : " : ": ") + field.schema->name;
        return text;
    }

    std::string limits(const Field& field) const {
        return std::string(french_ ? ", de " : ", from ") + field.least +
               (french_ ? " à " : " to ") + field.most;
    }

    static std::string escaped(std::string text) {
        for (std::size_t i = 0; (i = text.find('|', i)) != std::string::npos; i += 2)
            text.insert(i, "\\");
        return text;
    }

    bool french_;
    std::string out_;
    std::set<const Schema*> done_;
};

}  // namespace

void validate(const Node& node, const Schema& schema, diagnostic::Diagnostics& diagnostics) {
    if (node.kind() != Kind::Map) {
        diagnostics.add(Code::wrong_type, node.span(),
                        {schema.name, names_of(Type::Record).fr, names_of(Type::Record).en, ""});
        return;
    }
    Validator(diagnostics).record(node, schema);
}

std::string reference(const Schema& schema, ReferenceLanguage language) {
    Reference reference(language == ReferenceLanguage::French);
    reference.add(schema);
    return reference.take();
}

}  // namespace cicero::yaml
