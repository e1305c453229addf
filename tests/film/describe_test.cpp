// What is on the picture, at every whole second and in four sizes: labels apart, clear of the card, inside the picture.
#include "engine/math/rect.h"
#include "tests/film/program.h"

#include <nlohmann/json.hpp>

#include <map>

namespace demarche::test {
namespace {

using Json = nlohmann::json;

/// Below this a label is not seen.
constexpr double seen = 0.02;
/// Room for the rounding of rectangles to text.
constexpr double rounding = 0.01;

Json describe(const std::string& size, double seconds) {
    const ProgramResult result =
        demarche({"describe", roadToAbuDhabi, "--at", std::to_string(seconds), "--size", size});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    Json document = Json::parse(result.output, nullptr, false);
    EXPECT_TRUE(document.is_object()) << result.output;
    return document;
}

Rect rectOf(const Json& json) {
    return {json.at("x").get<double>(), json.at("y").get<double>(), json.at("width").get<double>(),
            json.at("height").get<double>()};
}

struct Sized {
    std::string name;
    PictureSize size;
};

class Describe : public testing::TestWithParam<Sized> {
protected:
    /// All moments of the story, asked once for each size.
    static const std::vector<Json>& moments() {
        static std::map<std::string, std::vector<Json>> known;
        std::vector<Json>& list = known[GetParam().name];
        if (list.empty()) {
            list.push_back(describe(GetParam().name, 0.0));
            const double duration = list.front().at("duration").get<double>();
            for (int second = 1; second <= duration; ++second) list.push_back(describe(GetParam().name, second));
        }
        return list;
    }

    static std::vector<Json> visibleLabels(const Json& moment) {
        std::vector<Json> labels;
        for (const Json& label : moment.at("labels")) {
            if (label.at("opacity").get<double>() > seen) labels.push_back(label);
        }
        return labels;
    }
};

TEST_P(Describe, no_two_labels_overlap) {
    for (const Json& moment : moments()) {
        const auto labels = visibleLabels(moment);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            for (std::size_t j = i + 1; j < labels.size(); ++j) {
                const Rect a = rectOf(labels[i].at("rect")).inflated(-rounding);
                EXPECT_FALSE(a.intersects(rectOf(labels[j].at("rect"))))
                    << labels[i] << " and " << labels[j] << " at " << moment.at("seconds");
            }
        }
    }
}

TEST_P(Describe, no_label_is_under_the_card_or_the_strip) {
    int cards = 0;
    for (const Json& moment : moments()) {
        std::vector<Rect> panels;
        const Json& card = moment.at("card");
        if (card.is_object() && card.at("opacity").get<double>() > seen) {
            panels.push_back(rectOf(card.at("rect")).inflated(-rounding));
            ++cards;
        }
        if (moment.at("strip").at("opacity").get<double>() > seen) {
            panels.push_back(rectOf(moment.at("strip").at("rect")).inflated(-rounding));
        }
        for (const Json& label : visibleLabels(moment)) {
            for (const Rect& panel : panels) {
                EXPECT_FALSE(panel.intersects(rectOf(label.at("rect")))) << label << " at " << moment.at("seconds");
            }
        }
    }
    EXPECT_GT(cards, 40);
}

TEST_P(Describe, labels_card_and_strip_stay_inside_graphics_safe) {
    const PictureSize size = GetParam().size;
    // EBU R 95: 5 % in from each edge, here to the pixel that this edge cuts.
    const Rect safe =
        Rect{.x = 0.05 * size.width, .y = 0.05 * size.height, .width = 0.9 * size.width, .height = 0.9 * size.height}
            .inflated(1.0);
    int labels = 0;
    for (const Json& moment : moments()) {
        for (const Json& label : visibleLabels(moment)) {
            EXPECT_TRUE(safe.contains(rectOf(label.at("rect")))) << label << " at " << moment.at("seconds");
            ++labels;
        }
        if (moment.at("card").is_object()) {
            EXPECT_TRUE(safe.contains(rectOf(moment.at("card").at("rect")))) << moment.at("card").at("rect");
        }
        EXPECT_TRUE(safe.contains(rectOf(moment.at("strip").at("rect")))) << moment.at("strip").at("rect");
    }
    EXPECT_GT(labels, 60);
}

TEST_P(Describe, every_card_shows_all_its_entries) {
    for (const Json& moment : moments()) {
        if (!moment.at("card").is_object()) continue;
        EXPECT_EQ(moment.at("card").at("hidden_entries").get<int>(), 0) << "at " << moment.at("seconds");
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Describe,
                         testing::Values(Sized{"1280x720", {1280, 720}}, Sized{"1920x1080", {1920, 1080}},
                                         Sized{"3840x2160", {3840, 2160}}, Sized{"2560x960", {2560, 960}}),
                         [](const auto& instance) { return "at_" + instance.param.name; });

TEST(DescribeKeys, are_there_for_other_programs) {
    const Json moment = describe("1920x1080", 35.0);
    EXPECT_GT(moment.at("duration").get<double>(), 60.0);
    EXPECT_TRUE(moment.at("camera").at("lon").is_number());
    EXPECT_TRUE(moment.at("camera").at("lat").is_number());
    ASSERT_FALSE(moment.at("sites").empty());
    ASSERT_FALSE(moment.at("links").empty());
    for (const Json& link : moment.at("links")) {
        const double progress = link.at("progress").get<double>();
        EXPECT_GE(progress, 0.0);
        EXPECT_LE(progress, 1.0);
    }
    ASSERT_FALSE(moment.at("labels").empty());
    for (const Json& label : moment.at("labels")) {
        EXPECT_FALSE(label.at("text").get<std::string>().empty());
        EXPECT_TRUE(label.at("opacity").is_number());
        EXPECT_FALSE(rectOf(label.at("rect")).empty());
    }
    EXPECT_FALSE(rectOf(moment.at("card").at("rect")).empty());
    EXPECT_FALSE(moment.at("card").at("headline").get<std::string>().empty());
    EXPECT_FALSE(moment.at("card").at("participants").empty());
    EXPECT_TRUE(moment.at("strip").at("playhead_x").is_number());
    EXPECT_EQ(moment.at("boundary_view"), "un");
}

TEST(DescribeKeys, of_the_same_moment_are_the_same_bytes_whatever_the_locale) {
    const std::vector<std::string> call{"describe", roadToAbuDhabi, "--at", "35.5"};
    const ProgramResult plain = demarche(call);
    const ProgramResult odd = demarche(call, {"LC_ALL=de_DE.UTF-8", "TZ=Asia/Kathmandu"});
    EXPECT_FALSE(plain.output.empty());
    EXPECT_EQ(plain.output, odd.output);
}

}  // namespace
}  // namespace demarche::test
