// Writes the triangles of the ground of a map: cut where the map is cut, divided until they bend as it does.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/scene/draw_list.h"
#include "viz/scene/ground_memory.h"

#include <array>
#include <utility>
#include <vector>

namespace demarche {

/// Lengths in the view's pixels; chords are at most a quarter of a pixel from their curves. What it is made with must
/// outlive it; `memory.placed` has begun with the view.
class GroundWriter {
public:
    using Corner = GroundCorner;
    using Triangle = std::array<Corner, 3>;

    GroundWriter(const MapView& view, GroundMemory& memory, FlatGround& ground);

    /// A vertex of the level. Which side of the seam it is on is not decided: triangles there are cut anyway.
    [[nodiscard]] Corner corner(const LandVertex& v, std::uint32_t index) const;
    /// The sea: a rectangle on the sphere, in any coordinates that `at` turns into places.
    template <typename At>
    void addGrid(int columns, int rows, const At& at) {
        _unit = FlatVertex::sea;
        std::vector<Corner> row;
        std::vector<Corner> before;
        for (int r = 0; r <= rows; ++r, std::swap(row, before)) {
            row.clear();
            for (int c = 0; c <= columns; ++c) row.push_back(finished(at(c, r)));
            for (std::size_t c = 0; r > 0 && c + 1 < row.size(); ++c) {
                for (const Triangle& t :
                     {Triangle{before[c], before[c + 1], row[c]}, Triangle{row[c], before[c + 1], row[c + 1]}}) {
                    if (!besidePicture(t[0].pixel, t[1].pixel, t[2].pixel)) emit(t[0], t[1], t[2]);
                }
            }
        }
    }
    /// A triangle of land.
    void add(const Corner& a, const Corner& b, const Corner& c, std::uint32_t unit);

private:
    [[nodiscard]] Corner finished(const MapPoint& at) const;
    /// Nearly all triangles: too small to bend, and neither cut nor torn.
    [[nodiscard]] bool isPlain(const Corner& a, const Corner& b, const Corner& c) const;
    void addWithinHorizon(const Triangle& t);
    /// Onto the circle: chords lie below it.
    [[nodiscard]] glm::dvec3 onHorizon(const glm::dvec3& point) const;
    void addBesideSeam(const Triangle& t);
    static bool crossesSeam(const Triangle& t);
    [[nodiscard]] Corner onSide(const glm::dvec3& turned, double side) const;
    [[nodiscard]] Corner middle(const Corner& a, const Corner& b) const;
    [[nodiscard]] bool onRim(const Corner& c) const;
    /// Where a map has no one point for a place: the poles of a world map, the place opposite an azimuthal map's
    /// centre. True for triangles that hold it.
    [[nodiscard]] bool holdsTornPlace(const Triangle& t) const;
    static bool isPoint(const Triangle& t);
    static bool holds(const Triangle& t, const glm::dvec3& place);
    void divide(const Triangle& t, int depth);
    [[nodiscard]] bool isShort(const Corner& a, const Corner& b) const;
    [[nodiscard]] bool bends(const Corner& a, const Corner& b) const;
    [[nodiscard]] bool besidePicture(const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& c) const;
    void emit(const Corner& a, const Corner& b, const Corner& c);
    void write(const Corner& c);

    const MapView& _view;
    const SphereMap& _map;
    GroundMemory& _memory;
    FlatGround& _ground;
    double _horizon;
    double _halfHeight;
    double _straight;  ///< Shorter chords are not looked at: bends are seldom sharper than half a globe radius.
    Rect _picture;
    std::uint32_t _unit = 0;
};

}  // namespace demarche
