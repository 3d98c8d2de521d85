#include "content/content.hpp"
#include "content/walk.hpp"

namespace cicero::content {

namespace {

namespace fs = std::filesystem;
using Sort = NamedFile::Sort;

class Collector {
public:
    explicit Collector(fs::path folder) : folder_(std::move(folder)) {}

    void add(const Value& value) {
        if (const auto* record = std::get_if<Record>(&value.data)) add(*record);
        else if (const auto* list = std::get_if<List>(&value.data))
            for (const ValuePtr& item : *list) add(*item);
        else if (const auto* image = std::get_if<ImageRef>(&value.data))
            out.push_back({Sort::Image, image->file, value.span});
        else if (const auto* blocks = std::get_if<Blocks>(&value.data)) add(*blocks);
    }

    std::vector<NamedFile> out;

private:
    void add(const Record& record) {
        for (const auto& [key, value] : record)
            if (key == "files" || key == "saints") add_names(*value);  // of a calendar
            else add(*value);
    }

    void add_names(const Value& value) {
        if (const auto* list = std::get_if<List>(&value.data))
            for (const ValuePtr& item : *list) add_names(*item);
        else if (const auto* name = std::get_if<diagnostic::SourcedText>(&value.data))
            out.push_back({Sort::Days, folder_ / name->text, value.span});
    }

    void add(const Blocks& blocks) {
        for (const Block& block : blocks) {
            if (const auto* figure = std::get_if<FigureBlock>(&block.what))
                out.push_back({Sort::Figure, figure->path, block.span});
            else if (const auto* table = std::get_if<TableBlock>(&block.what);
                     table && !table->file.empty())
                out.push_back({Sort::Table, table->path, block.span});
            for_each_inside(block, [&](const Blocks& inside) { add(inside); });
        }
    }

    fs::path folder_;
};

}  // namespace

std::vector<NamedFile> named_files(const Content& content) {
    Collector collector(fs::path(content.file->path()).parent_path());
    if (content.root) collector.add(*content.root);
    return std::move(collector.out);
}

}  // namespace cicero::content
