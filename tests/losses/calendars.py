"""Calendars by chance whose every word is known: days of one's own in the content, in tables and in ICS."""

import datetime

from contents import Content, Word

ZONES = ["FR", "FR-57", "FR-974", "BE", "CH", "CA-QC"]
SECOND_DATES = ["julian", "hebrew", "islamic-civil", "islamic-umalqura", "chinese"]


class Table(Content):
    """A file beside the content."""

    def __init__(self, random, first_word, name):
        super().__init__(0)
        self.random, self.next_word, self.name = random, first_word, name
        self.beside = set()  # words of days that are not in the calendar's months

    def own_words(self):
        return [word._replace(file=self.name) for word in self.words]


class Calendar(Content):
    def __init__(self, seed):
        super().__init__(seed)
        self.others = {}  # name: text
        self.beside = set()  # words in files of days that are not in the months
        self.forms = []  # words of a title, words of the shorter form that may stand for it

    def span(self):
        """Days from the first to the last of the calendar; now and then one beside it."""
        first = datetime.date(self.year, self.first_month, 1)
        day = first + datetime.timedelta(days=self.random.randrange(self.month_count * 28))
        if self.maybe(0.05):
            day += datetime.timedelta(days=self.random.choice([-400, 800]))
        length = self.random.choice([0] * 8 + [1, 2, 6, 20])
        return day, day + datetime.timedelta(days=length)

    def is_printed(self, first, last):
        months = {(self.year * 12 + self.first_month - 1 + n) for n in range(self.month_count)}
        return any(day.year * 12 + day.month - 1 in months for day in (first, last))

    def hour(self):
        return f"{self.random.randint(8, 20)}:{self.random.choice(['00', '15', '30'])}"

    def title(self):
        return self.phrase(self.length(self.random.choice([4, 8, 8, 40])))

    def event(self, key_of_date="date"):
        first, last = self.span()
        self.add(f"  - {key_of_date}: {first}")
        start = len(self.lines)
        if last > first:
            self.add(f"    until: {last}")
        self.add(f'    title: "{self.title()}"', start)
        title = [word.text for word in self.words if word.line == len(self.lines)]
        if self.maybe(0.3):
            self.add(f'    short: "{self.phrase(1)}"', start)
            short = [word.text for word in self.words if word.line == len(self.lines)]
            self.words = [word for word in self.words if word.line != len(self.lines)]
            self.forms.append((title, short))
        if self.maybe(0.4):
            self.add(f'    time: "{self.hour()}"')
        if self.maybe(0.3):
            self.field("place", 8, "    ", start)

    def table(self, name):
        """A CSV of events, or of people."""
        out = Table(self.random, self.next_word + 5000, name)
        people = self.maybe(0.3)
        out.add("naissance;nom" if people else "date;fin;heure;lieu;titre")
        for _ in range(self.random.randint(1, 12)):
            first, last = self.span()
            start = len(out.words)
            if people:
                # Every year from the birth on: months that are not printed are no loss.
                born = first.replace(year=1950 + self.random.randrange(50), day=min(first.day, 28))
                out.add(f"{born:%d/%m/%Y};{out.phrase(2)}")
                if self.month_count < 12:
                    out.words = out.words[:start]
                continue
            printed = self.is_printed(first, last)
            last = f"{last:%d/%m/%Y}" if last > first else ""
            hour = self.hour() if not last and self.maybe(0.5) else ""
            place = out.phrase(out.length(6)) if self.maybe(0.4) else ""
            out.add(f"{first:%d/%m/%Y};{last};{hour};{place};{out.phrase(out.length(12))}")
            if not printed:
                out.beside |= {word.text for word in out.words[start:]}
        return out

    def ics(self, name):
        out = Table(self.random, self.next_word + 10000, name)
        out.add("BEGIN:VCALENDAR")
        out.add("VERSION:2.0")
        for n in range(self.random.randint(1, 8)):
            first, last = self.span()
            out.add("BEGIN:VEVENT")
            start, known = len(out.lines), len(out.words)
            out.add(f"UID:{n}@{name}")
            out.add("DTSTAMP:20270101T000000Z")
            is_all_day = self.maybe(0.5)
            if is_all_day:
                out.add(f"DTSTART;VALUE=DATE:{first:%Y%m%d}")
                out.add(f"DTEND;VALUE=DATE:{last + datetime.timedelta(days=1):%Y%m%d}")
            else:
                out.add(f"DTSTART;TZID=Europe/Paris:{first:%Y%m%d}T183000")
                out.add(f"DTEND;TZID=Europe/Paris:{first:%Y%m%d}T203000")
            if self.maybe(0.4):
                out.add(f"LOCATION:{out.phrase(out.length(6))}", start)
            # A long line goes on behind a line's end and a space (RFC 5545, 3.1).
            out.add(f"SUMMARY:{out.phrase(out.length(8))}", start)
            if self.maybe(0.3):
                out.add(f"  {out.phrase(3)}", start)
            out.add("END:VEVENT")
            if not self.is_printed(first, last if is_all_day else first):
                out.beside |= {word.text for word in out.words[known:]}
        out.add("END:VCALENDAR")
        return out

    def saints(self, name):
        out = Table(self.random, self.next_word + 20000, name)
        out.add("date;nom")
        for month in range(1, 13):
            out.add(f"{self.random.randint(1, 28):02}/{month:02};{out.phrase(self.length(2))}")
        return out

    def take(self, table, end="\n"):
        self.others[table.name] = end.join(table.lines) + end
        self.words += table.own_words()
        self.beside |= table.beside

    def files(self, seed):
        tables = [self.table(f"t{seed}.csv")] if self.maybe(0.5) else []
        calendars = [self.ics(f"i{seed}.ics")] if self.maybe(0.5) else []
        if tables or calendars:
            self.add(f"files: [{', '.join(table.name for table in tables + calendars)}]")
        for table in tables:
            self.take(table)
        for calendar in calendars:
            self.take(calendar, "\r\n")
        if self.maybe(0.2):
            saints = self.saints(f"s{seed}.csv")
            self.add(f"saints: {saints.name}")
            # A name of a month that is none of the calendar's is rightly nowhere.
            if self.month_count >= 12:
                self.take(saints)
            else:
                self.others[saints.name] = "\n".join(saints.lines) + "\n"

    def make(self, seed):
        self.year, self.first_month = self.random.randint(2024, 2035), self.random.choice([1, 1, 9, self.random.randint(1, 12)])
        self.month_count = self.random.choice([1, 3, 12, 12, 12])
        self.add("kind: calendar")
        self.add("lang: fr")
        self.field("title", 8)
        if self.maybe(0.5):
            self.field("subtitle", 10)
        self.add(f"year: {self.year}")
        self.add(f"first_month: {self.first_month}")
        self.add(f"months: {self.month_count}")
        self.add(f"zones: [{self.random.choice(ZONES)}]")
        self.add(f"kinds: [{', '.join(self.random.sample(['holiday', 'day', 'week', 'event'], self.random.randint(1, 4)))}]")
        self.add("unconfirmed: false")
        if self.maybe(0.5):
            self.add("sky: {moons: true, seasons: true, clock_changes: true}")
        if self.maybe(0.3):
            self.add(f"second_dates: [{self.random.choice(SECOND_DATES)}]")
        if self.maybe(0.2):
            self.add(f"week_start: {self.random.choice(['sunday', 'saturday'])}")
        self.files(seed)
        if self.maybe(0.8):
            self.add("events:")
            for _ in range(self.length(25)):
                self.event()
        if self.maybe(0.4):
            self.add(f'credits: ["{self.phrase(self.length(12))}"]')
        return "\n".join(self.lines) + "\n"
