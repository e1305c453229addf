#include "viz/scene/view.h"

#include "viz/timeline/camera_path.h"

#include <cmath>

namespace demarche {

std::vector<FramedCamera> frameSteps(const Story& story, const Layout& layout) {
    std::vector<FramedCamera> cameras;
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        const Rect area = story.steps[s].titlePage ? layout.freeBesideTitle() : layout.freeBesideCard();
        const GlobeCamera camera = frameStep(story, s, layout.size, area);
        cameras.push_back(
            {.camera = camera, .principalPoint = area.centre(), .visibleAngle = area.width / camera.pixelsPerRadian});
    }
    return cameras;
}

GlobeView viewOf(const FramedCamera& camera, const Layout& layout) {
    return GlobeView({.camera = camera.camera, .size = layout.size, .principalPoint = camera.principalPoint});
}

GlobeView storyView(std::span<const FramedCamera> steps, const CameraState& camera, const Layout& layout) {
    FramedCamera view = steps[camera.to];
    if (camera.fraction < 1.0) view = CameraPath(steps[camera.from], steps[camera.to]).at(camera.fraction);
    if (camera.turnDegrees != 0.0) {
        view.camera.target.lon = std::remainder(view.camera.target.lon + camera.turnDegrees, 360.0);
    }
    return viewOf(view, layout);
}

GlobeView resolveView(std::span<const FramedCamera> steps, const CameraState& camera,
                      const std::optional<GlobeCamera>& userCamera, const Layout& layout) {
    if (!userCamera) return storyView(steps, camera, layout);
    return viewOf({.camera = *userCamera, .principalPoint = steps[camera.to].principalPoint}, layout);
}

}  // namespace demarche
