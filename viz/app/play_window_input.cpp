// The part of PlayWindow that listens to keys and mouse.
#include "viz/app/play_window.h"

#include "viz/app/play_camera.h"

#include "viz/panels/picking.h"
#include "viz/projection/map_drag.h"

#include <cmath>

namespace demarche {
namespace {

constexpr double zoomOfNotch = 1.2;
constexpr double zoomOfDoubleClick = 2.2;
constexpr double tiltOfWholeHeight = 90.0;  // Degrees, of a drag from the lower side of the picture to the upper.

}  // namespace

MapView PlayWindow::handViewNow() const {
    return handView(_composed ? _composed->wishes : ViewerWishes{}, _production.stage(), _production.state());
}

void PlayWindow::take(const InputEvent& event, double now) {
    _gui.handle(event);
    _dirty = true;
    if (const auto* key = std::get_if<KeyEvent>(&event)) {
        take(meaningOf(*key));
    } else if (const auto* text = std::get_if<TextInputEvent>(&event)) {
        take(meaningOf(*text));
    } else if (const auto* move = std::get_if<MouseMoveEvent>(&event)) {
        take(*move, now);
    } else if (const auto* button = std::get_if<MouseButtonEvent>(&event)) {
        take(*button, now);
    } else if (const auto* wheel = std::get_if<WheelEvent>(&event)) {
        take(*wheel);
    } else if (const auto* focus = std::get_if<FocusEvent>(&event); focus != nullptr && focus->focus == Focus::Lost) {
        _hand.forget();
        _tiltingFrom.reset();
        _mouse.reset();
        _pointed.reset();
    } else if (std::holds_alternative<QuitEvent>(event)) {
        obey(Quit{});
    }
}

void PlayWindow::take(const std::optional<KeyMeaning>& meaning) {
    if (!meaning) return;
    obey(Wake{});
    if (const auto* wish = std::get_if<Command>(&*meaning)) {
        obey(*wish);
        return;
    }
    const Story& story = *_production.story();
    if (std::holds_alternative<AccountKey>(*meaning))
        return obey(ChooseEdition{withNextAccount(story, _session.edition)});
    if (std::holds_alternative<LanguageKey>(*meaning)) {
        return obey(ChooseEdition{withNextLanguage(story, _session.edition)});
    }
    if (!_composed) return;
    const Stage& stage = _production.stage();
    const MapView view = goalView(_session, _composed->wishes, stage, _production.state());
    if (std::holds_alternative<FlyToKey>(*meaning)) {
        const auto camera = cameraOn(_session.selection, stage, view.descriptor().projection.nearer());
        if (camera) obey(GlideTo{*camera});
        return;
    }
    if (const auto* beside = std::get_if<ProjectionKey>(&*meaning)) {
        return obey(toProjectionBeside(beside->places, view, projectionOf(stage, _production.state().camera)));
    }
    if (const auto* tilt = std::get_if<TiltKey>(&*meaning)) return obey(GlideTo{tiltedCamera(view, tilt->more)});
    if (const auto* pan = std::get_if<PanKey>(&*meaning)) {
        if (const auto glide = panned(view, pan->right, pan->down)) obey(*glide);
        return;
    }
    obey(GlideTo{zoomedCamera(view, std::get<ZoomKey>(*meaning).factor, view.principalPoint())});
}

void PlayWindow::take(const MouseMoveEvent& event, double now) {
    obey(Wake{});
    _mouse = event.position;
    if (!_composed) return;
    if (_tiltingFrom) {
        const double up = (*_tiltingFrom - event.position.y) / _production.stage().layout.size.height;
        _tiltingFrom = event.position.y;
        return hold({tiltedCamera(handViewNow(), Radians(Degrees(up * tiltOfWholeHeight)))});
    }
    if (const auto moved = _hand.move(handViewNow(), event.position, now)) hold(*moved);
}

void PlayWindow::take(const MouseButtonEvent& event, double now) {
    obey(Wake{});
    _mouse = event.position;
    if (event.button == MouseButton::Right) {
        const bool pressed = event.action == ButtonAction::Press && !_gui.takesMouse() && !_session.keysShown;
        _tiltingFrom = pressed ? std::optional(event.position.y) : std::nullopt;
    }
    if (event.button != MouseButton::Left || !_composed) return;
    if (event.action == ButtonAction::Release) {
        const GlobeHand::Released released = _hand.release(now);
        if (released.letGo) obey(*released.letGo);
        if (released.click) takeClick(*released.click);
        return;
    }
    pointAtWhatIsUnderTheMouse();
    if (_gui.takesMouse() || _session.keysShown) return;
    // A hand laid on a turning globe stops it.
    if (_session.spin != GlobeSpin{}) obey(LetGo{});
    _hand.press(handViewNow(), event.position, event.clicks);
}

void PlayWindow::hold(const HoldCamera& hold) {
    obey(hold);
    // The next event before the next frame must see where this one has brought the globe.
    _composed->wishes.camera = hold.camera;
    if (hold.projection) _composed->wishes.projection = ProjectionState{*hold.projection, *hold.projection};
    _composed->stale = true;
}

void PlayWindow::takeClick(const GlobeClick& click) {
    const double unit = _production.stage().layout.unit;
    if (click.clicks >= 2) {
        const MapView view = handViewNow();
        if (view.placeAt(click.position)) obey(GlideTo{zoomedCamera(view, zoomOfDoubleClick, click.position)});
        return;
    }
    if (const auto entry = pickStripEntry(_production.picture(), click.position, unit)) {
        obey(GoToStep{_production.story()->strip[*entry].step});
        return;
    }
    obey(Select{pick(_production.picture(), click.position, unit)});
}

void PlayWindow::take(const WheelEvent& event) {
    obey(Wake{});
    _mouse = event.position;
    if (_gui.takesMouse() || _session.keysShown || !_composed || event.steps.y == 0.0) return;
    const MapView view = handViewNow();
    hold({zoomedCamera(view, std::pow(zoomOfNotch, event.steps.y), event.position)});
}

void PlayWindow::pointAtWhatIsUnderTheMouse() {
    const std::optional<Selection> before = _pointed ? std::optional(_pointed->subject) : std::nullopt;
    _pointed.reset();
    const double unit = _production.stage().layout.unit;
    const bool free = _mouse && !_gui.takesMouse() && !_hand.dragging() && !_session.keysShown;
    MouseCursor cursor = _hand.dragging() ? MouseCursor::Move : MouseCursor::Arrow;
    if (free) {
        const Selection subject = pick(_production.picture(), *_mouse, unit);
        if (!std::holds_alternative<NothingSelected>(subject)) _pointed = Pointed{subject, *_mouse};
        if (_pointed || pickStripEntry(_production.picture(), *_mouse, unit)) cursor = MouseCursor::Hand;
    }
    if (cursor != _cursor) _window.setCursor(cursor);
    _cursor = cursor;
    const std::optional<Selection> now = _pointed ? std::optional(_pointed->subject) : std::nullopt;
    if (now != before) _dirty = true;
}

}  // namespace demarche
