// Boundary views are data: a story may name what the list has, and the list is that of the map's table.
#include "viz/story/boundary_view_names.h"
#include "tests/unit/viz_story/story_text.h"
#include "viz/story/story_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace demarche {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;

const std::string root = DEMARCHE_SOURCE_DIR;

std::vector<std::string> idsOf(const std::vector<BoundaryViewName>& names) {
    std::vector<std::string> ids;
    for (const BoundaryViewName& each : names) ids.push_back(each.id);
    return ids;
}

class BoundaryViewNames : public testing::Test {
protected:
    std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "boundary_view_names.toml";

    void TearDown() override { std::filesystem::remove(file); }
    auto read(const std::string& text) {
        std::ofstream(file) << text;
        return readBoundaryViewNames(file);
    }
};

TEST_F(BoundaryViewNames, of_the_program_are_those_of_the_table_that_the_map_is_baked_from_and_of_the_schema) {
    const auto names = readBoundaryViewNames(root + "/assets/maps/boundary_views.toml");
    ASSERT_TRUE(names.has_value()) << allWords(names.error());
    const Json table = Json::parse(std::ifstream(root + "/assets/bake/boundary_views.json"));
    std::vector<std::string> baked;
    for (const Json& view : table.at("views")) {
        baked.push_back((view.is_object() ? view.at("id") : view).get<std::string>());
    }
    EXPECT_EQ(idsOf(*names), baked);
    const Json schema = Json::parse(std::ifstream(root + "/assets/schema/story.schema.json"));
    EXPECT_EQ(schema.at("properties").at("boundary_view").at("enum"), baked);
    for (const BoundaryViewName& each : *names) EXPECT_THAT(each.legend, HasSubstr("Boundaries"));
}

TEST_F(BoundaryViewNames, may_be_more_and_a_story_may_name_each) {
    const auto names = read("[[view]]\nid = \"un\"\nlegend = \"One\"\n[[view]]\nid = \"claims\"\nlegend = \"Two\"\n");
    ASSERT_TRUE(names.has_value());
    EXPECT_EQ((*names)[1].legend, "Two");
    const StorySurroundings world{.readFile = {}, .library = {.boundaryViews = idsOf(*names)}};
    const auto storyOf = [&](const std::string& view) {
        return readStoryText("boundary_view = \"" + view + "\"\n" + soundStory, "story.toml", world);
    };
    ASSERT_NE(storyOf("claims").story, nullptr);
    EXPECT_EQ(storyOf("claims").story->boundaryView, "claims");
    const StoryResult unknown = storyOf("defacto");
    EXPECT_EQ(unknown.story, nullptr);
    EXPECT_THAT(allWords(unknown.diagnostics), HasSubstr("expected one of un, claims"));
}

TEST_F(BoundaryViewNames, need_an_id_and_words_each) {
    const auto names = read("[[view]]\nid = \"un\"\nname = \"One\"\n");
    ASSERT_FALSE(names.has_value());
    EXPECT_THAT(allWords(names.error()), HasSubstr("has no legend"));
    EXPECT_THAT(allWords(names.error()), HasSubstr("name"));
    const auto none = read("# nothing\n");
    ASSERT_FALSE(none.has_value());
    EXPECT_THAT(allWords(none.error()), HasSubstr("has no view"));
}

}  // namespace
}  // namespace demarche
