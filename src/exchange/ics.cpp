#include "exchange/ics.hpp"

#include <algorithm>
#include <set>

#include "exchange/ics_days.hpp"

namespace cicero::exchange {

using calendar::day;
using calendar::Days;
using calendar::Entry;
using calendar::Hours;
using calendar::Kind;
using calendar::last_year;
using calendar::sys_days;
using calendar::Told;
using calendar::year_of;

namespace {

using diagnostic::Code;
using std::chrono::days;

// An event that comes each hour comes 8,760 times a year. libical takes some microseconds for each,
// and a file's events are all held at once.
constexpr std::size_t most_of_an_event = 50'000, most_of_a_file = 2'000'000;
/// A rule for which libical looked until 2582 in vain, day by day: as these many that it finds.
constexpr std::size_t cost_of_a_vain_rule = 200'000;
/// RFC 5545 nests three: VCALENDAR, VEVENT, VALARM.
constexpr std::size_t deepest = 16;

class Reader {
public:
    Reader(const diagnostic::SourceFilePtr& file, const IcsRange& range,
           diagnostic::Diagnostics& diagnostics)
        : file_(file), range_(range), diagnostics_(diagnostics) {}

    std::vector<Entry> run() {
        read_components();
        overrides();
        std::vector<Entry> out;
        for (const IcsEvent& event : events_) {
            if (total_ > most_of_a_file) {
                diagnostics_.add(Code::ics_too_much_to_reckon, event.span);
                break;
            }
            if (auto entry = entry_of(event)) out.push_back(std::move(*entry));
        }
        for (const auto& [name, not_read] : not_read_)
            diagnostics_.add(Code::ics_not_read, not_read.first,
                             {name, std::to_string(not_read.count)});
        return out;
    }

private:
    /// A kind of component that has nothing for us.
    struct NotRead {
        diagnostic::SourceSpan first;
        std::size_t count = 0;
    };
    struct Open {
        std::string name;
        diagnostic::SourceSpan span;
    };

    void read_components() {
        IcsLines lines(file_, diagnostics_);
        IcsLine line;
        bool any = false;
        while (lines.next(line)) {
            if (!any && (line.name != "BEGIN" || line.value != "VCALENDAR"))
                return diagnostics_.add(Code::ics_not_a_calendar, line.span());
            any = true;
            if (line.name == "BEGIN") {
                if (open_.size() == deepest)
                    return diagnostics_.add(Code::ics_too_deep, line.span(),
                                            {std::to_string(deepest)});
                begin(line);
            } else if (line.name == "END") {
                if (!end(line)) continue;
            } else if (open_.size() == 2 && event_) event_->take(line);
            if (in_clock()) clock_text_ += line.whole + "\r\n";
            if (line.name == "TZID" && open_.size() == 2 && open_[1].name == "VTIMEZONE")
                clock_name_ = line.value;
            if (line.name == "END" && line.value == "VTIMEZONE" && open_.size() == 1) end_clock();
        }
        if (!any) return diagnostics_.add(Code::ics_not_a_calendar, {file_, 0, 0});
        for (const Open& open : open_)
            diagnostics_.add(Code::ics_never_closed, open.span, {open.name});
    }

    [[nodiscard]] bool in_clock() const {
        return open_.size() >= 2 && open_[1].name == "VTIMEZONE";
    }

    void begin(const IcsLine& line) {
        if (line.value == "VEVENT" && event_ && open_.size() > 1) event_in_event(line);
        open_.push_back({line.value, line.span()});
        if (open_.size() != 2) return;
        if (line.value == "VEVENT") event_.emplace(line.span(), clocks_, diagnostics_);
        else if (line.value != "VTIMEZONE")
            ++not_read_.try_emplace(line.value, NotRead{line.span()}).first->second.count;
    }

    // The end of the one before is forgotten: both are read.
    void event_in_event(const IcsLine& line) {
        end_event();
        diagnostics_.add(Code::ics_event_not_closed, line.span(),
                         {line.value, std::to_string(file_->line_of(open_[1].span.begin))});
        open_.resize(1);
    }

    /// False where it closes nothing.
    bool end(const IcsLine& line) {
        if (std::ranges::find(open_, line.value, &Open::name) == open_.end()) {
            diagnostics_.add(Code::ics_closes_nothing, line.span(),
                             {line.value, open_.empty() ? "" : open_.back().name});
            return false;
        }
        while (open_.back().name != line.value) {
            diagnostics_.add(Code::ics_never_closed, open_.back().span, {open_.back().name});
            close();
        }
        close();
        return true;
    }

    void close() {
        open_.pop_back();
        if (open_.size() == 1) end_event();
    }

    void end_event() {
        if (!event_) return;
        if (auto event = event_->finish()) events_.push_back(std::move(*event));
        event_.reset();
    }

    void end_clock() {
        clocks_.describe(clock_name_, clock_text_ + "END:VTIMEZONE\r\n");
        clock_text_.clear();
    }

    /// An event with RECURRENCE-ID stands in the place of one occurrence of its series.
    void overrides() {
        std::map<std::string, std::size_t> series;
        for (std::size_t i = 0; i < events_.size(); ++i)
            if (events_[i].rule && !events_[i].uid.empty()) series.emplace(events_[i].uid, i);
        for (const IcsEvent& event : events_)
            if (const auto of = series.find(event.uid); event.replaces && of != series.end())
                events_[of->second].but.push_back(*event.replaces);
    }

    std::optional<Entry> entry_of(const IcsEvent& event) {
        if (event.cancelled) return std::nullopt;
        const IcsDays occurrences(event, range_);
        if (event.end && occurrences.key(*event.end) < occurrences.key(*event.start)) {
            diagnostics_.add(Code::ics_ends_before_start, event.end_span, {event.start_said});
            return std::nullopt;
        }
        const auto keys = keys_of(event, occurrences);
        Entry out;
        const sys_days first = day(range_.first, 1, 1), last = day(range_.last, 12, 31);
        for (const std::int64_t key : keys) {
            const Days found = occurrences.days_of(key);
            if (found.last >= first && found.first <= last)
                // What began before the range is told in its first year.
                out.exceptions[std::max(year_of(found.first), range_.first)].push_back(found);
        }
        if (out.exceptions.empty()) return std::nullopt;
        const std::size_t line = file_->line_of(event.span.begin);
        out.id = event.uid.empty() ? "ics-" + std::to_string(line) : event.uid;
        out.kind = Kind::Event;
        out.names["fr"] = event.summary;
        out.note = event.description;
        out.page = event.url;
        out.place = event.location;
        out.sources = {file_->path()};
        out.periods.push_back({last_year, {Told{}}, {}, {}});
        out.span = event.span;
        return out;
    }

    std::set<std::int64_t> keys_of(const IcsEvent& event, const IcsDays& occurrences) {
        std::set<std::int64_t> out;
        if (!event.rule) out.insert(occurrences.key(*event.start));
        else
            for (const local_seconds at : repeated(event))
                out.insert(
                    occurrences.key({{at, event.start->time.all_day, false}, event.start->clock}));
        for (const IcsMoment& more : event.more) out.insert(occurrences.key(more));
        std::set<sys_days> days_off;  // whatever the hour
        for (const IcsMoment& but : event.but) {
            out.erase(occurrences.key(but));
            if (but.time.all_day && !event.start->time.all_day)
                days_off.insert(
                    std::chrono::floor<days>(sys_seconds(but.time.at.time_since_epoch())));
        }
        if (!days_off.empty())
            std::erase_if(out, [&](std::int64_t key) {
                return days_off.contains(occurrences.first_day_of(key));
            });
        total_ += out.size();
        if (out.size() > most_of_an_event) {
            diagnostics_.add(Code::ics_too_many, event.rule ? event.rule_span : event.span,
                             {std::to_string(most_of_an_event)});
            out.clear();
        }
        return out;
    }

    std::vector<local_seconds> repeated(const IcsEvent& event) {
        const Recurrence& rule = *event.rule;
        if (range_.last > Recurrence::last_year && rule.is_endless()) {
            diagnostics_.add(Code::ics_too_far, event.rule_span,
                             {std::to_string(Recurrence::last_year)});
            return {};
        }
        std::optional<local_seconds> until = rule.until();
        if (until && rule.until_is_utc())
            until =
                event.start->clock.to_local(sys_seconds(until->time_since_epoch()), range_.clock);
        const local_seconds end(day(range_.last + 1, 1, 2).time_since_epoch());
        const auto found = rule.expand(event.start->time.at, event.start->time.all_day, end, until,
                                       most_of_an_event);
        if (!found)
            diagnostics_.add(Code::ics_bad_value, event.rule_span, {"RRULE", "RRULE", "", ""});
        if (!found || found->in_vain) total_ += cost_of_a_vain_rule;
        return found ? found->starts : std::vector<local_seconds>{};
    }

    const diagnostic::SourceFilePtr& file_;
    const IcsRange& range_;
    diagnostic::Diagnostics& diagnostics_;
    IcsClocks clocks_;
    std::vector<Open> open_;
    std::optional<IcsEventReader> event_;
    std::string clock_name_, clock_text_;
    std::vector<IcsEvent> events_;
    std::map<std::string, NotRead> not_read_;
    std::size_t total_ = 0;
};

}  // namespace

std::vector<Entry> read_ics(const diagnostic::SourceFilePtr& file, const IcsRange& range,
                            diagnostic::Diagnostics& diagnostics) {
    return Reader(file, range, diagnostics).run();
}

}  // namespace cicero::exchange
