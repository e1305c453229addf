// Stills of the bundled story against pictures that somebody has looked at (tests/golden/expected).
#include "engine/image/image_compare.h"
#include "engine/image/image_file.h"
#include "tests/support/program_run.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace demarche::test {
namespace {

namespace fs = std::filesystem;

// Other versions of the same software renderer round some edges differently; a shift by one pixel exceeds both by far.
constexpr int toleratedChannelSteps = 5;
constexpr double toleratedFraction = 0.001;

const fs::path expectedFolder = DEMARCHE_SOURCE_DIR "/tests/golden/expected";
const std::string crowdStory = DEMARCHE_SOURCE_DIR "/tests/golden/crowd.toml";
const std::string nightStory = DEMARCHE_SOURCE_DIR "/tests/golden/night.toml";
const fs::path differenceFolder = DEMARCHE_DIFFERENCE_DIR;

struct Golden {
    std::string name;
    std::vector<std::string> arguments;  ///< Of `demarche still`, beside story, size and output.
    std::string story = "road-to-abu-dhabi";
};

void PrintTo(const Golden& golden, std::ostream* out) { *out << golden.name; }

Image still(const Golden& golden) {
    const ScratchFolder folder;
    const fs::path file = folder / "still.png";
    std::vector<std::string> arguments{"still", golden.story, "--size", "640x360", "-o", file.string()};
    arguments.insert(arguments.end(), golden.arguments.begin(), golden.arguments.end());
    const ProgramResult result = runProgram({.program = DEMARCHE_PROGRAM_DIR "/demarche", .arguments = arguments});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    auto image = readImageFile(file);
    EXPECT_TRUE(image.has_value()) << format(image.error());
    return image ? std::move(*image) : Image();
}

bool same(const ImageDifference& difference) { return difference.differingFraction <= toleratedFraction; }

Image shifted(const Image& image, int right, int down) {
    Image result(image.size());
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            result.set(x, y, image.at(std::max(x - right, 0), std::max(y - down, 0)));
        }
    }
    return result;
}

/// `bare` with the card of `with`: what differs then is the map.
Image belowTheHeadline(Image bare, const Image& with) {
    for (int y = 0; y < bare.height() / 3; ++y) {
        for (int x = 0; x < bare.width(); ++x) bare.set(x, y, with.at(x, y));
    }
    return bare;
}

class GoldenStill : public testing::TestWithParam<Golden> {
protected:
    static fs::path expectedFile() { return expectedFolder / (GetParam().name + ".png"); }

    static Image expected() {
        auto image = readImageFile(expectedFile());
        EXPECT_TRUE(image.has_value()) << "no picture to compare with: make it by tests/golden/update, then look at it";
        return image ? std::move(*image) : Image();
    }

    static void keep(const Image& actual, const ImageDifference& difference) {
        fs::create_directories(differenceFolder);
        const fs::path actualFile = differenceFolder / (GetParam().name + ".actual.png");
        const fs::path differenceFile = differenceFolder / (GetParam().name + ".difference.png");
        EXPECT_TRUE(writePng(actualFile, actual, PngAlpha::Opaque).has_value());
        EXPECT_TRUE(writePng(differenceFile, difference.picture, PngAlpha::Opaque).has_value());
        ADD_FAILURE() << describe(difference) << "\nexpected   " << expectedFile().string() << "\nactual     "
                      << actualFile.string() << "\ndifference " << differenceFile.string();
    }
};

TEST_P(GoldenStill, looks_as_expected) {
    const Image actual = still(GetParam());
    if (std::getenv("DEMARCHE_UPDATE_GOLDEN") != nullptr) {
        fs::create_directories(expectedFolder);
        ASSERT_TRUE(writePng(expectedFile(), actual, PngAlpha::Opaque).has_value());
        FAIL() << "written anew: look at " << expectedFile().string() << " before you commit it";
    }
    const auto difference = compareImages(expected(), actual, toleratedChannelSteps);
    ASSERT_TRUE(difference.has_value()) << format(difference.error());
    if (!same(*difference)) keep(actual, *difference);
}

TEST_P(GoldenStill, would_be_told_from_itself_shifted_by_a_pixel) {
    const Image picture = expected();
    const std::vector<std::pair<int, int>> shifts{{1, 0}, {0, 1}};
    for (const auto& [right, down] : shifts) {
        const auto difference = compareImages(picture, shifted(picture, right, down), toleratedChannelSteps);
        ASSERT_TRUE(difference.has_value());
        EXPECT_FALSE(same(*difference)) << "shifted by " << right << ", " << down << ": " << describe(*difference);
    }
}

const std::string projectionStory = DEMARCHE_SOURCE_DIR "/tests/testdata/stories/projections.toml";

Golden projection(const std::string& name, const std::string& theme, std::vector<std::string> moment) {
    moment.insert(moment.end(), {"--theme", theme});
    return {"projection_" + name, moment, projectionStory};
}

INSTANTIATE_TEST_SUITE_P(Projections, GoldenStill,
                         testing::Values(projection("orthographic", "dark", {"--step", "orthographic"}),
                                         projection("azimuthal_equidistant", "light",
                                                    {"--step", "azimuthal-equidistant"}),
                                         projection("azimuthal_equal_area", "dark", {"--step", "azimuthal-equal-area"}),
                                         projection("equal_earth", "light", {"--step", "equal-earth"}),
                                         projection("natural_earth", "dark", {"--step", "natural-earth"}),
                                         projection("robinson", "light", {"--step", "robinson"}),
                                         projection("mercator", "dark", {"--step", "mercator"}),
                                         projection("equirectangular", "light", {"--step", "equirectangular"}),
                                         projection("pacific", "print", {"--step", "pacific"}),
                                         projection("antarctica", "contrast", {"--step", "antarctica"}),
                                         projection("opening", "dark", {"--at", "16.4"})),
                         [](const auto& instance) { return instance.param.name; });

const std::string layersStory = DEMARCHE_SOURCE_DIR "/tests/golden/layers";

Golden layer(const std::string& step, const std::string& theme) {
    return {"layer_" + step, {"--step", step, "--theme", theme}, layersStory};
}

/// One layer at a time over bare land, and the step that has the same view without it.
struct LayerOverBare {
    Golden golden;
    std::string bareStep;
};

const std::vector<LayerOverBare> layersOverBare{
    {layer("tints", "dark"), "bare-europe"},    {layer("graticule", "light"), "bare-polar"},
    {layer("borders", "dark"), "bare-europe"},  {layer("disputed", "light"), "bare-kashmir"},
    {layer("lakes", "dark"), "bare-ladoga"},    {layer("rivers", "light"), "bare-europe"},
    {layer("relief", "dark"), "bare-alps"},     {layer("provinces", "light"), "bare-europe"},
    {layer("cities", "dark"), "bare-europe"},   {layer("seas", "light"), "bare-europe"},
    {layer("furniture", "dark"), "bare-polar"}, {layer("leaning", "light"), "bare-leaning"},
    {layer("overlays", "dark"), "bare-europe"}, {layer("links", "light"), "bare-europe"}};

std::vector<Golden> layerPictures() {
    std::vector<Golden> pictures;
    for (const LayerOverBare& each : layersOverBare) pictures.push_back(each.golden);
    return pictures;
}

INSTANTIATE_TEST_SUITE_P(Layers, GoldenStill, testing::ValuesIn(layerPictures()),
                         [](const auto& instance) { return instance.param.name; });

// Land is in every picture: what a picture is for is told by its difference from the same view without the layer.
TEST(GoldenLayers, would_be_told_from_the_map_without_them) {
    std::map<std::pair<std::string, std::string>, Image> bare;
    for (const LayerOverBare& each : layersOverBare) {
        Golden without = each.golden;
        without.arguments[1] = each.bareStep;
        const auto key = std::pair(each.bareStep, without.arguments[3]);
        if (!bare.contains(key)) bare.emplace(key, still(without));
        const auto with = readImageFile(expectedFolder / (each.golden.name + ".png"));
        ASSERT_TRUE(with.has_value()) << each.golden.name;
        const auto difference = compareImages(*with, belowTheHeadline(bare.at(key), *with), toleratedChannelSteps);
        ASSERT_TRUE(difference.has_value());
        EXPECT_FALSE(same(*difference)) << each.golden.name << ": " << describe(*difference);
    }
}

INSTANTIATE_TEST_SUITE_P(
    RoadToAbuDhabi, GoldenStill,
    testing::Values(Golden{"title_dark", {"--at", "3", "--theme", "dark"}},
                    Golden{"anchorage_light", {"--step", "anchorage", "--theme", "light"}},
                    Golden{"flight_dark", {"--at", "23", "--theme", "dark"}},
                    Golden{"moscow_dark", {"--step", "moscow", "--theme", "dark"}},
                    Golden{"moscow_light", {"--step", "moscow", "--theme", "light"}},
                    Golden{"moscow_agenda_dark", {"--step", "moscow-agenda", "--theme", "dark"}},
                    Golden{"moscow_agenda_defacto_dark",
                           {"--step", "moscow-agenda", "--theme", "dark", "--boundary-view", "defacto"}},
                    Golden{"abu_dhabi_dark", {"--step", "abu-dhabi", "--theme", "dark"}},
                    Golden{"open_questions_light", {"--step", "open-questions", "--theme", "light"}},
                    Golden{"crowd_light", {"--step", "towns", "--theme", "light"}, crowdStory},
                    Golden{"night_dark", {"--step", "evening", "--theme", "dark"}, nightStory},
                    Golden{"night_flat_light", {"--step", "map", "--theme", "light"}, nightStory}),
    [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace demarche::test
