// The player's window: takes events, keeps the session, draws picture and panels when something has changed.
#pragma once

#include "engine/gui/gui_host.h"
#include "engine/platform/window.h"
#include "viz/app/play_hand.h"
#include "viz/app/play_keys.h"
#include "viz/app/production.h"
#include "viz/live/live_reload.h"
#include "viz/panels/panels.h"
#include "viz/render/renderer.h"
#include "viz/session/commands.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace demarche {

enum class FrameLog { Off, On };

[[nodiscard]] std::string windowTitle(const Story& story);

struct PlayWindowDescription {
    PictureSize size;  ///< Desktop units.
    double uiScale = 1.0;
    FrameLog frameLog = FrameLog::Off;
    Session start;
};

class PlayWindow {
public:
    /// `production` must outlive the window. Fails without a display or OpenGL.
    [[nodiscard]] static Expected<PlayWindow> create(Production& production, const PlayWindowDescription& description);

    /// Until the viewer quits. With `live` saved changes are shown; it must call Window::wake.
    [[nodiscard]] Expected<void> run(LiveReload* live);

private:
    PlayWindow(Production& production, const PlayWindowDescription& description, Window window,
               std::unique_ptr<Gpu> gpu, Renderer renderer, GuiHost gui);

    // play_window_input.cpp
    void take(const InputEvent& event, double now);
    void take(const MouseMoveEvent& event, double now);
    void take(const MouseButtonEvent& event, double now);
    void take(const WheelEvent& event);
    void take(const std::optional<KeyMeaning>& meaning);
    void takeClick(const GlobeClick& click);
    void hold(const HoldCamera& hold);
    void pointAtWhatIsUnderTheMouse();
    [[nodiscard]] MapView handViewNow() const;

    // play_window_story.cpp
    void takeChanges();
    void take(LiveUpdate update);
    /// Another story, or another edition of it, from now on: same step and time within it, same view.
    void showStory(StagedStory staged);
    /// The same story in the edition that the session asks for.
    void followEdition();
    void sayFaultsOnce();

    void waitForWork(double now);
    void obey(const Command& command);
    void showPassingTime(double now);

    [[nodiscard]] bool needsFrame() const;
    [[nodiscard]] Expected<void> drawFrame(double now);
    void drawPanels(double seconds, PictureSize size);
    void resizeTo(PictureSize size);
    void composeIfChanged();
    void keepTargetInPlace();
    [[nodiscard]] SessionContext context() const;
    [[nodiscard]] PanelInput panelInput() const;

    Production& _production;
    PlayWindowDescription _description;
    // In this order: GL objects die before the window's context.
    Window _window;
    std::unique_ptr<Gpu> _gpu;
    Renderer _renderer;
    GuiHost _gui;

    LiveReload* _live = nullptr;
    Session _session;
    std::vector<StepMoments> _moments;
    std::vector<double> _pageMoments;  ///< Of the card composed last.
    Diagnostics _faults;               ///< Errors in the files as they are now.
    std::vector<std::string> _said;    ///< About the files, last.
    /// What the picture composed last was made from.
    struct Composed {
        double seconds = 0.0;
        ViewerWishes wishes;
        glm::dvec2 principalPoint{};  ///< Of a viewer's camera.
        bool stale = false;           ///< The hand has moved the camera since.
    };
    std::optional<Composed> _composed;
    GlobeHand _hand;
    std::optional<double> _tiltingFrom;  ///< Where the mouse is, y, while its right button tilts the globe.
    std::optional<glm::dvec2> _mouse;
    std::optional<Pointed> _pointed;
    MouseCursor _cursor = MouseCursor::Arrow;
    std::vector<InputEvent> _events;
    Commands _commands;
    bool _dirty = true;
    double _ticked = 0.0;  ///< Moment of the steady clock up to which the session has been told.
    double _drawn = 0.0;
    std::uint64_t _frames = 0;
};

}  // namespace demarche
