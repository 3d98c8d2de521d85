#include "document/walk.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace cicero;
using namespace cicero::document;

namespace {

using Log = std::vector<std::string>;

/// What is visited, in a word each: « text@x,y tag ».
struct Recorder {
    Log log;

    void visit(const GlyphRun& run, Point at, const Anchor& anchor) { add(run.text, at, anchor); }
    void visit(const Path&, Point at, const Anchor& anchor) { add("path", at, anchor); }
    void visit(const Picture&, Point at, const Anchor& anchor) { add("picture", at, anchor); }
    void visit(const Link& link, Point at, const Anchor& anchor) { add(link.uri, at, anchor); }
    void open(const Group&, Point at) { log.push_back("(" + place(at)); }
    void close() { log.emplace_back(")"); }

private:
    void add(const std::string& name, Point at, const Anchor& anchor) {
        log.push_back(name + place(at) + (anchor.tag ? " " + anchor.tag->alternative : ""));
    }
    static std::string place(Point at) {
        return "@" + std::to_string(std::lround(at.x.points())) + "," +
               std::to_string(std::lround(at.y.points()));
    }
};

AnchorPtr named(const std::string& name) {
    auto tag = std::make_shared<Tag>();
    tag->alternative = name;
    return test::anchor(tag);
}

Log walked(const FragmentPtr& content) {
    Recorder recorder;
    walk(Page{{}, {}, {}, {}, content}, recorder);
    return recorder.log;
}

}  // namespace

TEST_CASE("shapes are visited in the order of painting, offsets added up") {
    const FragmentPtr line = test::fragment({{test::at(1, 2), test::run("a"), nullptr},
                                             {test::at(5, 2), Link{{}, "l", {}, 0}, nullptr}});
    const FragmentPtr column =
        test::fragment({{test::at(10, 20), line, nullptr}, {test::at(3, 4), Path{}, nullptr}});
    CHECK(walked(test::fragment({{test::at(7, 7), Picture{}, nullptr},
                                 {test::at(100, 200), column, nullptr},
                                 {{}, test::run("z"), nullptr}})) ==
          Log{"picture@7,7", "a@111,222", "l@115,222", "path@103,204", "z@0,0"});
    CHECK(walked(nullptr).empty());
}

TEST_CASE("an anchor holds for all inside that have none of their own") {
    const FragmentPtr inner =
        test::fragment({{{}, test::run("a"), nullptr}, {{}, test::run("b"), named("own")}});
    CHECK(walked(test::fragment({{{}, inner, named("one")},
                                 {{}, inner, nullptr},
                                 {{}, test::fragment({{{}, inner, nullptr}}), named("two")}})) ==
          Log{"a@0,0 one", "b@0,0 own", "a@0,0", "b@0,0 own", "a@0,0 two", "b@0,0 own"});
}

TEST_CASE("a group is opened before what it holds, at its fragment's place, and closed after it") {
    const auto group = [](std::vector<Child> children) {
        return std::make_shared<const Fragment>(Fragment{{}, Group{}, std::move(children)});
    };
    const FragmentPtr inner = group({{test::at(1, 1), test::run("a"), nullptr}});
    const FragmentPtr outer = group({{test::at(2, 0), inner, nullptr}, {{}, Path{}, nullptr}});
    CHECK(walked(test::fragment(
              {{test::at(10, 10), outer, nullptr}, {{}, test::run("z"), nullptr}})) ==
          Log{"(@10,10", "(@12,10", "a@13,11", ")", "path@10,10", ")", "z@0,0"});
}

TEST_CASE("a fragment that is used twice is visited twice, each time as what it is there") {
    const FragmentPtr shared = test::fragment({{test::at(1, 0), test::run("a"), nullptr}});
    CHECK(walked(test::fragment({{test::at(10, 0), shared, named("one")},
                                 {test::at(10, 50), shared, named("two")}})) ==
          Log{"a@11,0 one", "a@11,50 two"});
}

TEST_CASE("shapes of one kind are found in groups too") {
    Page page;
    page.content = test::fragment(
        {{{}, test::run("a"), nullptr},
         {test::at(0, 9),
          std::make_shared<const Fragment>(Fragment{
              {}, Group{}, {{test::at(3, 0), Path{}, nullptr}, {{}, test::run("b"), nullptr}}}),
          nullptr}});
    Log found;
    for_each<GlyphRun>(page, [&](const GlyphRun& run, Point at, const Anchor&) {
        found.push_back(run.text + (at == test::at(0, 9) ? "!" : ""));
    });
    CHECK(found == Log{"a", "b!"});
}
