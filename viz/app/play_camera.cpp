#include "viz/app/play_camera.h"

#include "engine/math/easing.h"
#include "viz/projection/map_drag.h"
#include "viz/timeline/camera_path.h"

namespace demarche {
namespace {

MapCamera storyCamera(const Stage& stage, const FrameState& state) {
    const MapView view = storyView(stage.cameras, state.camera, stage.layout);
    return recentredCamera(view, stage.cameras[state.camera.to].principalPoint);
}

FramedCamera framed(const MapCamera& camera, const Stage& stage) {
    return {.camera = camera, .visibleAngle = stage.layout.freeBesideCard().width / camera.pixelsPerRadian};
}

}  // namespace

ViewerWishes viewerWishes(const Session& session, const Stage& stage, const FrameState& state) {
    ViewerWishes wishes{.camera = session.userCamera};
    if (const auto* selected = std::get_if<SelectedPlace>(&session.selection)) wishes.selectedPlace = selected->place;
    if (const auto* selected = std::get_if<SelectedLink>(&session.selection)) wishes.selectedLink = selected->link;
    if (!session.glide) return wishes;
    const MapCamera goal = session.userCamera ? *session.userCamera : storyCamera(stage, state);
    const CameraPath path(framed(session.glide->from, stage), framed(goal, stage));
    wishes.camera = path.at(smootherStep(session.glide->progress)).camera;
    return wishes;
}

std::optional<MapCamera> cameraOn(const Selection& selection, const Stage& stage, const FrameState& state) {
    const Story& story = *stage.story;
    std::vector<LonLat> places;
    if (const auto* place = std::get_if<SelectedPlace>(&selection)) {
        places.push_back(story.places[place->place].position);
    } else if (const auto* link = std::get_if<SelectedLink>(&selection)) {
        places.push_back(story.places[story.links[link->link].from].position);
        places.push_back(story.places[story.links[link->link].to].position);
    } else {
        return std::nullopt;
    }
    const Layout& layout = stage.layout;
    return framePlaces(places, story.steps[state.camera.to].projection, layout.size, layout.freeBesideCard());
}

MapView shownView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state) {
    return resolveView(stage.cameras, state.camera, wishes.camera, stage.layout);
}

MapView handView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state) {
    if (wishes.camera) return shownView(wishes, stage, state);
    return resolveView(stage.cameras, state.camera, storyCamera(stage, state), stage.layout);
}

}  // namespace demarche
