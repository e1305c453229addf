#include "viz/app/play_window.h"

#include "viz/app/asset_location.h"
#include "viz/app/console.h"
#include "viz/app/play_camera.h"
#include "viz/app/play_log.h"
#include "viz/app/play_options.h"
#include "viz/app/story_change.h"

#include "engine/platform/clock.h"
#include "viz/projection/map_drag.h"

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

/// Without vertical sync nothing else keeps the processor from drawing as fast as it can.
constexpr double shortestFrame = 1.0 / 60.0;
constexpr double longestWait = 3600.0;
constexpr int smallestDrawable = 16;

bool canBeDrawn(PictureSize size) { return size.width >= smallestDrawable && size.height >= smallestDrawable; }

}  // namespace

PlayWindow::PlayWindow(Production& production, const PlayWindowDescription& description, Window window,
                       std::unique_ptr<Gpu> gpu, Renderer renderer, GuiHost gui)
    : _production(production),
      _description(description),
      _window(std::move(window)),
      _gpu(std::move(gpu)),
      _renderer(std::move(renderer)),
      _gui(std::move(gui)),
      _session(description.start),
      _moments(stepMoments(*production.story(), production.schedule())) {}

Expected<PlayWindow> PlayWindow::create(Production& production, const PlayWindowDescription& description) {
    auto window = Window::create(
        {.title = windowTitle(*production.story()), .size = description.size, .smallestSize = smallestWindow});
    if (!window) return std::unexpected(window.error());
    auto gpu = Gpu::create(window->loader());
    if (!gpu) return std::unexpected(gpu.error());
    auto renderer = Renderer::create(**gpu);
    if (!renderer) return std::unexpected(renderer.error());
    auto gui = GuiHost::create({.fontFolder = assetFolder() / "fonts", .colours = guiColours(production.theme())});
    if (!gui) return std::unexpected(gui.error());
    return PlayWindow(production, description, std::move(*window), std::move(*gpu), std::move(*renderer),
                      std::move(*gui));
}

SessionContext PlayWindow::context() const {
    return {.duration = _production.schedule().duration(),
            .steps = _moments,
            .pages = _pageMoments,
            .shownCamera = _composed ? handViewNow().camera() : MapCamera{},
            .story = projectionOf(_production.stage(), _production.state().camera)};
}

void PlayWindow::obey(const Command& command) {
    _session = apply(_session, command, context());
    _dirty = true;
    followEdition();
}

bool PlayWindow::needsFrame() const { return _dirty || _gui.settling() || moves(_session); }

void PlayWindow::waitForWork(double now) {
    const auto sink = NativeEventSink();
    if (!needsFrame()) {
        _window.waitEvents(longestWait, _events, sink);
        // Time that passed while nothing moved is not the story's time.
        _ticked = steadySeconds();
        return;
    }
    const double due = _window.verticalSync() == VerticalSync::On ? now : _drawn + shortestFrame;
    if (due > now) {
        _window.waitEvents(due - now, _events, sink);
    } else {
        _window.pollEvents(_events, sink);
    }
}

void PlayWindow::showPassingTime(double now) {
    if (moves(_session)) obey(Tick{now - _ticked});
    _ticked = now;
}

Expected<void> PlayWindow::run(LiveReload* live) {
    _live = live;
    _ticked = steadySeconds();
    while (!_session.quit) {
        _events.clear();
        waitForWork(steadySeconds());
        const double now = steadySeconds();
        for (const InputEvent& event : _events) take(event, now);
        takeChanges();
        const WindowMode wished = _session.fullscreen ? WindowMode::Fullscreen : WindowMode::Normal;
        if (_window.mode() != wished) _window.setMode(wished);
        const bool tooSoon = _window.verticalSync() == VerticalSync::Off && now < _drawn + shortestFrame;
        if (tooSoon || !needsFrame()) continue;
        if (!canBeDrawn(_window.drawableSize())) {
            // Minimised: wait for the window to come back.
            _window.waitEvents(longestWait, _events);
            _ticked = steadySeconds();
            for (const InputEvent& event : _events) take(event, _ticked);
            continue;
        }
        showPassingTime(now);
        if (auto drawn = drawFrame(now); !drawn) return drawn;
    }
    return {};
}

void PlayWindow::resizeTo(PictureSize size) {
    const PictureSize before = _production.size();
    if (size == before) return;
    _production.resize(size);
    if (_live != nullptr) _live->setSize(size);
    if (_session.userCamera && before.height > 0) {
        MapCamera camera = *_session.userCamera;
        camera.pixelsPerRadian *= static_cast<double>(size.height) / before.height;
        obey(HoldCamera{camera});
    }
    _composed.reset();
}

/// Title pages keep the target elsewhere in the picture than cards do; a globe in hand must not jump between them.
void PlayWindow::keepTargetInPlace() {
    if (!_composed || !_session.userCamera) return;
    const Stage& stage = _production.stage();
    const StepIndex step = _production.schedule().stepAt(_session.seconds);
    const glm::dvec2 wanted = stage.cameras[step].principalPoint;
    if (wanted == _composed->principalPoint) return;
    const MapView view(*_session.userCamera, handViewNow().descriptor().projection, stage.layout.size,
                       _composed->principalPoint);
    obey(HoldCamera{recentredCamera(view, wanted)});
}

void PlayWindow::composeIfChanged() {
    keepTargetInPlace();
    const Stage& stage = _production.stage();
    const FrameState state = evaluate(*_production.story(), stage.schedule, _session.seconds);
    const ViewerWishes wishes = viewerWishes(_session, stage, state);
    const bool current = _composed && !_composed->stale && _composed->seconds == _session.seconds;
    if (current && _composed->wishes == wishes) return;
    _production.compose(_session.seconds, wishes);
    _composed = Composed{
        .seconds = _session.seconds, .wishes = wishes, .principalPoint = stage.cameras[state.camera.to].principalPoint};
    _pageMoments.clear();
    if (const auto& card = _production.picture().card; card && card->pages > 1) {
        _pageMoments =
            pageMoments(card->pages, stage.schedule.steps()[card->step], stage.schedule.restMoment(card->step));
    }
}

PanelInput PlayWindow::panelInput() const {
    return {.gui = _gui,
            .story = *_production.story(),
            .schedule = _production.schedule(),
            .session = _session,
            .theme = _production.theme(),
            .layout = _production.stage().layout,
            .picture = _production.picture(),
            .faults = _faults};
}

void PlayWindow::drawPanels(double seconds, PictureSize size) {
    const double unit = panelUnit(size, _description.uiScale);
    _gui.beginFrame({.size = size, .unit = unit, .seconds = seconds});
    _commands.clear();
    showPanels(panelInput(), _pointed, _commands);
    _gui.endFrame(*_gpu, {0, size});
}

Expected<void> PlayWindow::drawFrame(double now) {
    const PictureSize size = _window.drawableSize();
    resizeTo(size);
    composeIfChanged();
    _dirty = false;
    if (auto drawn = _renderer.draw(_production.drawList(), _production.text(), {0, size}); !drawn) return drawn;
    drawPanels(now - _drawn, size);
    _window.swap();
    _drawn = now;
    ++_frames;
    if (_description.frameLog == FrameLog::On) say(frameLine(_frames, _session, _production, _faults));
    for (const Command& wish : _commands) obey(wish);
    pointAtWhatIsUnderTheMouse();
    return {};
}

}  // namespace demarche
