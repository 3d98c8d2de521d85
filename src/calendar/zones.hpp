#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "yaml/node.hpp"

namespace cicero::calendar {

/// Where holidays hold: a tree of ISO 3166 codes, each country with its regions.
struct Zone {
    std::string code, parent;  ///< parent: empty for a country
    std::map<std::string, std::string> names;
    std::vector<std::string> aliases;  ///< other codes for the same: NC is FR-NC
    std::vector<std::string> also;     ///< names that people look for it by: Alsace
    std::string
        clock;  ///< its time zone in the IANA database, where it is another than its parent's
    bool south = false;  ///< of the equator
};

/// A, zone B…: those of French school holidays.
[[nodiscard]] bool is_school_zone(std::string_view text);

class Zones {
public:
    /// Every error of the file is a diagnostic.
    static Zones read(const yaml::Node& root, diagnostic::Diagnostics& diagnostics);

    void add(Zone zone);
    /// By code or alias, capitals or not; null where there is none.
    [[nodiscard]] const Zone* find(const std::string& code) const;
    /// What holds in `outer` holds in `inner`.
    [[nodiscard]] bool holds_in(const std::string& outer, const std::string& inner) const;
    /// Of the zone or of the nearest above it; empty where none says.
    [[nodiscard]] std::string clock_of(const std::string& code) const;
    /// Whether the zone, or one above it, lies south of the equator.
    [[nodiscard]] bool is_south(const std::string& code) const;
    /// Codes and names that were probably meant, best first, at most three.
    [[nodiscard]] std::vector<std::string> near(const std::string& wrong) const;
    [[nodiscard]] const std::vector<Zone>& all() const { return all_; }

private:
    std::vector<Zone> all_;
    std::map<std::string, std::size_t> by_code_;
};

}  // namespace cicero::calendar
