#include "tests/film/play/driven_player.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <thread>

namespace demarche {
namespace {

using nlohmann::json;
using test::DrivenPlayer;

class PlayTest : public testing::Test {
protected:
    void SetUp() override {
        if (!test::xvfbIsThere()) GTEST_SKIP() << "Xvfb or xdotool is not installed";
    }
};

struct Pixel {
    double x = 0.0;
    double y = 0.0;
};

Pixel site(const json& frame, const char* id) {
    if (!frame["sites"].contains(id)) return {-1.0, -1.0};
    return {frame["sites"][id][0], frame["sites"][id][1]};
}

int whole(double pixel) { return static_cast<int>(std::lround(pixel)); }

TEST_F(PlayTest, AClickOnMoscowSelectsItAndEscapeClears) {
    const DrivenPlayer player("--step moscow --paused");
    player.settle();
    const Pixel moscow = site(player.lastFrame(), "moscow");
    player.click(whole(moscow.x), whole(moscow.y));
    EXPECT_TRUE(player.until([](const json& frame) { return frame["selected"] == "moscow"; }));
    player.key("Escape");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["selected"] == ""; }));
}

TEST_F(PlayTest, AClickOnALinkSelectsIt) {
    const DrivenPlayer player("--step moscow --paused");
    player.settle();
    const json links = player.lastFrame()["links"];
    ASSERT_FALSE(links.empty());
    // The last link drawn is the one that leads to this step.
    const auto link = std::prev(links.end());
    player.click(whole(link.value()[0]), whole(link.value()[1]));
    EXPECT_TRUE(player.until([](const json& frame) { return frame["selected"] != ""; }));
    EXPECT_TRUE(links.contains(player.lastFrame()["selected"].get<std::string>()));
}

TEST_F(PlayTest, KeysStepThroughTheStory) {
    const DrivenPlayer player("--step davos --paused");
    EXPECT_EQ(player.lastFrame()["step"], "davos");
    player.key("Page_Down");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["step"] == "flight"; }));
    player.key("Page_Up");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["step"] == "davos"; }));
    player.key("End");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["seconds"] == frame["duration"]; }));
    player.key("Home");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["step"] == "title"; }));
}

TEST_F(PlayTest, NothingIsDrawnWhileItIsPausedAndUntouched) {
    const DrivenPlayer player("--step moscow --paused");
    player.settle();
    const int drawn = player.framesDrawn();
    std::this_thread::sleep_for(std::chrono::seconds(2));
    EXPECT_EQ(player.framesDrawn(), drawn);
}

TEST_F(PlayTest, SpacePausesAndPlays) {
    const DrivenPlayer player("");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["seconds"] > 0.3; }));
    player.key("space");
    EXPECT_TRUE(player.until([](const json& frame) { return !frame["playing"].get<bool>(); }));
    player.settle();
    const double seconds = player.lastFrame()["seconds"];
    player.key("space");
    EXPECT_TRUE(player.until([&](const json& frame) { return frame["seconds"] > seconds + 0.2; }));
}

TEST_F(PlayTest, ADraggedPlaceStaysUnderTheCursorAndRReturnsIt) {
    const DrivenPlayer player("--step moscow --paused");
    player.settle();
    const Pixel start = site(player.lastFrame(), "moscow");
    const int x = whole(start.x);
    const int y = whole(start.y);
    player.moveMouse(x, y);
    player.press();
    for (int step = 1; step <= 5; ++step) player.moveMouse(x - 20 * step, y + 12 * step);
    player.settle();
    const Pixel dragged = site(player.lastFrame(), "moscow");
    EXPECT_NEAR(dragged.x, start.x - 100.0, 1.0);
    EXPECT_NEAR(dragged.y, start.y + 60.0, 1.0);
    player.release();
    player.settle();
    EXPECT_EQ(player.lastFrame()["selected"], "") << "a drag is not a click";
    player.key("r");
    EXPECT_TRUE(player.until([&](const json& frame) {
        return !frame["held"].get<bool>() && std::abs(site(frame, "moscow").x - start.x) < 0.5;
    }));
}

TEST_F(PlayTest, TheWheelZoomsAtTheCursor) {
    const DrivenPlayer player("--step moscow --paused");
    player.settle();
    const json before = player.lastFrame();
    const Pixel moscow = site(before, "moscow");
    player.moveMouse(whole(moscow.x), whole(moscow.y));
    player.wheelUp();
    player.wheelUp();
    player.settle();
    const json after = player.lastFrame();
    EXPECT_GT(after["camera"][2].get<double>(), before["camera"][2].get<double>() * 1.3);
    EXPECT_NEAR(site(after, "moscow").x, moscow.x, 1.5);
    EXPECT_NEAR(site(after, "moscow").y, moscow.y, 1.5);
}

TEST_F(PlayTest, ShiftAndArrowsMoveTheMapAndZFliesToWhatIsSelected) {
    const DrivenPlayer player("--step moscow --paused");
    player.settle();
    const Pixel start = site(player.lastFrame(), "moscow");
    player.key("shift+Right");
    EXPECT_TRUE(player.until([&](const json& frame) { return site(frame, "moscow").x < start.x - 60.0; }));
    EXPECT_EQ(player.lastFrame()["step"], "moscow");
    player.settle();
    const Pixel moved = site(player.lastFrame(), "moscow");
    player.click(whole(moved.x), whole(moved.y));
    EXPECT_TRUE(player.until([](const json& frame) { return frame["selected"] == "moscow"; }));
    EXPECT_GT(std::abs(player.lastFrame()["camera"][1].get<double>() - 55.75), 1.0);
    player.key("z");
    EXPECT_TRUE(player.until([](const json& frame) {
        const auto& camera = frame["camera"];
        return std::abs(camera[0].get<double>() - 37.6) < 0.2 && std::abs(camera[1].get<double>() - 55.75) < 0.2;
    }));
    player.key("r");
    EXPECT_TRUE(player.until([&](const json& frame) { return !frame["held"].get<bool>(); }));
}

TEST_F(PlayTest, MLeafsThroughTheProjectionsAndRReturns) {
    const DrivenPlayer player("--step moscow --paused");
    player.settle();
    const json before = player.lastFrame();
    EXPECT_EQ(before["projection"], "globe");
    const auto rests = [&](const char* projection) {
        player.settle();
        return player.lastFrame()["projection"] == projection;
    };
    for (const char* key : {"m", "m", "m", "shift+m"}) player.key(key);
    EXPECT_TRUE(rests("equal-earth"));
    const json after = player.lastFrame();
    EXPECT_EQ(after["step"], "moscow");
    for (const int axis : {0, 1}) {
        EXPECT_NEAR(after["camera"][axis].get<double>(), before["camera"][axis].get<double>(), 0.1);
    }
    // A drag right across the map turns it.
    player.moveMouse(900, 300);
    player.press();
    for (int step = 1; step <= 8; ++step) player.moveMouse(900 - 60 * step, 300);
    player.settle();
    player.release();
    player.settle();
    EXPECT_GT(std::abs(player.lastFrame()["camera"][0].get<double>() - after["camera"][0].get<double>()), 10.0);
    player.key("r");
    EXPECT_TRUE(player.until([&](const json& frame) {
        return !frame["held"].get<bool>() && frame["projection"] == "globe" && frame["picture"] == before["picture"];
    }));
}

TEST_F(PlayTest, ADragBesideTheGlobeDoesNothing) {
    const DrivenPlayer player("--step title --paused");
    player.settle();
    const json before = player.lastFrame();
    player.moveMouse(30, 40);
    player.press();
    player.moveMouse(90, 100);
    player.moveMouse(150, 160);
    player.release();
    player.settle();
    EXPECT_EQ(player.lastFrame()["camera"], before["camera"]);
}

TEST_F(PlayTest, TheBarScrubsAndTheGlobeBelowDoesNotMove) {
    const DrivenPlayer player("--step davos --paused");
    player.settle();
    const double before = player.lastFrame()["seconds"];
    player.moveMouse(700, 704);
    player.press();
    player.moveMouse(900, 704);
    player.release();
    EXPECT_TRUE(player.until([&](const json& frame) { return frame["seconds"] > before + 10.0; }));
    EXPECT_FALSE(player.lastFrame()["held"].get<bool>());
}

TEST_F(PlayTest, TheKeyListOpensAndEscapeNeverQuits) {
    DrivenPlayer player("--step davos --paused");
    player.settle();
    player.key("question");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["keys"].get<bool>(); }));
    player.key("Escape");
    EXPECT_TRUE(player.until([](const json& frame) { return !frame["keys"].get<bool>(); }));
    player.key("Escape");
    player.key("Escape");
    EXPECT_TRUE(player.until([](const json& frame) { return frame["hint"].get<bool>(); }));
    player.key("ctrl+q");
    EXPECT_EQ(player.exitStatus(), 0);
}

TEST(PlayWithoutDisplay, SaysHowToMakeAFilmAndEndsWithThree) {
    test::Child player("env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER " DEMARCHE_PROGRAM_DIR
                       "/demarche play road-to-abu-dhabi 2>&1");
    const std::string said = player.readLine();
    EXPECT_NE(said.find("demarche record"), std::string::npos) << said;
    EXPECT_EQ(player.wait(), 3);
}

}  // namespace
}  // namespace demarche
