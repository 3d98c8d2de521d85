#pragma once

#include <string>
#include <vector>

#include "engine/job.hpp"
#include "files/memory_files.hpp"
#include "pdf/writer.hpp"

namespace cicero::tests {

inline engine::Furnishings shipped() { return {{CICERO_SOURCE_DIR}, {}}; }

/// Contents and a layout that lie in memory alone; the layout sets `$corps` large.
struct Orders {
    files::MemoryFiles files;

    Orders() {
        files.add(
            "/l/petite.yaml",
            "layout: petite\ntakes: [handout]\n"
            "parameters: {corps: {type: length, default: 11pt, about: corps}}\n"
            "page: {size: A5, margins: 15mm}\n"
            "styles: {t: {family: EB Garamond, size: $corps, align: justify}}\n"
            "flows: {f: [{heading: '{title}', style: t}, {each: sections, as: s, blocks: [{body: s.body, styles: {paragraph: t}}]}]}\n"
            "pages: [{while: f, frames: [{thread: f}]}]\n");
    }

    /// One of many that differ.
    engine::Job job(std::size_t number) {
        const std::string name = "/c/" + std::to_string(number) + ".yaml";
        std::string body;
        for (std::size_t i = 0; i < 3 + number % 5; ++i)
            body +=
                "      Le soir du " + std::to_string(number * 7 + i) +
                ", les riverains se retrouvent au bord de l’eau, et l’on compte les oiseaux "
                "qui reviennent ; chacun apporte ce qu’il sait, et repart avec autre chose.\n\n";
        files.add(name, "kind: handout\ntitle: Carnet n° " + std::to_string(number) +
                            "\nsections:\n  - body: |\n" + body);
        engine::Job out;
        out.content = name;
        out.layout = "/l/petite.yaml";
        out.settings["corps"] = std::to_string(9 + number % 4) + "pt";
        out.files = &files;
        return out;
    }
};

inline std::string pdf_of(const engine::Outcome& outcome) {
    if (!outcome.is_good()) return {};
    return pdf::to_bytes(outcome.composition->document, {}).value_or("");
}

}  // namespace cicero::tests
