#include "viz/projection/projection_names.h"
#include "viz/story/story_reader.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

StoryResult read(const std::string& head, const std::string& step) {
    return readStoryText(
        "format = 1\ntitle = \"T\"\n" + head +
            "\n[[step]]\nid = \"first\"\nheadline = \"F\"\n[[step]]\nid = \"second\"\nheadline = \"S\"\n" + step,
        "story.toml");
}

TEST(StoryProjection, is_the_globe_unless_the_story_says_otherwise) {
    const StoryResult result = read("", "");
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->steps[0].projection, MapProjection{});
}

TEST(StoryProjection, of_a_step_takes_the_place_of_the_storys) {
    const StoryResult result =
        read("projection = \"robinson\"\nprojection_centre = { lat = 0, lon = 150 }", "projection = \"mercator\"");
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->steps[0].projection,
              (MapProjection{.kind = ProjectionKind::Robinson, .centre = LonLat{150.0, 0.0}}));
    EXPECT_EQ(result.story->steps[1].projection, MapProjection{.kind = ProjectionKind::Mercator});
}

TEST(StoryProjection, keeps_its_kind_when_only_the_centre_changes) {
    const StoryResult result = read("projection = \"robinson\"", "projection_centre = { lat = 0, lon = -90 }");
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->steps[1].projection,
              (MapProjection{.kind = ProjectionKind::Robinson, .centre = LonLat{-90.0, 0.0}}));
}

TEST(StoryProjection, has_every_name) {
    for (const auto& [name, kind] : projectionNames) {
        const StoryResult result = read("", "projection = \"" + std::string(name) + "\"");
        ASSERT_NE(result.story, nullptr) << name;
        EXPECT_EQ(result.story->steps[1].projection.kind, kind);
        EXPECT_EQ(nameOf(kind), name);
    }
}

TEST(StoryProjection, warns_of_a_centre_that_a_globe_does_not_use) {
    const StoryResult result = read("", "projection_centre = { lat = 0, lon = -90 }");
    ASSERT_NE(result.story, nullptr);
    EXPECT_FALSE(result.story->steps[1].projection.centre.has_value());
    bool said = false;
    for (const Diagnostic& each : result.diagnostics) said |= each.where.line == 10;
    EXPECT_TRUE(said);
}

TEST(StoryProjection, tilts_the_camera_of_a_globe) {
    const StoryResult result = read("", "camera = { centre = { lat = 48, lon = 38 }, span = 8, tilt = 45 }");
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->steps[1].camera.tiltDegrees, 45.0);
    EXPECT_EQ(result.story->steps[0].camera.tiltDegrees, 0.0);
}

TEST(StoryProjection, warns_of_a_tilt_that_a_map_does_not_use) {
    const StoryResult result =
        read("", "projection = \"mercator\"\ncamera = { centre = { lat = 48, lon = 38 }, tilt = 45 }");
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->steps[1].camera.tiltDegrees, 0.0);
    bool said = false;
    for (const Diagnostic& each : result.diagnostics) said |= each.where.line == 11;
    EXPECT_TRUE(said);
}

}  // namespace
}  // namespace demarche
