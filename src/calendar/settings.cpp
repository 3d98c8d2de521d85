#include "calendar/settings.hpp"

#include <algorithm>

#include "calendar/fields.hpp"
#include "calendar/kinds.hpp"
#include "calendar/net_address.hpp"
#include "calendar/rule_fields.hpp"
#include "files/project_file.hpp"

namespace cicero::calendar {

namespace {

using content::Value;
using content::ValuePtr;
using diagnostic::Code;
using diagnostic::SourcedText;

class Reader {
public:
    Reader(const content::Content& calendar, const Zones& known,
           diagnostic::Diagnostics& diagnostics)
        : calendar_(calendar),
          root_(*calendar.root),
          known_(known),
          diagnostics_(diagnostics),
          year_(integer_of(root_, "year", 0)),
          first_month_(integer_of(root_, "first_month", 1)),
          months_(integer_of(root_, "months", 12)) {}

    std::optional<Settings> run() {
        const std::size_t errors = diagnostics_.error_count();
        years();
        kinds();
        zones();
        auto clock = this->clock();
        if (content::find(root_, "unconfirmed")) unconfirmed_ = is_true(root_, "unconfirmed");
        second_dates();
        for (const ValuePtr& item : content_list("files"))
            if (auto file = file_of(*item, "files")) files_.push_back(std::move(*file));
        std::optional<Settings::File> saints;
        if (const ValuePtr named = content::find(root_, "saints"); named && !is_yes(*named))
            saints = file_of(*named, "saints");
        Settings out{year_,
                     first_month_,
                     months_,
                     std::move(zones_),
                     std::move(kinds_),
                     unconfirmed_,
                     week_start(),
                     clock ? std::move(*clock) : *sky::Clock::named("Etc/UTC"),
                     {false, false, false},
                     {},
                     {},
                     false,
                     std::move(second_dates_),
                     std::move(files_),
                     std::move(saints)};
        out.south = known_.is_south(out.zones.front());
        if (const ValuePtr sky = content::find(root_, "sky")) this->sky(*sky, out);
        return diagnostics_.error_count() > errors ? std::nullopt : std::optional(std::move(out));
    }

private:
    [[nodiscard]] const content::List& content_list(const char* key) const {
        return list_of(root_, key);
    }

    void years() {
        const auto check = [&](const char* key, int value, int low, int high,
                               const std::string& instead) {
            // A word that is no number was told of.
            if ((value >= low && value <= high) || diagnostics_.has_error_at(span_of(root_, key)))
                return;
            diagnostics_.add(Code::calendar_out_of_range, span_of(root_, key),
                             {key, std::to_string(low), std::to_string(high), instead});
        };
        constexpr int century = 2000;
        const bool short_form = year_ > 0 && year_ < 100;
        check("year", year_, first_year, last_year,
              short_form ? std::to_string(century + year_) : "");
        check("first_month", first_month_, 1, 12, "");
        check("months", months_, 1, 36, "");
    }

    /// A kind that is misspelt would leave its days out without a word.
    void kinds() {
        for (const ValuePtr& item : content_list("kinds")) {
            const auto* word = std::get_if<SourcedText>(&item->data);
            if (!word) continue;
            kinds_.push_back(word->text == "holiday" ? "public" : word->text);
            if (!is_kind_to_print(word->text)) diagnostics_.add(kind_fault(word->text, item->span));
        }
        if (kinds_.empty()) kinds_ = {"public", "day", "week"};
    }

    void zones() {
        for (const ValuePtr& item : content_list("zones")) {
            const auto* zone = std::get_if<SourcedText>(&item->data);
            if (!zone) continue;
            zones_.push_back(zone->text);
            if (known_.find(zone->text)) continue;
            if (is_school_zone(zone->text))
                diagnostics_.add(Code::school_zone, item->span, {zone->text});
            else
                diagnostics_.add(Code::unknown_zone, item->span,
                                 {zone->text, joined(known_.near(zone->text))});
        }
        if (zones_.empty()) zones_ = {"FR"};
    }

    std::optional<sky::Clock> clock() {
        std::string name = text_of(root_, "clock");
        if (name.empty()) name = known_.clock_of(zones_.front());
        auto out = sky::Clock::named(name.empty() ? "Europe/Paris" : name);
        if (!out) diagnostics_.add(Code::unknown_clock, span_of(root_, "clock"), {name});
        return out;
    }

    [[nodiscard]] std::chrono::weekday week_start() const {
        const std::string start = text_of(root_, "week_start");
        return start == "sunday"     ? std::chrono::Sunday
               : start == "saturday" ? std::chrono::Saturday
                                     : std::chrono::Monday;
    }

    void second_dates() {
        const auto& known = sky::system_names();
        for (const ValuePtr& item : content_list("second_dates")) {
            const auto* name = std::get_if<SourcedText>(&item->data);
            if (!name) continue;
            if (const auto system = sky::system_named(name->text)) second_dates_.push_back(*system);
            else
                diagnostics_.add(Code::bad_choice, item->span,
                                 {name->text, joined(known),
                                  diagnostic::nearest(name->text, known).value_or("")});
        }
    }

    void sky(const Value& sky, Settings& out) {
        out.sky = {is_true(sky, "moons"), is_true(sky, "seasons"), is_true(sky, "clock_changes")};
        const ValuePtr sun = content::find(sky, "sun");
        if (!sun) return;
        const sky::Place place{number_of(*sun, "latitude"), number_of(*sun, "longitude")};
        degrees(*sun, "latitude", place.latitude, 90);
        degrees(*sun, "longitude", place.longitude, 180);
        out.sun = place;
        out.sun_place = text_of(*sun, "name");
        out.south = place.latitude < 0;
    }

    void degrees(const Value& place, const char* key, double value, int most) {
        if (value >= -most && value <= most) return;
        diagnostics_.add(Code::out_of_range, span_of(place, key),
                         {key, std::to_string(-most), std::to_string(most)});
    }

    /// saints: true. The names are many, each country's its own: none ship.
    bool is_yes(const Value& said) {
        const auto* text = std::get_if<SourcedText>(&said.data);
        if (!text || (text->text != "true" && text->text != "oui" && text->text != "yes"))
            return false;
        diagnostics_.add(
            Code::wrong_type, said.span,
            {"saints", "le nom d’un fichier CSV à vous, où sont les noms de chaque jour",
             "the name of a CSV file of your own, with each day’s names", "saints: saints.csv"});
        return true;
    }

    /// a.csv, b.ics: as a list; nothing where one name stands there.
    static std::string files_in(const std::string& text) {
        std::string out;
        int count = 0;
        for (std::size_t begin = 0; begin <= text.size(); ++count) {
            const std::size_t end = std::min(text.find_first_of(",;", begin), text.size());
            std::string one = text.substr(begin, end - begin);
            one.erase(0, one.find_first_not_of(' '));
            if (one.find('.') == std::string::npos) return {};
            out += (count == 0 ? "[" : ", ") + one;
            begin = end + 1;
        }
        return count > 1 ? out + "]" : "";
    }

    void tell_of_address(const SourcedText& address, const diagnostic::SourceSpan& span,
                         std::string_view key) {
        const bool saints = key == "saints";
        const std::string name =
            saints ? name_of_download(address.text, {".csv", ".yaml", ".yml"}, "saints.csv")
                   : name_of_download(address.text, {".ics", ".csv"}, "agenda.ics");
        const std::string scheme = scheme_of(address.text);
        diagnostics_.add(Code::file_on_net, span,
                         {address.text, saints ? "saints: " + name : "files: [" + name + "]",
                          scheme.starts_with("webcal") ? scheme : ""});
    }

    std::optional<Settings::File> file_of(const Value& name, std::string_view key) {
        const auto* text = std::get_if<SourcedText>(&name.data);
        if (!text || !calendar_.file) return std::nullopt;
        if (is_on_net(text->text)) {
            tell_of_address(*text, name.span, key);
            return std::nullopt;
        }
        if (const std::string list = files_in(text->text); !list.empty()) {
            diagnostics_.add(Code::several_files, name.span, {text->text, list});
            return std::nullopt;
        }
        const std::size_t errors = diagnostics_.error_count();
        const auto folder = std::filesystem::path(calendar_.file->path()).parent_path();
        (void)files::project_file(text->text, folder, calendar_.project, name.span, diagnostics_,
                                  *calendar_.files);
        if (diagnostics_.error_count() > errors) return std::nullopt;
        // As the content names it, for messages.
        return Settings::File{text->text, folder / text->text, name.span};
    }

    const content::Content& calendar_;
    const Value& root_;
    const Zones& known_;
    diagnostic::Diagnostics& diagnostics_;
    int year_ = 0, first_month_ = 1, months_ = 12;
    std::vector<std::string> kinds_, zones_;
    std::optional<bool> unconfirmed_;
    std::vector<sky::System> second_dates_;
    std::vector<Settings::File> files_;
};

}  // namespace

DaysAskedFor Settings::days() const {
    const int last_month = (first_month + months - 2) % 12 + 1;
    return {day(year, first_month, 1),
            day(final_year(), last_month, days_in_month(final_year(), last_month))};
}

std::optional<Settings> read_settings(const content::Content& calendar, const Zones& zones,
                                      diagnostic::Diagnostics& diagnostics) {
    return Reader(calendar, zones, diagnostics).run();
}

}  // namespace cicero::calendar
