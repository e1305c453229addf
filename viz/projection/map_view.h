// A look at the map: from places on the sphere to pixels of the picture and back, in any projection.
#pragma once

#include "engine/math/rect.h"
#include "viz/geo/globe_view.h"
#include "viz/projection/projection_morph.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <array>
#include <memory>
#include <optional>

namespace demarche {

/// A projection as a story chooses it.
struct MapProjection {
    ProjectionKind kind = ProjectionKind::Perspective;
    /// Where the projection is centred. Nothing: globes and azimuthal maps are centred on what the camera looks at,
    /// world maps where the equator meets the meridian of Greenwich.
    std::optional<LonLat> centre;

    bool operator==(const MapProjection&) const = default;
};

/// A moment on the way from one projection to another, or a rest at one of them.
struct ProjectionState {
    MapProjection from;
    MapProjection to;
    double fraction = 0.0;

    [[nodiscard]] bool rests() const { return from == to || fraction <= 0.0 || fraction >= 1.0; }
    /// The end that is nearer.
    [[nodiscard]] const MapProjection& nearer() const { return fraction < 0.5 ? from : to; }
    bool operator==(const ProjectionState&) const = default;
};

/// How the sphere is laid out before pixels come in.
struct MapLayout {
    LonLat centre;        ///< Of the projection.
    Radians bearing;      ///< Of the projection: the direction, clockwise from north, that points up at the centre.
    glm::dvec2 offset{};  ///< The point of the map (globe radii) that stands at the principal point.
    Radians tilt;         ///< Of the camera, in perspective.

    bool operator==(const MapLayout&) const = default;
};

struct MapViewDescriptor {
    ProjectionState projection;
    MapLayout layout;
    double pixelsPerRadian = 500.0;  ///< Pixels for each globe radius of the map: true to scale at its centre.
    PictureSize size;
    glm::dvec2 principalPoint{};  ///< Need not be the middle of the picture.

    bool operator==(const MapViewDescriptor&) const = default;
};

/// Where a camera's target lies when it is looked at in a projection.
[[nodiscard]] MapLayout layOut(const MapCamera& camera, const MapProjection& projection);
/// Between two: the centre goes along a great circle, "up" is carried along and turns evenly.
[[nodiscard]] MapLayout layoutBetween(const MapLayout& from, const MapLayout& to, double fraction);
/// True when panning moves the map in its plane: world maps, and azimuthal maps about a centre of their own.
[[nodiscard]] bool pansInPlane(const MapProjection& projection);

/// Immutable. Pixels: x to the right, y down. Lengths in space are globe radii. What is lifted off the ground is seen
/// so on globes alone.
class MapView {
public:
    explicit MapView(const MapViewDescriptor& descriptor);
    MapView(const MapCamera& camera, const ProjectionState& projection, PictureSize size, glm::dvec2 principalPoint);
    /// The globe in perspective.
    explicit MapView(const GlobeViewDescriptor& globe);

    /// Pixel of a point in space (length 1 = on the ground, more = lifted), shown or not.
    [[nodiscard]] glm::dvec2 project(const glm::dvec3& point) const;
    /// How far inside the map's edge: positive where the place is shown. On globes the cosine of the angle between the
    /// place and the target, less the horizon's; elsewhere of the same size near the edge, and at most 2.
    [[nodiscard]] double aboveHorizon(const glm::dvec3& unit) const;
    /// Both for a place on the ground, for little more than the price of one.
    struct Sight {
        glm::dvec2 pixel{};
        double aboveHorizon = 0.0;
    };
    [[nodiscard]] Sight sight(const glm::dvec3& unit) const;
    /// The same before pixels come in, which map and place alone decide.
    struct Placing {
        glm::dvec2 onMap{};  ///< Globe radii, as SphereMap::project gives them.
        double aboveHorizon = 0.0;
    };
    /// Not of the globe in perspective.
    [[nodiscard]] Placing placing(const glm::dvec3& unit) const;
    [[nodiscard]] Sight sight(const Placing& placing) const { return {pixelOf(placing.onMap), placing.aboveHorizon}; }
    /// True when the other view, of a map at rest, shows this one's map moved and scaled in its plane, or not even
    /// that: `placing` is the same for both.
    [[nodiscard]] bool placesLike(const MapView& other) const;
    /// 0 to 1: how much is seen of a point in space; between the two where it goes behind the globe.
    [[nodiscard]] double visibility(const glm::dvec3& point) const;
    /// The place on the ground under a pixel; nothing beside the map.
    [[nodiscard]] std::optional<LonLat> placeAt(glm::dvec2 pixel) const;
    /// True when a cap of the sphere (centre and cosine of its angular radius) may reach into the picture.
    [[nodiscard]] bool mayShow(const glm::dvec3& capCentre, double capCosine) const;
    /// Where the way from `a` to `b` (unit vectors, near each other) crosses the seam of a world map: the pixels at
    /// which it ends and begins anew.
    [[nodiscard]] std::optional<std::array<glm::dvec2, 2>> seamBetween(const glm::dvec3& a, const glm::dvec3& b) const;

    [[nodiscard]] const MapViewDescriptor& descriptor() const { return _descriptor; }
    /// The same view as one of a camera.
    [[nodiscard]] const MapCamera& camera() const { return _camera; }
    [[nodiscard]] PictureSize size() const { return _descriptor.size; }
    [[nodiscard]] glm::dvec2 principalPoint() const { return _descriptor.principalPoint; }
    [[nodiscard]] const Orthographic& frame() const { return _globe.frame(); }
    /// Ground length of one pixel at the target, in kilometres.
    [[nodiscard]] double kilometresPerPixel() const { return earthRadiusKm / (_descriptor.pixelsPerRadian * _scale); }
    /// Share of a length on the ground, against one seen straight from above, that is left of it in the picture: less
    /// than 1 towards the limb of a globe, 1 on maps.
    [[nodiscard]] double foreshortening(const glm::dvec3& unit) const;

    /// The view in perspective, when nothing else is in it; null for maps and on the way from or to them.
    [[nodiscard]] const GlobeView* globe() const { return _map ? nullptr : &_globe; }
    /// The map, when it is not the globe in perspective.
    [[nodiscard]] const SphereMap* map() const { return _map.get(); }
    /// How much of the map is a globe seen from outside, 0 to 1.
    [[nodiscard]] double globeness() const { return _globeness; }
    /// Radius in pixels of a map whose edge is a circle round the middle of the globe or map; nothing for others. Of a
    /// tilted globe the radius that it had for a camera looking straight down from the same place.
    [[nodiscard]] std::optional<double> outlineRadius() const;
    /// Cosine of the angle from the centre beyond which nothing is shown; of a map with a seam -1.
    [[nodiscard]] double horizonCosine() const { return _horizonCosine; }
    /// Pixel of the projection's centre.
    [[nodiscard]] glm::dvec2 centrePixel() const { return pixelOf({}); }
    [[nodiscard]] glm::dvec2 pixelOf(glm::dvec2 mapPoint) const;
    [[nodiscard]] glm::dvec2 mapPointOf(glm::dvec2 pixel) const;
    /// A pixel outside the edge of a globe or azimuthal map, in the direction of `turned` (x and y in `frame`); `radii`
    /// says how far from its middle.
    [[nodiscard]] glm::dvec2 besideOutline(glm::dvec2 turned, double radii) const;
    /// Angle from the target within which all lies that the picture can show; pi when that is not known.
    [[nodiscard]] double shownAngle() const;
    /// True for a map that is cut from pole to pole.
    [[nodiscard]] bool hasSeam() const { return _seam; }

private:
    [[nodiscard]] double insideEdge(const MapPoint& point, glm::dvec2 onMap) const;
    [[nodiscard]] const Projection* restingMap() const;
    [[nodiscard]] std::optional<LonLat> unproject(glm::dvec2 mapPoint) const;
    void findShownCap();

    MapViewDescriptor _descriptor;
    GlobeView _globe;                       ///< Of the same centre: the perspective, or its part in a morph.
    std::shared_ptr<const SphereMap> _map;  ///< Shared by copies: it never changes.
    MapCamera _camera;
    double _globeness = 1.0;
    double _scale = 1.0;  ///< Local scale of the map at the target, against that at the centre.
    bool _seam = false;
    // Asked for every point that is drawn.
    double _horizonCosine = -1.0;
    double _longitudeLimit = 0.0;
    double _halfHeight = 0.0;
    glm::dvec3 _shownCentre{0.0, 0.0, 1.0};
    double _shownAngle = 0.0;
};

}  // namespace demarche
