// A perspective look at the globe: from places on the sphere to pixels of the picture and back.
#pragma once

#include "engine/math/angle.h"
#include "engine/math/rect.h"
#include "viz/geo/lonlat.h"
#include "viz/geo/orthographic.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <array>
#include <optional>

namespace demarche {

/// Where the camera looks and how near it is.
struct MapCamera {
    LonLat target;                 ///< The place at the principal point.
    double pixelsPerRadian = 500;  ///< Scale at the target: pixels for each radian along the ground.
    Radians bearing;               ///< Direction, clockwise from north, that points up.
    /// Angle at the target between the sightline and straight down, 0 to `largestTilt`; of globes in perspective alone.
    Radians tilt;

    bool operator==(const MapCamera&) const = default;
};

/// No camera leans farther, so that every sightline of a picture meets the ground or the sky before it, never behind.
inline constexpr Radians largestTilt{Degrees(60.0)};

/// What is left of a tilt at this scale: all of it in close views, nothing where the globe is seen as a whole.
[[nodiscard]] Radians tiltAtScale(Radians tilt, double pixelsPerRadian, PictureSize size);

struct GlobeViewDescriptor {
    MapCamera camera;
    PictureSize size;
    glm::dvec2 principalPoint{};  ///< The pixel where the target sits; need not be the middle of the picture.

    bool operator==(const GlobeViewDescriptor&) const = default;
};

/// The camera stands above the target, or leans: then it stands below the target in the picture's sense and looks up to
/// it (Snyder 1987, chapter 23, "tilted perspective"). The globe's outline is a circle for a camera that looks straight
/// down; a tilted camera sees what that one would see from the same place, with another direction in the middle.
/// Pixels: x to the right, y down, (0, 0) the top left corner of the picture. Lengths in space are globe radii.
class GlobeView {
public:
    explicit GlobeView(const GlobeViewDescriptor& descriptor);

    /// Pixel of a point in space (length 1 = on the ground, more = lifted). The point must be nearer than the camera.
    /// What a tilted camera has beside or behind it comes out far below the picture.
    [[nodiscard]] glm::dvec2 project(const glm::dvec3& point) const;
    /// Cosine of the angle between the point's direction and the ground under the camera, less the horizon's: positive
    /// in front.
    [[nodiscard]] double aboveHorizon(const glm::dvec3& unit) const;
    /// True when the globe does not stand between the camera and the point.
    [[nodiscard]] bool visible(const glm::dvec3& point) const;
    /// The place on the ground under a pixel; nothing beside the globe.
    [[nodiscard]] std::optional<LonLat> placeAt(glm::dvec2 pixel) const;
    /// True when a cap of the sphere (centre and cosine of its angular radius) may reach into the picture.
    [[nodiscard]] bool mayShow(const glm::dvec3& capCentre, double capCosine) const;
    /// The pixel itself, or the nearest one whose sightline passes the globe's middle at no more than `share` of the
    /// outline's radius.
    [[nodiscard]] glm::dvec2 ontoGlobe(glm::dvec2 pixel, double share) const;
    /// A pixel outside the globe's outline in the direction of `turned` (x, y of the frame): `radii` from the middle,
    /// if the camera looks straight down, else about as far outside.
    [[nodiscard]] glm::dvec2 besideGlobe(glm::dvec2 turned, double radii) const;

    [[nodiscard]] const GlobeViewDescriptor& descriptor() const { return _descriptor; }
    [[nodiscard]] const MapCamera& camera() const { return _descriptor.camera; }
    [[nodiscard]] PictureSize size() const { return _descriptor.size; }
    [[nodiscard]] glm::dvec2 principalPoint() const { return _descriptor.principalPoint; }
    /// Of the ground under the camera: the target, unless the camera leans.
    [[nodiscard]] const Orthographic& frame() const { return _frame; }
    /// Focal length in pixels; depends on the picture's height alone.
    [[nodiscard]] double focalPixels() const { return _focalPixels; }
    /// Distance of the camera from the globe's centre, more than 1.
    [[nodiscard]] double eyeDistance() const { return _eyeDistance; }
    /// Of the camera over the ground under it.
    [[nodiscard]] double eyeHeight() const { return _eyeHeight; }
    /// Angle between the sightline to the target and that to the globe's centre.
    [[nodiscard]] Radians lean() const { return _lean; }
    /// Radius in pixels of the globe's outline around the principal point, for a camera that looks straight down.
    [[nodiscard]] double outlineRadius() const { return _outlineRadius; }
    /// From the target to the camera, a unit vector.
    [[nodiscard]] glm::dvec3 towardsEye() const;
    /// Ground length of one pixel at the target, in kilometres.
    [[nodiscard]] double kilometresPerPixel() const { return earthRadiusKm / _descriptor.camera.pixelsPerRadian; }

private:
    /// Of a direction in the frame, as a camera sees it that looks straight down: x right, y up, z back.
    [[nodiscard]] glm::dvec2 pixelOf(const glm::dvec3& sightline) const;
    [[nodiscard]] glm::dvec3 sightlineOf(glm::dvec2 pixel) const;
    [[nodiscard]] bool leans() const { return _lean.value > 0.0; }
    void lean(Radians tilt);
    void findShownGround();

    GlobeViewDescriptor _descriptor;
    Orthographic _frame;
    double _focalPixels;
    double _eyeHeight;
    double _eyeDistance;
    Radians _lean;
    double _leanSine = 0.0;
    double _leanCosine = 1.0;
    double _outlineRadius;
    double _cornerAngle = 0.0;  ///< Largest angle from the ground under the camera to any ground in the picture.
    /// Of a leaning camera: the planes of the picture's sides through the eye, facing in, and their heights over the
    /// globe's centre.
    std::array<glm::dvec3, 4> _sides{};
    std::array<double, 4> _sideHeights{};
};

/// Focal length for a picture of this height: a field of view of 30 degrees from top to bottom.
[[nodiscard]] double focalPixelsFor(PictureSize size);

}  // namespace demarche
