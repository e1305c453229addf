#include "engine/platform/window.h"

#include "engine/gpu/gpu.h"

#include <SDL.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

namespace demarche {
namespace {

/// A window of SDL's "offscreen" driver: it draws and takes pushed events, nobody sees it.
class WindowTest : public testing::Test {
protected:
    void SetUp() override {
        setenv("SDL_VIDEODRIVER", "offscreen", 1);
        auto created = Window::create({.title = "test", .size = {320, 180}, .kind = ContextKind::Debug});
        if (!created) GTEST_SKIP() << format(created.error());
        window.emplace(std::move(*created));
        window->pollEvents(events);
        events.clear();
    }

    /// The translations of one event; `expected` events of other origin are left out.
    template <class Event>
    std::optional<Event> sent(SDL_Event event) {
        SDL_PushEvent(&event);
        events.clear();
        window->pollEvents(events);
        for (const InputEvent& candidate : events) {
            if (const auto* found = std::get_if<Event>(&candidate)) return *found;
        }
        return std::nullopt;
    }

    std::optional<Window> window;
    std::vector<InputEvent> events;
};

SDL_Event keyDown(SDL_Keycode code, int modifiers, int repeat) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = code;
    event.key.keysym.mod = static_cast<Uint16>(modifiers);
    event.key.repeat = static_cast<Uint8>(repeat);
    return event;
}

TEST_F(WindowTest, DrawsAndSwaps) {
    auto gpu = Gpu::create(window->loader());
    ASSERT_TRUE(gpu.has_value()) << format(gpu.error());
    (*gpu)->setTarget({0, window->drawableSize()});
    (*gpu)->apply({});
    (*gpu)->clear({1.0F, 0.0F, 0.0F, 1.0F});
    EXPECT_EQ(readImage({0, {4, 4}}), Image({4, 4}, {255, 0, 0, 255}));
    window->swap();
    EXPECT_EQ((*gpu)->debugErrorCount(), 0U);
}

TEST_F(WindowTest, HasTheAskedSizeInPixels) {
    EXPECT_EQ(window->size(), (PictureSize{320, 180}));
    EXPECT_EQ(window->drawableSize(), (PictureSize{320, 180}));
    EXPECT_EQ(window->pixelsPerUnit(), 1.0);
    EXPECT_EQ(window->mode(), WindowMode::Normal);
    EXPECT_NE(window->nativeWindow(), nullptr);
    EXPECT_NE(window->nativeContext(), nullptr);
}

TEST_F(WindowTest, KeysCarryActionAndModifiers) {
    auto key = sent<KeyEvent>(keyDown(SDLK_PAGEDOWN, KMOD_LSHIFT, 0));
    ASSERT_TRUE(key.has_value());
    EXPECT_EQ(key->key, Key::PageDown);
    EXPECT_EQ(key->action, KeyAction::Press);
    EXPECT_EQ(key->modifiers, (Modifiers{.shift = true}));
    key = sent<KeyEvent>(keyDown(SDLK_q, KMOD_RCTRL, 1));
    ASSERT_TRUE(key.has_value());
    EXPECT_EQ(key->key, Key::Q);
    EXPECT_EQ(key->action, KeyAction::Repeat);
    EXPECT_EQ(key->modifiers, (Modifiers{.control = true}));
}

TEST_F(WindowTest, KeysOfARangeKeepTheirOrder) {
    EXPECT_EQ(sent<KeyEvent>(keyDown(SDLK_a, 0, 0))->key, Key::A);
    EXPECT_EQ(sent<KeyEvent>(keyDown(SDLK_z, 0, 0))->key, Key::Z);
    EXPECT_EQ(sent<KeyEvent>(keyDown(SDLK_0, 0, 0))->key, Key::Digit0);
    EXPECT_EQ(sent<KeyEvent>(keyDown(SDLK_9, 0, 0))->key, Key::Digit9);
    EXPECT_EQ(sent<KeyEvent>(keyDown(SDLK_F12, 0, 0))->key, Key::F12);
    EXPECT_EQ(sent<KeyEvent>(keyDown(SDLK_VOLUMEUP, 0, 0))->key, Key::Unknown);
}

TEST_F(WindowTest, ADoubleClickSaysWhereAndHowOften) {
    SDL_Event event{};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.button = SDL_BUTTON_RIGHT;
    event.button.clicks = 2;
    event.button.x = 30;
    event.button.y = 40;
    const auto button = sent<MouseButtonEvent>(event);
    ASSERT_TRUE(button.has_value());
    EXPECT_EQ(button->button, MouseButton::Right);
    EXPECT_EQ(button->action, ButtonAction::Press);
    EXPECT_EQ(button->clicks, 2);
    EXPECT_EQ(button->position, glm::dvec2(30.0, 40.0));
}

TEST_F(WindowTest, AFlippedWheelKeepsItsMeaningAndFractions) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.direction = SDL_MOUSEWHEEL_FLIPPED;
    event.wheel.preciseY = -0.25F;
    event.wheel.mouseX = 5;
    const auto wheel = sent<WheelEvent>(event);
    ASSERT_TRUE(wheel.has_value());
    EXPECT_EQ(wheel->steps.y, 0.25);
    EXPECT_EQ(wheel->position.x, 5.0);
}

TEST_F(WindowTest, TextAndDroppedFilesArriveWhole) {
    SDL_Event text{};
    text.type = SDL_TEXTINPUT;
    SDL_strlcpy(text.text.text, "?", sizeof(text.text.text));
    EXPECT_EQ(sent<TextInputEvent>(text)->text, "?");
    SDL_Event drop{};
    drop.type = SDL_DROPFILE;
    drop.drop.file = SDL_strdup("folder/story.toml");
    EXPECT_EQ(sent<DropFileEvent>(drop)->path, std::filesystem::path("folder/story.toml"));
}

TEST_F(WindowTest, WindowEventsAreToldApart) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_EXPOSED;
    EXPECT_TRUE(sent<ExposeEvent>(event).has_value());
    event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    EXPECT_EQ(sent<FocusEvent>(event)->focus, Focus::Lost);
    event.window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
    EXPECT_EQ(sent<ResizeEvent>(event)->drawable, window->drawableSize());
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    EXPECT_TRUE(sent<QuitEvent>(quit).has_value());
}

TEST_F(WindowTest, TheNativeSinkSeesAlsoWhatIsNotTranslated) {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
    events.clear();
    int seen = 0;
    window->pollEvents(events, [&](const void* native) {
        if (static_cast<const SDL_Event*>(native)->type == SDL_USEREVENT) ++seen;
    });
    EXPECT_EQ(seen, 1);
    EXPECT_TRUE(events.empty());
}

TEST_F(WindowTest, WaitingEndsAtTheFirstEventOrTheTimeout) {
    window->waitEvents(0.01, events);
    EXPECT_TRUE(events.empty());
    SDL_Event event = keyDown(SDLK_SPACE, 0, 0);
    SDL_PushEvent(&event);
    event = keyDown(SDLK_ESCAPE, 0, 0);
    SDL_PushEvent(&event);
    window->waitEvents(60.0, events);
    EXPECT_EQ(events.size(), 2U);
}

TEST_F(WindowTest, DisplaysHaveASizeAndAScale) {
    ASSERT_FALSE(displays().empty());
    for (const DisplayInfo& display : displays()) {
        EXPECT_FALSE(display.bounds.empty());
        EXPECT_GT(display.scale, 0.0);
    }
}

/// Each test sets what it needs of the environment itself; no test relies on what another left.
class WindowWithoutADesktop : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"}) unsetenv(name);
    }

    static void expectRefusal() {
        const auto window = Window::create({.title = "test"});
        ASSERT_FALSE(window.has_value());
        EXPECT_FALSE(window.error().message.empty());
        EXPECT_FALSE(window.error().found.empty());
        EXPECT_FALSE(window.error().action.empty());
    }
};

TEST_F(WindowWithoutADesktop, IsRefusedAndNothingIsPrinted) {
    testing::internal::CaptureStderr();
    expectRefusal();
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST_F(WindowWithoutADesktop, IsRefusedWhenTheNamedDesktopDoesNotAnswer) {
    setenv("DISPLAY", ":12345", 1);
    testing::internal::CaptureStderr();
    expectRefusal();
    testing::internal::GetCapturedStderr();
}

TEST_F(WindowWithoutADesktop, IsRefusedWhenTheDriverHasNoOpenGl) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    expectRefusal();
}

}  // namespace
}  // namespace demarche
