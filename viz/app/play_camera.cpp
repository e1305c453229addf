#include "viz/app/play_camera.h"

#include "engine/math/easing.h"
#include "viz/projection/map_drag.h"
#include "viz/timeline/camera_path.h"

#include <algorithm>

namespace demarche {
namespace {

/// Near the poles of a map everything is so much larger that the way there would be a plunge.
constexpr double largestChangeOfScale = 8.0;

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
    wishes.projection = shownInstead(session.projection, projectionOf(stage, state.camera));
    if (!session.glide && !wishes.projection) return wishes;
    const MapCamera goal = session.userCamera ? *session.userCamera : storyCamera(stage, state);
    wishes.camera = goal;
    if (!session.glide) return wishes;
    const CameraPath path(framed(session.glide->from, stage), framed(goal, stage));
    wishes.camera = path.at(smootherStep(session.glide->progress)).camera;
    return wishes;
}

std::optional<MapCamera> cameraOn(const Selection& selection, const Stage& stage, const MapProjection& projection) {
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
    return framePlaces(places, projection, layout.size, layout.freeBesideCard());
}

MapView shownView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state) {
    return resolveView(stage.cameras, state.camera, wishes.camera, stage.layout, wishes.projection);
}

MapView handView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state) {
    if (wishes.camera) return shownView(wishes, stage, state);
    return resolveView(stage.cameras, state.camera, storyCamera(stage, state), stage.layout);
}

StoryProjection projectionOf(const Stage& stage, const CameraState& camera) {
    return {.state = storyProjection(stage.cameras, camera), .step = camera.to};
}

MapView goalView(const Session& session, const ViewerWishes& wishes, const Stage& stage, const FrameState& state) {
    const MapView shown = handView(wishes, stage, state);
    const MapProjection wanted = wantedProjection(session.projection, projectionOf(stage, state.camera));
    return MapView(session.userCamera.value_or(shown.camera()), {.from = wanted, .to = wanted}, shown.size(),
                   shown.principalPoint());
}

GlideTo toProjectionBeside(int places, const MapView& goal, const StoryProjection& story) {
    const MapProjection& now = goal.descriptor().projection.nearer();
    MapCamera camera = goal.camera();
    const MapProjection next =
        projectionFor(projectionBeside(now.kind, places), now, camera.target, story.state.nearer());
    if (!pansInPlane(next))
        camera.target.lat = std::clamp(camera.target.lat, -largestTargetLatitude, largestTargetLatitude);
    const MapView there(camera, {.from = next, .to = next}, goal.size(), goal.principalPoint());
    const double larger = goal.kilometresPerPixel() / there.kilometresPerPixel();
    camera.pixelsPerRadian /= std::clamp(larger, 1.0 / largestChangeOfScale, largestChangeOfScale);
    return {.camera = camera, .projection = next};
}

std::optional<GlideTo> panned(const MapView& goal, double right, double down) {
    const glm::dvec2 way = glm::dvec2(right, down) * static_cast<double>(goal.size().height);
    const glm::dvec2 middle = goal.principalPoint();
    if (turnsMeridian(goal)) {
        const HeldMap held = draggedMap(goal, goal.camera().target, middle - way);
        return GlideTo{.camera = held.camera, .projection = held.projection};
    }
    const auto place = goal.placeAt(middle + way);
    if (!place) return std::nullopt;
    return GlideTo{.camera = draggedCamera(goal, *place, middle)};
}

}  // namespace demarche
