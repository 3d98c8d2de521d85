#include "exchange/saints.hpp"

#include "content/content.hpp"
#include "exchange/csv.hpp"
#include "exchange/import.hpp"
#include "yaml/parse.hpp"

namespace cicero::exchange {

using calendar::Date;
using calendar::Entry;
using calendar::Fixed;
using calendar::Kind;
using calendar::month;
using calendar::month_day;
using calendar::Saints;

namespace {

using diagnostic::Code;
using diagnostic::Diagnostics;

class Reader {
public:
    explicit Reader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    Saints from_table(const diagnostic::SourceFilePtr& file) {
        for (const Entry& entry : read_csv(file, diagnostics_, Columns::OfNames)) {
            const auto* rule = std::get_if<Fixed>(&entry.periods.front().rule.day);
            const std::string& name = entry.names.at("fr");
            if (rule && entry.since == 0 && entry.kind == Kind::Event) add(rule->at, name);
            else diagnostics_.add(Code::saint_in_one_year, entry.span, {name});
        }
        return std::move(out_);
    }

    Saints from_map(const yaml::Node& root) {
        if (root.kind() != yaml::Kind::Map)
            diagnostics_.add(Code::wrong_type, root.span(),
                             {"saints", "une table de jours et de noms", "a map of days and names",
                              "01-17: Roseline"});
        for (const auto& [key, value] : root.entries()) {
            const auto date = content::parse_date(key.name);
            if (!date) diagnostics_.add(content::date_fault(key.name, key.span));
            else if (date->minutes >= 0) diagnostics_.add(Code::bad_date, key.span, {key.name});
            else if (date->year != 0)
                diagnostics_.add(Code::saint_in_one_year, key.span, {value.text().text});
            else names(*date, value);
        }
        return std::move(out_);
    }

private:
    void names(const Date& date, const yaml::Node& value) {
        const month_day at = month(unsigned(date.month)) / std::chrono::day(unsigned(date.day));
        if (value.kind() == yaml::Kind::Scalar) return add(at, value.text().text);
        if (value.kind() != yaml::Kind::Sequence)
            diagnostics_.add(Code::wrong_type, value.span(),
                             {"saints", "un nom, ou une liste de noms",
                              "a name, or a list of names", "[Roseline, Antoine]"});
        for (const yaml::Node& item : value.items()) add(at, item.text().text);
    }

    void add(const month_day& at, const std::string& name) {
        std::string& all = out_[at];
        all += (all.empty() ? "" : ", ") + name;
    }

    Diagnostics& diagnostics_;
    Saints out_;
};

}  // namespace

Saints read_saints(const std::filesystem::path& path, Diagnostics& diagnostics,
                   const files::FileSystem& files) {
    const std::string ending = path.extension().string();
    if (ending == ".csv") {
        const auto file = load_table(path, diagnostics, files);
        return file ? Reader(diagnostics).from_table(file) : Saints{};
    }
    if (ending != ".yaml" && ending != ".yml") {
        refuse_ending(path, diagnostics, files);
        return {};
    }
    const auto file = yaml::load(path, diagnostics, {}, files);
    const auto root = file ? yaml::parse(file, diagnostics) : std::nullopt;
    return root ? Reader(diagnostics).from_map(*root) : Saints{};
}

}  // namespace cicero::exchange
