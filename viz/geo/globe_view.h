// A perspective look at the globe: from places on the sphere to pixels of the picture and back.
#pragma once

#include "engine/math/angle.h"
#include "engine/math/rect.h"
#include "viz/geo/lonlat.h"
#include "viz/geo/orthographic.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>

namespace demarche {

/// Where the camera looks and how near it is.
struct MapCamera {
    LonLat target;                 ///< The place at the principal point.
    double pixelsPerRadian = 500;  ///< Scale at the target: pixels for each radian along the ground.
    Radians bearing;               ///< Direction, clockwise from north, that points up.

    bool operator==(const MapCamera&) const = default;
};

struct GlobeViewDescriptor {
    MapCamera camera;
    PictureSize size;
    glm::dvec2 principalPoint{};  ///< The pixel where the target sits; need not be the middle of the picture.

    bool operator==(const GlobeViewDescriptor&) const = default;
};

/// The camera stands straight above the target and looks at the globe's centre, so the globe's outline is a circle.
/// Pixels: x to the right, y down, (0, 0) the top left corner of the picture. Lengths in space are globe radii.
class GlobeView {
public:
    explicit GlobeView(const GlobeViewDescriptor& descriptor);

    /// Pixel of a point in space (length 1 = on the ground, more = lifted). The point must be nearer than the camera.
    [[nodiscard]] glm::dvec2 project(const glm::dvec3& point) const;
    /// Cosine of the angle between the point's direction and the target, less the horizon's: positive in front.
    [[nodiscard]] double aboveHorizon(const glm::dvec3& unit) const;
    /// True when the globe does not stand between the camera and the point.
    [[nodiscard]] bool visible(const glm::dvec3& point) const;
    /// The place on the ground under a pixel; nothing beside the globe.
    [[nodiscard]] std::optional<LonLat> placeAt(glm::dvec2 pixel) const;
    /// True when a cap of the sphere (centre and cosine of its angular radius) may reach into the picture.
    [[nodiscard]] bool mayShow(const glm::dvec3& capCentre, double capCosine) const;

    [[nodiscard]] const GlobeViewDescriptor& descriptor() const { return _descriptor; }
    [[nodiscard]] const MapCamera& camera() const { return _descriptor.camera; }
    [[nodiscard]] PictureSize size() const { return _descriptor.size; }
    [[nodiscard]] glm::dvec2 principalPoint() const { return _descriptor.principalPoint; }
    [[nodiscard]] const Orthographic& frame() const { return _frame; }
    /// Focal length in pixels; depends on the picture's height alone.
    [[nodiscard]] double focalPixels() const { return _focalPixels; }
    /// Distance of the camera from the globe's centre, more than 1.
    [[nodiscard]] double eyeDistance() const { return _eyeDistance; }
    /// Radius in pixels of the globe's outline around the principal point.
    [[nodiscard]] double outlineRadius() const { return _outlineRadius; }
    /// Ground length of one pixel at the target, in kilometres.
    [[nodiscard]] double kilometresPerPixel() const { return earthRadiusKm / _descriptor.camera.pixelsPerRadian; }

private:
    GlobeViewDescriptor _descriptor;
    Orthographic _frame;
    double _focalPixels;
    double _eyeDistance;
    double _outlineRadius;
    double _cornerAngle;  ///< Largest angle from the target to any ground in the picture.
};

/// Focal length for a picture of this height: a field of view of 30 degrees from top to bottom.
[[nodiscard]] double focalPixelsFor(PictureSize size);

}  // namespace demarche
