#include "calendar/items.hpp"

#include <algorithm>

#include "calendar/resolve.hpp"

namespace cicero::calendar {

namespace {

using content::List;
using content::Value;
using content::ValuePtr;
using diagnostic::Code;

std::string text_of(const Value& record, const char* key) {
    const ValuePtr value = content::find(record, key);
    const auto* text = value ? std::get_if<diagnostic::SourcedText>(&value->data) : nullptr;
    return text ? text->text : std::string{};
}

const Date* date_in(const Value& record, const char* key) {
    const ValuePtr value = content::find(record, key);
    return value ? std::get_if<Date>(&value->data) : nullptr;
}

const List& list_of(const Value& record, const char* key) {
    static const List none;
    const ValuePtr value = content::find(record, key);
    const auto* list = value ? std::get_if<List>(&value->data) : nullptr;
    return list ? *list : none;
}

class Gatherer {
public:
    Gatherer(const content::Content& calendar, const Data& data, int first, int last,
             diagnostic::Diagnostics& diagnostics)
        : root_(*calendar.root),
          language_(calendar.language),
          data_(data),
          diagnostics_(diagnostics) {
        query_.first = first;
        query_.last = last;
    }

    std::vector<Item> run() {
        kinds();
        zones();
        from_data();
        for (const ValuePtr& event : list_of(root_, "events")) own_event(*event);
        std::stable_sort(out_.begin(), out_.end(),
                         [](const Item& a, const Item& b) { return a.days.first < b.days.first; });
        return std::move(out_);
    }

private:
    /// A kind that is misspelt would leave its days out without a word.
    void kinds() {
        std::vector<std::string> known{"holiday", "day", "week", "event"};
        for (int t = int(Type::Optional); t <= int(Type::Clock); ++t)
            known.emplace_back(name_of(Type(t)));
        for (const ValuePtr& item : list_of(root_, "kinds")) {
            const auto* kind = std::get_if<diagnostic::SourcedText>(&item->data);
            if (!kind) continue;
            if (kind->text == "holiday") query_.kinds.emplace_back("public");
            else query_.kinds.push_back(kind->text);
            if (std::find(known.begin(), known.end(), kind->text) != known.end()) continue;
            std::string list;
            for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
            diagnostics_.add(
                Code::bad_choice, item->span,
                {kind->text, list, diagnostic::nearest(kind->text, known).value_or("")});
        }
        if (query_.kinds.empty()) query_.kinds = {"public", "day", "week"};
    }

    void zones() {
        for (const ValuePtr& item : list_of(root_, "zones")) {
            const auto* zone = std::get_if<diagnostic::SourcedText>(&item->data);
            if (!zone) continue;
            query_.zones.push_back(zone->text);
            if (data_.zones.find(zone->text)) continue;
            std::string near;
            for (const std::string& name : data_.zones.near(zone->text))
                near += (near.empty() ? "" : ", ") + name;
            diagnostics_.add(Code::unknown_zone, item->span, {zone->text, near});
        }
        if (query_.zones.empty()) query_.zones = {"FR"};
    }

    void from_data() {
        diagnostic::Diagnostics told;
        for (const Occurrence& o : resolve(data_, query_, told)) {
            const std::string name = in_language(o.names(), language_);
            const std::string short_name = in_language(o.short_names(), language_);
            const bool other = o.entry->type != Type::None && o.entry->type != Type::Public;
            out_.push_back({o.days, other ? name_of(o.entry->type) : name_of(o.entry->kind), name,
                            short_name.empty() ? name : short_name, o.entry->span});
        }
        for (diagnostic::Diagnostic d : told.all()) {
            // That unconfirmed days are not printed is the rule, and no fault of this calendar.
            if (d.code == Code::unconfirmed_left_out) d.severity = diagnostic::Severity::Note;
            diagnostics_.add(std::move(d));
        }
    }

    void own_event(const Value& event) {
        const Date* first = date_in(event, "date");
        const Date* last = date_in(event, "until") ? date_in(event, "until") : first;
        if (!first) return;
        Item item{{}, "event", text_of(event, "title"), text_of(event, "short"), event.span};
        if (item.short_name.empty()) item.short_name = item.name;
        if (first->year != 0) return own_days(item, *first, *last);
        for (int y = query_.first - 1; y <= query_.last; ++y) {
            Date from = *first, to = *last;
            from.year = to.year = y;
            if (to.month < from.month) ++to.year;
            own_days(item, from, to);
        }
    }

    void own_days(Item item, const Date& from, Date to) {
        if (to.year == 0) to.year = from.year;
        const auto exists = [](const Date& d) { return d.day <= days_in_month(d.year, d.month); };
        if (!exists(from) || !exists(to)) return;  // 29 February
        item.days = {day_of(from), day_of(to)};
        if (item.days.last < item.days.first)
            return diagnostics_.add(Code::ends_before_it_begins, item.span, {item.name});
        out_.push_back(std::move(item));
    }

    const Value& root_;
    const std::string& language_;
    const Data& data_;
    diagnostic::Diagnostics& diagnostics_;
    Query query_;
    std::vector<Item> out_;
};

}  // namespace

int integer_of(const Value& record, const char* key, int otherwise) {
    const ValuePtr value = content::find(record, key);
    const auto* number = value ? std::get_if<std::int64_t>(&value->data) : nullptr;
    return number ? int(*number) : otherwise;
}

std::vector<Item> gather_items(const content::Content& calendar, const Data& data, int first,
                               int last, diagnostic::Diagnostics& diagnostics) {
    return Gatherer(calendar, data, first, last, diagnostics).run();
}

}  // namespace cicero::calendar
