#include "viz/panels/panels.h"

#include "tests/support/gl_fixture.h"
#include "viz/panels/details_panel.h"
#include "viz/panels/transport_panel.h"
#include "viz/story/story_reader.h"

#include <optional>

namespace demarche {
namespace {

constexpr PictureSize screen{1280, 720};

/// Panels over an empty picture, driven by the events that a window would send.
class PanelsTest : public test::GlTest {
protected:
    void SetUp() override {
        const std::filesystem::path assets = std::filesystem::path(DEMARCHE_PROGRAM_DIR) / "assets";
        StoryResult read = readStory(assets / "stories" / "road-to-abu-dhabi");
        ASSERT_TRUE(read);
        story = *read.story;
        auto dark = readTheme(assets / "themes" / "dark.toml");
        ASSERT_TRUE(dark.has_value());
        theme = *dark;
        auto created = GuiHost::create({.fontFolder = assets / "fonts", .colours = guiColours(theme)});
        ASSERT_TRUE(created.has_value()) << format(created.error());
        gui.emplace(std::move(*created));
        session.playback = Playback::Paused;
    }

    PlaceIndex place(std::string_view id) const {
        for (PlaceIndex p = 0; p < story.places.size(); ++p) {
            if (story.places[p].id == id) return p;
        }
        ADD_FAILURE() << "no place " << id;
        return 0;
    }

    Image frame() {
        const Framebuffer target = clearedFramebuffer(screen);
        const Schedule schedule(story);
        gui->beginFrame({.size = screen, .unit = panelUnit(screen, 1.0), .seconds = 0.02});
        showPanels({*gui, story, schedule, session, theme, layout, picture, faults}, std::nullopt, commands);
        gui->endFrame(gpu(), target.target());
        return readImage(target.target());
    }

    Image settled() {
        for (int i = 0; i < 4; ++i) frame();
        return frame();
    }

    void mouse(glm::dvec2 position) { gui->handle(MouseMoveEvent{.position = position}); }
    void button(ButtonAction action, glm::dvec2 position) {
        gui->handle(MouseButtonEvent{.action = action, .position = position});
    }

    /// What a click there asks for.
    Commands click(glm::dvec2 position) {
        mouse(position);
        frame();
        commands.clear();
        button(ButtonAction::Press, position);
        button(ButtonAction::Release, position);
        for (int i = 0; i < 4; ++i) frame();
        return commands;
    }

    template <class Wanted>
    const Wanted* found(const Commands& list) {
        for (const Command& command : list) {
            if (const auto* wanted = std::get_if<Wanted>(&command)) return wanted;
        }
        return nullptr;
    }

    Story story;
    Theme theme;
    Layout layout{screen};
    Picture picture{.size = screen};
    Session session;
    std::optional<GuiHost> gui;
    Diagnostics faults;
    Commands commands;
    const double barMiddle = screen.height - transportHeight(screen) / 2.0;
};

TEST_F(PanelsTest, TheBarFitsBelowTheGraphicsSafeArea) {
    for (const PictureSize size : {PictureSize{1280, 720}, PictureSize{1920, 1080}, PictureSize{3840, 2160}}) {
        EXPECT_GE(size.height - transportHeight(size), Layout(size).strip.bottom());
    }
}

TEST_F(PanelsTest, TheBarStepsPlaysAndScrubsFromLeftToRight) {
    settled();
    double back = 0.0;
    double play = 0.0;
    double on = 0.0;
    double scrubbed = -1.0;
    for (double x = 4.0; x < screen.width * 0.8; x += 14.0) {
        const Commands wishes = click({x, barMiddle});
        if (const auto* step = found<StepBy>(wishes)) (step->steps < 0 ? back : on) = x;
        if (found<TogglePlayback>(wishes) != nullptr) play = x;
        if (const auto* scrub = found<Scrub>(wishes)) {
            EXPECT_GE(scrub->seconds, scrubbed);
            EXPECT_NE(found<EndScrub>(wishes), nullptr);
            scrubbed = scrub->seconds;
        }
    }
    EXPECT_GT(back, 0.0);
    EXPECT_GT(play, back);
    EXPECT_GT(on, play);
    EXPECT_GT(scrubbed, Schedule(story).duration() * 0.7);
}

TEST_F(PanelsTest, TheMouseBelongsToTheBarOnlyOverTheBar) {
    settled();
    mouse({640.0, 300.0});
    frame();
    EXPECT_FALSE(gui->takesMouse());
    mouse({640.0, barMiddle});
    frame();
    EXPECT_TRUE(gui->takesMouse());
}

TEST_F(PanelsTest, AHiddenBarLeavesTheMouseToTheGlobe) {
    session.playback = Playback::Playing;
    session.idleSeconds = 60.0;
    EXPECT_EQ(settled(), Image(screen, std::array<std::uint8_t, 4>{0, 0, 0, 255}));
    mouse({640.0, barMiddle});
    frame();
    EXPECT_FALSE(gui->takesMouse());
}

TEST_F(PanelsTest, TheDetailsTakeTheMouseAndCanBeClosed) {
    session.selection = SelectedPlace{place("moscow")};
    settled();
    const double x = layout.safe.right() - 60.0;
    mouse({x, 300.0});
    frame();
    EXPECT_TRUE(gui->takesMouse());
    bool closed = false;
    const double top = layout.legend.bottom() + 12.0 * layout.unit;
    for (double inset = 8.0; inset < 40.0 && !closed; inset += 4.0) {
        const Commands wishes = click({layout.safe.right() - inset, top + inset});
        const auto* select = found<Select>(wishes);
        closed = select != nullptr && std::holds_alternative<NothingSelected>(select->selection);
    }
    EXPECT_TRUE(closed);
}

TEST_F(PanelsTest, NamesAreShownAsTheyAreWritten) {
    session.selection = SelectedPlace{place("moscow")};
    Event& event = story.events[eventsAt(story, place("moscow"), 0).front()];
    event.title = "Talks";
    const Image plain = settled();
    event.title = "Talks##x";
    EXPECT_NE(settled(), plain);
    event.title = "Talks%s%n";
    EXPECT_NE(settled(), plain);
}

TEST_F(PanelsTest, FaultsStandInACornerAndGoWhenTheyAreMended) {
    const Image bare = settled();
    const Diagnostic fault{.where = {"folder/story.toml", 12, 7},
                           .message = "unknown status of event \"talks\"",
                           .found = "\"hold\"",
                           .expected = "held or planned",
                           .action = "Did you mean \"held\"?"};
    faults = {fault};
    const Image one = settled();
    const auto changedRows = [&](const Image& image) {
        int rows = 0;
        for (int y = 0; y < screen.height; ++y) {
            bool changed = false;
            for (int x = 0; x < screen.width; ++x) changed = changed || image.at(x, y) != bare.at(x, y);
            rows += changed ? 1 : 0;
        }
        return rows;
    };
    EXPECT_GT(changedRows(one), 60);
    EXPECT_EQ(one.at(640, 200), bare.at(640, 200));
    faults.assign(200, fault);
    const Image many = settled();
    EXPECT_GT(changedRows(many), changedRows(one)) << "two more, and how many there are besides";
    EXPECT_LT(changedRows(many), screen.height / 3) << "it must not hide the picture";
    faults.clear();
    EXPECT_EQ(settled(), bare);
}

TEST_F(PanelsTest, EverySiteAndLinkHasDetailsThatDrawWithoutFault) {
    const Image bare = settled();
    for (PlaceIndex p = 0; p < story.places.size(); ++p) {
        session.selection = SelectedPlace{p};
        EXPECT_NE(settled(), bare) << story.places[p].id;
    }
    for (LinkIndex l = 0; l < story.links.size(); ++l) {
        session.selection = SelectedLink{l};
        EXPECT_NE(settled(), bare) << story.links[l].id;
    }
}

TEST_F(PanelsTest, TheDetailsShowEverythingThatIsSaidOfAnEvent) {
    Story small;
    small.title = "Small";
    small.sources = {{.id = "report", .title = "Report", .sections = {{"lead", "Lead"}}}};
    small.accounts = {{.id = "one", .name = "First account", .shortName = "First"}};
    small.people = {{.id = "a", .name = "Person", .monogram = "P"}};
    small.places = {{.id = "here", .name = "Here"}};
    small.events = {{.id = "talks", .title = "Talks", .place = 0, .participants = {{.person = 0, .role = "Host"}}},
                    {.id = "day", .title = "Day"}};
    small.steps = {{.id = "step", .headline = "Talks", .events = {0}}};
    small.steps[0].seconds = 8.0;
    story = small;
    session.selection = SelectedPlace{0};
    const Image bare = settled();
    const auto expectChange = [&](const char* what, auto change) {
        story = small;
        change(story);
        EXPECT_NE(settled(), bare) << what;
    };
    expectChange("presence", [](Story& s) { s.events[0].participants[0].presence = Presence::Remote; });
    expectChange("citation of a participant", [](Story& s) { s.events[0].participants[0].cites = {{0, 0}}; });
    expectChange("duration", [](Story& s) { s.events[0].duration = "4 hours"; });
    expectChange("outcome", [](Story& s) { s.events[0].outcomes = {{.text = "A statement."}}; });
    expectChange("part", [](Story& s) { s.events[1].partOf = 0; });
    expectChange("aims", [](Story& s) { s.people[0].aims = "Peace"; });
    expectChange("alias", [](Story& s) { s.people[0].aliases = {{.name = "Alias", .account = 0}}; });
    expectChange("title by account", [](Story& s) { s.people[0].titles = {{.title = "Envoy", .account = 0}}; });
    expectChange("note", [](Story& s) { s.notes = {{.id = "n", .says = "So.", .place = 0}}; });
    expectChange("dispute", [](Story& s) { s.disputes = {{.id = "d", .question = "When?", .about = {0}}}; });
    story = small;
    story.disputes = {{.id = "d", .question = "When?", .about = {0}}};
    const Image question = settled();
    story.disputes[0].claims = {{.says = "Now.", .account = 0}};
    EXPECT_NE(settled(), question) << "claim";
}

TEST_F(PanelsTest, DetailsStandBelowAllRowsOfTheLegend) {
    session.selection = SelectedPlace{place("moscow")};
    const auto top = [&] {
        const Framebuffer target = clearedFramebuffer(screen);
        const Schedule schedule(story);
        gui->beginFrame({.size = screen, .unit = panelUnit(screen, 1.0), .seconds = 0.02});
        const auto rect = detailsRect({*gui, story, schedule, session, theme, layout, picture, faults});
        gui->endFrame(gpu(), target.target());
        return rect ? rect->y : -1.0;
    };
    EXPECT_GT(top(), layout.legend.bottom());
    picture.legend = layout.legend;
    picture.legend.height += 60.0;
    EXPECT_GT(top(), picture.legend.bottom());
}

TEST_F(PanelsTest, DetailsThatStandOverTheCardCoverAllOfIt) {
    const Link& link = story.links[0];
    session.selection = SelectedLink{0};
    // The ends are so far apart that no room is left beside them.
    picture.sites = {{.place = link.from, .position = {640.0, 300.0}, .radius = 20.0, .opacity = 1.0},
                     {.place = link.to, .position = {1180.0, 300.0}, .radius = 20.0, .opacity = 1.0}};
    Rect card = layout.cardColumn;
    card.height = 0.9 * layout.cardColumn.height;
    picture.card = PictureCard{.rect = card};
    const Image drawn = settled();
    EXPECT_NE(drawn.at(static_cast<int>(card.centre().x), static_cast<int>(card.bottom()) - 12),
              (std::array<std::uint8_t, 4>{0, 0, 0, 255}));
}

TEST_F(PanelsTest, AClickBesideTheKeysTakesThemAway) {
    session.keysShown = true;
    settled();
    EXPECT_NE(found<ToggleKeys>(click({20.0, 20.0})), nullptr);
    EXPECT_EQ(found<ToggleKeys>(click({640.0, 330.0})), nullptr);
}

TEST_F(PanelsTest, TheSameStateGivesTheSamePixels) {
    session.selection = SelectedPlace{place("abu-dhabi")};
    EXPECT_EQ(settled(), settled());
}

TEST(EventsAt, BringsThoseOfTheRunningStepFirst) {
    Story story;
    story.events.resize(3);
    for (Event& event : story.events) event.place = 5;
    story.steps.resize(2);
    story.steps[1].events = {2};
    EXPECT_EQ(eventsAt(story, 5, 0), (std::vector<EventIndex>{0, 1, 2}));
    EXPECT_EQ(eventsAt(story, 5, 1), (std::vector<EventIndex>{2, 0, 1}));
    EXPECT_TRUE(eventsAt(story, 6, 1).empty());
}

TEST(ClockText, CountsMinutesAndHours) {
    EXPECT_EQ(clockText(0.0), "0:00");
    EXPECT_EQ(clockText(65.9), "1:05");
    EXPECT_EQ(clockText(3725.0), "1:02:05");
    EXPECT_EQ(clockText(-1.0), "0:00");
}

TEST(NextSpeed, GoesRound) {
    EXPECT_EQ(nextSpeed(1.0), 1.5);
    EXPECT_EQ(nextSpeed(4.0), 0.5);
    EXPECT_EQ(nextSpeed(0.5), 1.0);
}

}  // namespace
}  // namespace demarche
