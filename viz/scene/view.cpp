#include "viz/scene/view.h"

#include "viz/projection/lean.h"
#include "viz/timeline/camera_path.h"

#include <algorithm>
#include <cmath>

namespace demarche {

std::vector<FramedCamera> frameSteps(const Story& story, const Layout& layout) {
    std::vector<FramedCamera> cameras;
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        const Rect area = story.steps[s].titlePage ? layout.freeBesideTitle() : layout.freeBesideCard();
        const MapCamera camera = frameStep(story, s, layout.size, area);
        cameras.push_back({.camera = camera,
                           .projection = story.steps[s].projection,
                           .principalPoint = area.centre(),
                           .visibleAngle = area.width / camera.pixelsPerRadian});
    }
    return cameras;
}

MapView viewOf(const FramedCamera& camera, const Layout& layout) {
    return MapView(camera.camera, {.from = camera.projection, .to = camera.projection}, layout.size,
                   camera.principalPoint);
}

MapView storyView(std::span<const FramedCamera> steps, const CameraState& camera, const Layout& layout) {
    const MapView view = camera.fraction < 1.0
                             ? CameraPath(steps[camera.from], steps[camera.to]).viewAt(camera.fraction, layout.size)
                             : viewOf(steps[camera.to], layout);
    if (camera.turnDegrees == 0.0) return view;
    // The sphere turns below the projection.
    MapViewDescriptor turned = view.descriptor();
    turned.layout.centre.lon = std::remainder(turned.layout.centre.lon + camera.turnDegrees, 360.0);
    return MapView(turned);
}

MapView resolveView(std::span<const FramedCamera> steps, const CameraState& camera,
                    const std::optional<MapCamera>& userCamera, const Layout& layout,
                    const std::optional<ProjectionState>& userProjection) {
    if (!userCamera) return storyView(steps, camera, layout);
    MapCamera seen = *userCamera;
    const LeaningView leaning =
        leanBetween(userProjection.value_or(storyProjection(steps, camera)), seen.tilt, seen.tilt);
    seen.tilt = leaning.tilt;
    return MapView(seen, leaning.projection, layout.size, steps[camera.to].principalPoint);
}

double limbWidth(const MapView& view, double usual) { return std::min(usual, 0.6 * (1.0 - view.horizonCosine())); }

ProjectionState storyProjection(std::span<const FramedCamera> steps, const CameraState& camera) {
    return {.from = steps[camera.from].projection, .to = steps[camera.to].projection, .fraction = camera.fraction};
}

}  // namespace demarche
