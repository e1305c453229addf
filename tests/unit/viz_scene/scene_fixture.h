// What the tests of the scene share: the map, the bundled story and the themes, read once; and pictures made from them.
#pragma once

#include "viz/scene/map_layer.h"
#include "viz/scene/scene.h"
#include "viz/story/story.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::test {

inline constexpr std::string_view boundaryLegend = "Boundaries: UN positions";

[[nodiscard]] const WorldMap& bundledMap();
[[nodiscard]] const std::vector<SeaName>& bundledSeas();
[[nodiscard]] const std::vector<RiverName>& bundledRivers();  ///< With their courses on the bundled map.
[[nodiscard]] std::shared_ptr<const Story> bundledStory();
/// One step that shows nothing.
[[nodiscard]] std::shared_ptr<const Story> emptyStory();
[[nodiscard]] std::filesystem::path themeFile(const std::string& name);
[[nodiscard]] const Theme& bundledTheme(const std::string& name);
/// A text engine of its own: nothing laid out yet, its atlas empty.
[[nodiscard]] TextEngine freshText();

/// Draws frames of one story at one size.
class Projector {
public:
    explicit Projector(std::shared_ptr<const Story> story, PictureSize size, const std::string& theme = "dark");

    /// Refilled by `show`.
    DrawList list;
    Picture picture;

    void show(double seconds);
    void showResting(StepIndex step) { show(stage.schedule.restMoment(step)); }
    [[nodiscard]] FrameState stateAt(double seconds) const { return evaluate(*story, stage.schedule, seconds); }

    std::shared_ptr<const Story> story;
    TextEngine text;
    const Theme& theme;
    Stage stage;
    MapStyle mapStyle;
};

/// A sequence of numbers that is the same on every machine (splitmix64, Steele et al. 2014).
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : _state(seed) {}
    [[nodiscard]] double between(double low, double high);

private:
    std::uint64_t _state;
};

/// Rectangle of a glyph's ink box in the picture.
[[nodiscard]] Rect glyphRect(const TextEngine& text, const GlyphInstance& glyph);

/// Index of the step with this id.
[[nodiscard]] StepIndex stepNamed(const Story& story, std::string_view id);

}  // namespace demarche::test
