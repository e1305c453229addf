#include "viz/scene/buffer_band.h"

#include "engine/math/easing.h"
#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

/// Ground is flat enough for one quadrilateral up to this angle.
constexpr double flatAngle = 0.03;
constexpr int mostPieces = 24;

/// Of a triangle that holds a pole.
constexpr int mostDivisions = 5;

/// All but where it is.
MaskVertex between(const MaskVertex& a, const MaskVertex& b, double fraction) {
    const auto mixed = [&](float from, float to) { return static_cast<float>(lerp(from, to, fraction)); };
    return {.position = {},
            .along = mixed(a.along, b.along),
            .across = mixed(a.across, b.across),
            .length = mixed(a.length, b.length)};
}

int piecesOf(double angle) { return std::clamp(static_cast<int>(std::ceil(angle / flatAngle)), 1, mostPieces); }

}  // namespace

BufferBand::BufferBand(const MapView& view, double halfWidthKm, double reach, std::vector<MaskVertex>& vertices)
    : _view(view),
      _half(halfWidthKm / earthRadiusKm),
      _reach(reach),
      _horizon(view.horizonCosine()),
      _vertices(vertices) {}

glm::vec2 BufferBand::pixelOf(const glm::dvec3& unit) const {
    if (_view.hasSeam() || glm::dot(unit, _view.frame().towardsViewer()) >= _horizon) {
        return glm::vec2(_view.project(unit));
    }
    // Behind the horizon: outside the globe's outline, farther out the farther behind, so that triangles across the
    // horizon do not fold back into the picture.
    const glm::dvec3 t = _view.frame().turned(unit);
    const double behind = std::acos(std::clamp(t.z, -1.0, 1.0)) - std::acos(_horizon);
    return glm::vec2(_view.besideOutline({t.x, t.y}, 1.0 + behind));
}

void BufferBand::addTriangle(const Triangle& triangle) {
    if (_view.hasSeam()) return addCut(triangle, 0);
    for (const Corner& corner : triangle) _vertices.push_back(corner.vertex);
}

void BufferBand::addCut(const Triangle& triangle, int divisions) {
    std::array<double, 3> side{};
    bool behind = false;
    for (std::size_t i = 0; i < 3; ++i) {
        const glm::dvec3 turned = _view.frame().turned(triangle[i].unit);
        side[i] = turned.x;
        behind = behind || turned.z < 0.0;
    }
    const auto right = [&](std::size_t i) { return side[i] > 0.0; };
    const bool together = right(0) == right(1) && right(1) == right(2);
    if (together || !behind) {
        for (const Corner& corner : triangle) {
            // A part that a map on its way does not show yet.
            if (_view.aboveHorizon(corner.unit) <= 0.0) return;
        }
        for (const Corner& corner : triangle) _vertices.push_back(corner.vertex);
        return;
    }
    const std::size_t alone = right(1) == right(2) ? 0 : right(0) == right(2) ? 1 : 2;
    const std::size_t next = (alone + 1) % 3;
    const std::size_t last = (alone + 2) % 3;
    const auto toNext = _view.seamBetween(triangle[alone].unit, triangle[next].unit);
    const auto toLast = _view.seamBetween(triangle[alone].unit, triangle[last].unit);
    if (!toNext != !toLast) {
        // A pole is inside: what is left out round it is too small to be seen.
        if (divisions < mostDivisions) addDivided(triangle, divisions + 1);
        return;
    }
    const auto along = [&](std::size_t to) { return side[alone] / (side[alone] - side[to]); };
    const auto at = [&](const glm::dvec2& pixel, std::size_t to) {
        MaskVertex vertex = between(triangle[alone].vertex, triangle[to].vertex, along(to));
        vertex.position = glm::vec2(pixel);
        return vertex;
    };
    if (!toNext) {
        for (const Corner& corner : triangle) _vertices.push_back(corner.vertex);
        return;
    }
    const MaskVertex& lone = triangle[alone].vertex;
    for (const MaskVertex& vertex : {lone, at((*toNext)[0], next), at((*toLast)[0], last)}) {
        _vertices.push_back(vertex);
    }
    const MaskVertex first = at((*toNext)[1], next);
    const MaskVertex second = at((*toLast)[1], last);
    const MaskVertex& third = triangle[last].vertex;
    for (const MaskVertex& vertex : {first, triangle[next].vertex, third, third, second, first}) {
        _vertices.push_back(vertex);
    }
}

void BufferBand::addDivided(const Triangle& triangle, int divisions) {
    Triangle middles;
    for (std::size_t i = 0; i < 3; ++i) {
        const Corner& a = triangle[i];
        const Corner& b = triangle[(i + 1) % 3];
        middles[i] = {glm::normalize(a.unit + b.unit), between(a.vertex, b.vertex, 0.5)};
        middles[i].vertex.position = pixelOf(middles[i].unit);
    }
    for (std::size_t i = 0; i < 3; ++i) addCut({triangle[i], middles[i], middles[(i + 2) % 3]}, divisions);
    addCut(middles, divisions);
}

void BufferBand::addPoint(const glm::dvec3& unit) {
    const glm::dvec3 aside = std::abs(unit.z) < 0.9 ? glm::dvec3{0.0, 0.0, 1.0} : glm::dvec3{1.0, 0.0, 0.0};
    addGrid(unit, glm::normalize(aside - unit * glm::dot(aside, unit)), 0.0);
}

void BufferBand::addLine(const DetailedLine& line, double tolerancePixels) {
    const double tolerance = tolerancePixels / _view.camera().pixelsPerRadian;
    std::size_t previous = 0;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        if (line.detail[i] <= tolerance) continue;
        addSegment(line.points[previous], line.points[i]);
        previous = i;
    }
}

void BufferBand::addSegment(const glm::dvec3& from, const glm::dvec3& to) {
    const GreatCircle arc(from, to);
    const double length = arc.angle().value;
    const int pieces = piecesOf(length);
    for (int i = 0; i < pieces; ++i) {
        const glm::dvec3 a = arc.at(static_cast<double>(i) / pieces);
        const glm::dvec3 b = arc.at(static_cast<double>(i + 1) / pieces);
        const glm::dvec3 way = b - a * glm::dot(a, b);
        if (glm::length(way) > 1e-12) addGrid(a, glm::normalize(way), length / pieces);
    }
}

/// The rectangle around a segment, its round ends included, as a grid fine enough for the ground's curvature.
void BufferBand::addGrid(const glm::dvec3& from, const glm::dvec3& tangent, double length) {
    const double reach = _half * _reach;
    const glm::dvec3 middle = from * std::cos(length / 2.0) + tangent * std::sin(length / 2.0);
    const double farthest = std::hypot(length / 2.0 + reach, reach);
    const double towards = glm::dot(middle, _view.frame().towardsViewer());
    const bool hidden = std::acos(std::clamp(towards, -1.0, 1.0)) > std::acos(_horizon) + farthest;
    if (hidden || !_view.mayShow(middle, std::cos(farthest))) return;

    const glm::dvec3 left = glm::cross(from, tangent);
    const int columns = piecesOf(length + 2.0 * reach);
    const int rows = piecesOf(2.0 * reach);
    const auto corner = [&](int column, int row) {
        const double along = -reach + (length + 2.0 * reach) * column / columns;
        const double across = -reach + 2.0 * reach * row / rows;
        const glm::dvec3 foot = from * std::cos(along) + tangent * std::sin(along);
        const glm::dvec3 unit = foot * std::cos(across) + left * std::sin(across);
        return Corner{unit,
                      {.position = pixelOf(unit),
                       .along = static_cast<float>(along / _half),
                       .across = static_cast<float>(across / _half),
                       .length = static_cast<float>(length / _half)}};
    };
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < rows; ++row) {
            const Corner b = corner(column + 1, row);
            const Corner c = corner(column, row + 1);
            addTriangle({corner(column, row), b, c});
            addTriangle({c, b, corner(column + 1, row + 1)});
        }
    }
}

}  // namespace demarche
