#include "app/request.hpp"

#include "app/paths.hpp"
#include "content/attributes.hpp"
#include "files/folder.hpp"
#include "lint/project.hpp"

namespace cicero::app {

templates::Settings settings_of(const Request& request) {
    templates::Settings out;
    for (const std::string& pair : request.settings) {
        const std::size_t equals = pair.find('=');
        out[pair.substr(0, equals)] =
            equals == std::string::npos ? "true" : pair.substr(equals + 1);
    }
    if (!request.page_format.empty()) out[templates::format_setting] = request.page_format;
    if (request.large_print) out[templates::large_print_setting] = "true";
    return out;
}

engine::Furnishings furnishings(const Request& request, const files::FileSystem& files,
                                diagnostic::Diagnostics& diagnostics) {
    engine::Furnishings out{data_folder(), {}, &files};
    for (const std::string& folder : request.font_folders) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error))
            diagnostics.add(diagnostic::Code::folder_missing, {}, {folder});
        else if (files::check_folder(folder, diagnostics)) out.font_folders.emplace_back(folder);
    }
    return out;
}

std::vector<diagnostic::Code> silenced(const Request& request,
                                       diagnostic::Diagnostics& diagnostics) {
    const std::vector<std::string> known = lint::code_names();
    std::vector<diagnostic::Code> out;
    for (const std::string& name : request.off) {
        if (const auto code = lint::code_named(name)) out.push_back(*code);
        else
            diagnostics.add(diagnostic::Code::unknown_check, {},
                            {name, diagnostic::nearest(name, known).value_or("")});
    }
    return out;
}

namespace {

bool names_nothing(const std::string& file) {
    std::error_code error;
    return !std::filesystem::exists(file, error);
}

bool begins_setting(std::string_view text) {
    const std::size_t equals = text.find('=');
    return equals != std::string_view::npos && equals > 0 &&
           text.substr(0, equals).find_first_of(" ./,") == std::string_view::npos;
}

/// --set a=b c=d, --set a=b,c=d: each as it is to be written.
void check_settings(const Request& request, diagnostic::Diagnostics& diagnostics) {
    std::string typed, instead;
    const auto add = [&](std::string_view setting) {
        instead += (instead.empty() ? "--set " : " --set ") + std::string(setting);
    };
    bool wrong = false;
    for (const std::string& setting : request.settings) {
        std::string_view rest = setting;
        for (std::size_t comma = rest.find(','); comma != std::string_view::npos;
             comma = rest.find(',', comma + 1)) {
            const std::string_view next = rest.substr(comma + 1);
            const std::size_t begin = next.find_first_not_of(' ');
            if (begin == std::string_view::npos || !begins_setting(next.substr(begin))) continue;
            add(rest.substr(0, comma));
            rest = next.substr(begin);
            comma = 0;
            wrong = true;
        }
        add(rest);
        typed += (typed.empty() ? "" : " ") + setting;
    }
    if (request.settings.empty()) return;
    for (const std::string& content : request.contents)
        if (begins_setting(content) && names_nothing(content)) {
            add(content);
            typed += " " + content;
            wrong = true;
        }
    if (wrong) diagnostics.add(diagnostic::Code::setting_without_option, {}, {typed, instead});
}

}  // namespace

std::vector<engine::Job> jobs_of(const Request& request, diagnostic::Diagnostics& diagnostics) {
    check_settings(request, diagnostics);
    const engine::Judging judging{true, request.draft, silenced(request, diagnostics)};
    const templates::Settings settings = settings_of(request);
    content::Readers readers;
    for (const std::string& names : request.readers)
        for (std::string& name : content::readers_of(names)) readers.push_back(std::move(name));
    std::vector<engine::Job> out;
    for (const std::string& content : request.contents) {
        engine::Job job;
        job.content = content;
        job.layout = request.layout;
        job.settings = settings;
        job.language = request.language;
        job.readers = readers;
        job.judging = judging;
        out.push_back(std::move(job));
    }
    return out;
}

}  // namespace cicero::app
