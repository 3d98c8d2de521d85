#include "yaml/schema.hpp"

#include <algorithm>
#include <set>

#include "base/units.hpp"

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
        for (const Node::Entry& entry : node.entries()) {
            const auto field =
                std::find_if(schema.fields.begin(), schema.fields.end(),
                             [&](const Field& f) { return entry.first.name == f.name; });
            if (field == schema.fields.end()) unknown(entry.first, schema);
            else check(entry.second, *field);
        }
        for (const Field& field : schema.fields)
            if (field.required && !node.find(field.name))
                diagnostics_.add(Code::missing_key, node.span(), {field.name, field.example});
    }

private:
    void unknown(const Key& key, const Schema& schema) {
        const auto names = [&] {
            std::vector<std::string> out;
            for (const Field& field : schema.fields) out.emplace_back(field.name);
            return out;
        };
        diagnostics_.add(Code::unknown_key, key.span,
                         {key.name, diagnostic::guess(key.name, names, diagnostics_)});
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
            for (const Node& item : node.items()) check_item(item, field);
        } else if (field.or_text && node.kind() != Kind::Null) {
            check_item(node, field);
        } else {
            wrong(node, field, field.type);
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
        if (type == Type::Length && !base::parse_length(text)) wrong(node, field, type);
        if (type == Type::Choice) choice(node, field);
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

    // Of a record its first key.
    static std::string example_of(const Field& field) {
        const bool has_keys = (field.type == Type::Record || field.type == Type::Image) &&
                              field.schema && !field.schema->fields.empty();
        if (*field.example || !has_keys) return field.example;
        const Field& first = field.schema->fields.front();
        return "{" + std::string(first.name) + ": " + first.example + "}";
    }

    void wrong(const Node& node, const Field& field, Type type) {
        const TypeNames names = names_of(type);
        diagnostics_.add(Code::wrong_type, node.span(),
                         {field.name, names.fr, names.en, example_of(field)});
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
        if (field.schema) text += std::string(french_ ? " : " : ": ") + field.schema->name;
        return text;
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
