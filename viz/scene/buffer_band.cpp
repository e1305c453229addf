#include "viz/scene/buffer_band.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

/// Ground is flat enough for one quadrilateral up to this angle.
constexpr double flatAngle = 0.03;
constexpr int mostPieces = 24;

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
    const double radius = _view.outlineRadius().value_or(0.0) * (1.0 + behind);
    const double away = std::max(1e-9, std::hypot(t.x, t.y));
    return glm::vec2(_view.centrePixel() + glm::dvec2{t.x, -t.y} * (radius / away));
}

/// On both sides of the seam of a map, or on a part that a map on its way does not show yet.
bool BufferBand::tornApart(const glm::dvec3& a, const glm::dvec3& b) const {
    if (!_view.hasSeam()) return false;
    return _view.seamBetween(a, b) || _view.aboveHorizon(a) <= 0.0 || _view.aboveHorizon(b) <= 0.0;
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
    const auto unitAt = [&](int column, int row) {
        const double along = -reach + (length + 2.0 * reach) * column / columns;
        const double across = -reach + 2.0 * reach * row / rows;
        const glm::dvec3 foot = from * std::cos(along) + tangent * std::sin(along);
        return foot * std::cos(across) + left * std::sin(across);
    };
    const auto corner = [&](int column, int row) {
        const double along = -reach + (length + 2.0 * reach) * column / columns;
        const double across = -reach + 2.0 * reach * row / rows;
        return MaskVertex{.position = pixelOf(unitAt(column, row)),
                          .along = static_cast<float>(along / _half),
                          .across = static_cast<float>(across / _half),
                          .length = static_cast<float>(length / _half)};
    };
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < rows; ++row) {
            if (tornApart(unitAt(column, row), unitAt(column + 1, row + 1)) ||
                tornApart(unitAt(column + 1, row), unitAt(column, row + 1))) {
                continue;
            }
            const MaskVertex a = corner(column, row);
            const MaskVertex b = corner(column + 1, row);
            const MaskVertex c = corner(column, row + 1);
            const MaskVertex d = corner(column + 1, row + 1);
            for (const MaskVertex& vertex : {a, b, c, c, b, d}) _vertices.push_back(vertex);
        }
    }
}

}  // namespace demarche
