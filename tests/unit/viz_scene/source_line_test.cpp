#include "viz/scene/source_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Story storyWithSources() {
    Story story;
    story.sources = {{.id = "a", .title = "Web report, in two accounts", .sections = {{"x", "Lead"}, {"y", "Agenda"}}},
                     {.id = "b", .title = "Joint Statement, Geneva"},
                     {.id = "c", .title = "Joint Statement, Moscow"},
                     {.id = "d", .title = "Treaty, with annexes", .shortTitle = "INF Treaty"},
                     {.id = "e", .title = "UN, 1985"}};
    return story;
}

TEST(ShortTitles, EndBeforeTheFirstCommaWhereThatIsClear) {
    const Story story = storyWithSources();
    EXPECT_EQ(shortTitle(story, 0), "Web report");
    EXPECT_EQ(shortTitle(story, 1), "Joint Statement, Geneva") << "or it would be called like the next one";
    EXPECT_EQ(shortTitle(story, 2), "Joint Statement, Moscow");
    EXPECT_EQ(shortTitle(story, 3), "INF Treaty");
    EXPECT_EQ(shortTitle(story, 4), "UN, 1985");
}

TEST(SourceLines, NameEachSourceOnceAndGetShorter) {
    const Story story = storyWithSources();
    const std::vector<Citation> cites{{0, 1}, {3, {}}, {0, 0}, {0, 1}, {1, {}}};
    EXPECT_THAT(sourceLines(story, cites),
                ElementsAre("Web report: Agenda; Lead \u00b7 Joint Statement, Geneva \u00b7 INF Treaty",
                            "Web report, 2 sections \u00b7 Joint Statement, Geneva \u00b7 INF Treaty",
                            "Web report, and 2 more sources"));
    EXPECT_THAT(sourceLines(story, {}), IsEmpty());
}

}  // namespace
}  // namespace demarche
