"""Rows from events to a year's tree: contents and files of events that grow in one direction."""
import datetime

from table import Row

CONTENT = "kind: calendar\ntitle: Titre\nyear: 2027\n"
NEW_YEAR = datetime.date(2027, 1, 1)


def day(i, days=365):
    return NEW_YEAR + datetime.timedelta(days=i % days)


def build(folder, more):
    (folder / "content.yaml").write_text(CONTENT + more, encoding="utf-8")
    return ["build", "content.yaml", "--layout", "calendrier-a4-mois", "-o", "out.pdf"]


def content(make_more):
    """A calendar's content that goes on with `make_more`."""
    return lambda folder, size: build(folder, make_more(size))


def printed(name, make_text):
    """A calendar with the days of a file that `make_text` writes for a size."""
    def make(folder, size):
        (folder / name).write_text(make_text(size), encoding="utf-8")
        return build(folder, f"files: [{name}]\n")
    return make


def listed(name, make_text):
    """The same days, listed."""
    def make(folder, size):
        (folder / name).write_text(make_text(size), encoding="utf-8")
        return ["calendar", "list", "2027", "--with", name]
    return make


def checked(name, make_text):
    """The same days, checked."""
    def make(folder, size):
        (folder / name).write_text(make_text(size), encoding="utf-8")
        return ["calendar", "check", name]
    return make


def ics(components):
    return "BEGIN:VCALENDAR\n" + components + "END:VCALENDAR\n"


def event(lines):
    return f"BEGIN:VEVENT\nUID:u\nSUMMARY:Fête\n{lines}END:VEVENT\n"


def ics_of_a_year(size):
    return ics("".join(event(f"DTSTART;VALUE=DATE:{day(i):%Y%m%d}\n") for i in range(size)))


def csv_of_a_year(size):
    return "date;titre\n" + "".join(f"{day(i)};Fête {i}\n" for i in range(size))


def days_off(size):
    """A daily event with days on which it is not."""
    dates = ",".join(f"{day(i, 3650):%Y%m%d}" for i in range(size))
    return ics(event(f"DTSTART:20270101T100000\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:{dates}\n"))


def zone(lines):
    return (f"BEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"
            f"TZOFFSETTO:+0200\n{lines}END:STANDARD\nEND:VTIMEZONE\n")


IN_ZONE = event("DTSTART;TZID=Z:20270619T100000\n")
VAIN = event("DTSTART:20270601\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n")
PAST = event("DTSTART:19500101\nRRULE:FREQ=DAILY\n")

ROWS = [
    # Contents; what a cell cannot hold is told in the margin, which cannot hold it either.
    Row("events on one day", [800, 8_000], content(lambda n: "events:\n" + "".join(f"  - {{date: 2027-06-19, title: Fête {i}}}\n" for i in range(n))), "refused text_does_not_fit"),
    Row("events that last all year", [1_100, 11_000], content(lambda n: "events:\n" + "".join(f"  - {{date: 2027-01-01, until: 2027-12-31, title: Fête {i}}}\n" for i in range(n))), "refused calendar_too_much_at_once"),
    Row("events of no month", [20_000, 200_000], content(lambda n: "events:\n" + "".join(f"  - {{date: 2029-06-19, title: Fête {i}}}\n" for i in range(n)))),
    Row("saints of one day", [8_000, 80_000], lambda folder, n: (folder / "s.csv").write_text("date;nom\n" + "01-17;Zoé\n" * n) and build(folder, "saints: s.csv\n"), "refused text_does_not_fit"),
    # Files
    Row("events of a year, by ICS", [20_000, 200_000], printed("e.ics", ics_of_a_year), "refused text_does_not_fit"),
    Row("events of a year, by CSV", [20_000, 200_000], printed("e.csv", csv_of_a_year), "refused text_does_not_fit"),
    Row("a daily event that lasts for years", [4, 100], printed("e.ics", lambda n: ics(event(f"DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:{2020 + n}0101\nRRULE:FREQ=DAILY\n"))), "refused calendar_too_much_at_once"),
    Row("hourly events of a year", [30], printed("e.ics", lambda n: ics(event("DTSTART:20270101T000000\nRRULE:FREQ=HOURLY\n") * n)), "refused calendar_too_full"),
    Row("folded lines of a title", [80_000, 800_000], printed("e.ics", lambda n: ics("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270619\nSUMMARY:Fête" + "\n  mot" * n + "\nEND:VEVENT\n")), "refused text_does_not_fit"),
    Row("folded lines of a description", [80_000, 800_000], listed("e.ics", lambda n: ics(event("DTSTART:20270619\nDESCRIPTION:" + "\n  mot" * n + "\n")))),
    Row("folded lines that are none", [80_000, 800_000], listed("e.ics", lambda n: ics("???" + "\n x" * n + "\n")), "refused ics_line_unreadable"),
    Row("BEGIN in BEGIN", [100_000, 1_000_000], listed("e.ics", lambda n: "BEGIN:VCALENDAR\n" + "BEGIN:VTODO\n" * n), "refused ics_too_deep"),
    Row("END of nothing", [10_000, 100_000], listed("e.ics", lambda n: ics("END:X\n" * n)), "refused ics_closes_nothing"),
    Row("kinds of components that are not read", [10_000, 100_000], listed("e.ics", lambda n: ics("".join(f"BEGIN:X{i}\nEND:X{i}\n" for i in range(n))))),
    Row("days off a daily event", [20_000, 200_000], listed("e.ics", days_off)),
    Row("changes of a clock", [1_000, 9_000], listed("e.ics", lambda n: ics(zone("".join(f"RDATE:{day(i, 20_000):%Y%m%d}T000000\n" for i in range(n))) + IN_ZONE))),
    Row("parts of a clock's name", [20_000, 200_000], listed("e.ics", lambda n: ics(event("DTSTART;TZID=" + "a/" * n + ":20270619T100000\n"))), "refused ics_unknown_clock"),
    Row("rules that give no day", [20, 200], listed("e.ics", lambda n: ics(VAIN * n)), "refused ics_too_much_to_reckon"),
    Row("daily events since 1950", [80, 800], listed("e.ics", lambda n: ics(PAST * n)), "refused ics_too_much_to_reckon"),
    Row("columns of a table", [100_000, 1_000_000], listed("e.csv", lambda n: "date;titre" + ";c" * n + "\n2027-06-19;Fête\n"), "refused csv_too_many_columns"),
    Row("fields of a row", [100_000, 1_000_000], listed("e.csv", lambda n: "date;titre\n2027-06-19;Fête" + ";x" * n + "\n"), "refused csv_too_many_fields"),
    Row("a quotation mark never closed", [100_000, 1_000_000], listed("e.csv", lambda n: 'date;titre\n2027-06-19;"' + "a;b\n" * n), "refused csv_quote_never_closed"),
    Row("events that last for ten thousand years", [4_000, 40_000], listed("e.csv", lambda n: "date;fin;titre\n" + "1583-01-01;9999-12-31;Fête\n" * n)),
    Row("events of one name, checked", [2_000, 20_000], checked("e.csv", lambda n: "date;titre\n" + "".join(f"{day(i, 36_500)};Fête\n" for i in range(n)))),
    Row("persons", [8_000, 80_000], listed("e.csv", lambda n: "nom;naissance\n" + "".join(f"Zoé {i};02/05/1974\n" for i in range(n)))),
]
