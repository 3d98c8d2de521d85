#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/calendar/request.hpp"
#include "app/calendar/table.hpp"
#include "app/report.hpp"
#include "calendar/changes.hpp"

namespace cicero::app {

namespace {

using calendar::Change;
using calendar::Occurrence;
using Json = nlohmann::ordered_json;

std::string text_of(const std::vector<Occurrence>& occurrences) {
    std::string out;
    for (const Occurrence& o : occurrences) {
        out += (out.empty() ? "" : ", ") + calendar::iso(o.days.first);
        if (o.days.last != o.days.first) out += " – " + calendar::iso(o.days.last);
    }
    return out;
}

std::string table_of(const std::vector<Change>& changes, const std::string& language, bool french) {
    static constexpr std::array fr{"déplacé", "renommé", "commence", "finit"};
    static constexpr std::array en{"moved", "renamed", "begins", "ends"};
    std::vector<std::vector<std::string>> rows;
    for (const Change& change : changes) {
        const auto what = std::size_t(change.what);
        const Occurrence& named =
            change.after.empty() ? change.before.front() : change.after.front();
        rows.push_back({french ? fr[what] : en[what], text_of(change.before),
                        change.before.empty() || change.after.empty() ? "" : "→",
                        text_of(change.after), calendar::in_language(named.names(), language)});
    }
    return to_table(rows);
}

std::string json_of(const std::vector<Change>& changes) {
    static constexpr std::array names{"moved", "renamed", "began", "ended"};
    Json out = Json::array();
    const auto days = [](const std::vector<Occurrence>& occurrences) {
        Json list = Json::array();
        for (const Occurrence& o : occurrences)
            list.push_back({{"start", calendar::iso(o.days.first)},
                            {"end", calendar::iso(o.days.last)},
                            {"names", o.names()}});
        return list;
    };
    for (const Change& change : changes) {
        const Occurrence& one = change.after.empty() ? change.before.front() : change.after.front();
        out.push_back({{"id", one.entry->id},
                       {"change", names[std::size_t(change.what)]},
                       {"before", days(change.before)},
                       {"after", days(change.after)}});
    }
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

int calendar_diff(const CalendarRequest& request, const diagnostic::RenderOptions& messages) {
    diagnostic::Diagnostics diagnostics;
    const calendar::Data data = calendar_data(request, diagnostics);
    CalendarRequest later = request;
    later.years = request.other;
    const auto query = calendar_query(request, data, diagnostics);
    const auto other = calendar_query(later, data, diagnostics);
    if (query && other && (query->first != query->last || other->first != other->last))
        diagnostics.add(diagnostic::Code::bad_years, {},
                        {request.years + " " + request.other, std::to_string(calendar::first_year),
                         std::to_string(calendar::last_year), "1"});
    else if (query && other) {
        const auto found = calendar::changes(data, *query, other->first, diagnostics);
        const bool french = messages.language == diagnostic::Language::French;
        const std::string text = request.format == "json"
                                     ? json_of(found)
                                     : table_of(found, language_of(request, messages), french);
        std::fwrite(text.data(), 1, text.size(), stdout);
    }
    return report(diagnostics, messages, true);
}

}  // namespace cicero::app
