#include "viz/scene/ground_writer.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;

/// How far a chord may be from the curve it stands for, in pixels.
constexpr double landBendPixels = 0.25;
/// Triangles on or beside a place that a map tears apart (a pole, the place opposite the centre) are divided this
/// often; what then still bends is dropped: a hundredth of a degree at the most.
constexpr int deepest = 13;

/// Of the globe's radius: 6 micrometres.
constexpr double seamWidth = 1e-12;

/// Cosine of the angle from a place that a map tears apart beyond which no triangle can hold it.
constexpr double besideTornPlace = 0.98;

}  // namespace

GroundWriter::GroundWriter(const MapView& view, GroundMemory& memory, FlatGround& ground)
    : _view(view),
      _map(*view.map()),
      _memory(memory),
      _ground(ground),
      _horizon(view.horizonCosine()),
      _halfHeight(_map.halfHeight()),
      _straight(std::sqrt(4.0 * landBendPixels * view.descriptor().pixelsPerRadian)),
      _picture{0.0, 0.0, static_cast<double>(view.size().width), static_cast<double>(view.size().height)} {}

GroundWriter::Corner GroundWriter::corner(const LandVertex& v, std::uint32_t index) const {
    const glm::dvec3 unit{static_cast<double>(v.high[0]) + static_cast<double>(v.low[0]),
                          static_cast<double>(v.high[1]) + static_cast<double>(v.low[1]),
                          static_cast<double>(v.high[2]) + static_cast<double>(v.low[2])};
    glm::dvec3 turned = _view.frame().turned(unit);
    // What is within rounding of the seam is on it, so that both its sides can be told apart.
    if (_view.hasSeam() && std::abs(turned.x) < seamWidth && turned.z < 0.0) turned.x = 0.0;
    return {.at = {.vector = turned, .place = {}},
            .pixel = _view.pixelOf(_memory.placed.vertex(index, turned)),
            .direction = {v.high[0], v.high[1], v.high[2]},
            .source = index};
}

void GroundWriter::add(const Corner& a, const Corner& b, const Corner& c, std::uint32_t unit) {
    _unit = unit;
    if (isPlain(a, b, c)) {
        if (!besidePicture(a.pixel, b.pixel, c.pixel)) emit(a, b, c);
    } else if (_view.hasSeam()) {
        addBesideSeam({a, b, c});
    } else {
        addWithinHorizon({a, b, c});
    }
}

GroundWriter::Corner GroundWriter::finished(const MapPoint& at) const {
    glm::dvec2 point = _map.project(at);
    // Mercator's map ends here: what lies beyond has no height.
    point.y = std::clamp(point.y, -_halfHeight, _halfHeight);
    return {.at = at, .pixel = _view.pixelOf(point)};
}

bool GroundWriter::isPlain(const Corner& a, const Corner& b, const Corner& c) const {
    if (!isShort(a, b) || !isShort(b, c) || !isShort(c, a)) return false;
    const glm::dvec3& p = a.at.vector;
    const glm::dvec3& q = b.at.vector;
    const glm::dvec3& r = c.at.vector;
    if (_view.hasSeam()) {
        const bool apart = (p.x > 0.0 && q.x > 0.0 && r.x > 0.0) || (p.x < 0.0 && q.x < 0.0 && r.x < 0.0) ||
                           (p.z >= 0.0 && q.z >= 0.0 && r.z >= 0.0);
        return apart && std::max({std::abs(p.y), std::abs(q.y), std::abs(r.y)}) <= besideTornPlace;
    }
    return std::min({p.z, q.z, r.z}) >= std::max(_horizon, -besideTornPlace);
}

void GroundWriter::addWithinHorizon(const Triangle& t) {
    if (_horizon < -0.999) return divide(t, 0);
    std::array<Corner, 4> kept;
    std::size_t count = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const Corner& a = t[i];
        const Corner& b = t[(i + 1) % 3];
        const double ha = a.at.vector.z - _horizon;
        const double hb = b.at.vector.z - _horizon;
        if (ha >= 0.0) kept[count++] = a;
        if ((ha >= 0.0) != (hb >= 0.0))
            kept[count++] =
                finished({.vector = onHorizon(glm::mix(a.at.vector, b.at.vector, ha / (ha - hb))), .place = {}});
    }
    for (std::size_t i = 2; i < count; ++i) divide({kept[0], kept[i - 1], kept[i]}, 0);
}

glm::dvec3 GroundWriter::onHorizon(const glm::dvec3& point) const {
    const double sine = std::sqrt(std::max(0.0, 1.0 - _horizon * _horizon));
    const double aside = std::max(1e-12, std::hypot(point.x, point.y));
    return {point.x * sine / aside, point.y * sine / aside, _horizon};
}

void GroundWriter::addBesideSeam(const Triangle& t) {
    if (!crossesSeam(t)) return divide(t, 0);
    for (const double side : {1.0, -1.0}) {
        std::array<Corner, 4> kept;
        std::size_t count = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const Corner& a = t[i];
            const Corner& b = t[(i + 1) % 3];
            const double xa = a.at.vector.x * side;
            const double xb = b.at.vector.x * side;
            if (xa >= 0.0) kept[count++] = onSide(a.at.vector, side);
            if ((xa > 0.0) == (xb > 0.0) || xa == 0.0 || xb == 0.0) continue;
            glm::dvec3 between = glm::mix(a.at.vector, b.at.vector, xa / (xa - xb));
            between.x = 0.0;
            kept[count++] = onSide(glm::normalize(between), side);
        }
        const auto onSeam = [](const Corner& c) { return c.at.vector.x == 0.0; };
        if (std::all_of(kept.begin(), kept.begin() + count, onSeam)) continue;
        for (std::size_t i = 2; i < count; ++i) divide({kept[0], kept[i - 1], kept[i]}, 0);
    }
}

bool GroundWriter::crossesSeam(const Triangle& t) {
    const auto [least, most] = std::minmax({t[0].at.vector.x, t[1].at.vector.x, t[2].at.vector.x});
    if (least >= 0.0 || most <= 0.0) {
        // A corner on the seam itself may have been given the other side's longitude.
        if (least != 0.0 && most != 0.0) return false;
    }
    return std::ranges::any_of(t, [](const Corner& c) { return c.at.vector.z < 0.0; });
}

GroundWriter::Corner GroundWriter::onSide(const glm::dvec3& turned, double side) const {
    MapPoint at = mapPoint(turned);
    if (turned.x == 0.0 && turned.z < 0.0) at.place.lon = std::copysign(pi, side);
    return finished(at);
}

GroundWriter::Corner GroundWriter::middle(const Corner& a, const Corner& b) const {
    glm::dvec3 between = glm::normalize(a.at.vector + b.at.vector);
    if (!_view.hasSeam()) {
        if (_horizon > -0.999 && onRim(a) && onRim(b)) between = onHorizon(between);
        return finished({.vector = between, .place = {}});
    }
    MapPoint at = mapPoint(between);
    const bool alongSeam = a.at.vector.x == 0.0 && b.at.vector.x == 0.0 && between.z < 0.0;
    if (alongSeam) at.place.lon = std::abs(a.at.place.lon) > 1.0 ? a.at.place.lon : b.at.place.lon;
    return finished(at);
}

bool GroundWriter::onRim(const Corner& c) const { return std::abs(c.at.vector.z - _horizon) < 1e-12; }

bool GroundWriter::holdsTornPlace(const Triangle& t) const {
    if (_view.hasSeam()) {
        const double top =
            std::max({std::abs(t[0].at.vector.y), std::abs(t[1].at.vector.y), std::abs(t[2].at.vector.y)});
        return top > besideTornPlace && holds(t, {0.0, std::copysign(1.0, t[0].at.vector.y), 0.0});
    }
    return t[0].at.vector.z < -besideTornPlace && holds(t, {0.0, 0.0, -1.0});
}

bool GroundWriter::isPoint(const Triangle& t) {
    constexpr double tiny = 1e-9;  // 6 millimetres.
    return glm::distance(t[0].at.vector, t[1].at.vector) < tiny && glm::distance(t[1].at.vector, t[2].at.vector) < tiny;
}

bool GroundWriter::holds(const Triangle& t, const glm::dvec3& place) {
    constexpr double rounding = 1e-12;
    // Of a sliver that points at the place the sides say nothing; but none is farther than the longest side.
    const double longest =
        std::max({glm::distance(t[0].at.vector, t[1].at.vector), glm::distance(t[1].at.vector, t[2].at.vector),
                  glm::distance(t[2].at.vector, t[0].at.vector)});
    if (glm::distance(t[0].at.vector, place) > longest + rounding) return false;
    int left = 0;
    int right = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const double side = glm::dot(glm::cross(t[i].at.vector, t[(i + 1) % 3].at.vector), place);
        left += side >= -rounding ? 1 : 0;
        right += side <= rounding ? 1 : 0;
    }
    return left == 3 || right == 3;
}

void GroundWriter::divide(const Triangle& t, int depth) {
    const bool torn = holdsTornPlace(t);
    if (torn && isPoint(t)) return;
    if (!torn && besidePicture(t[0].pixel, t[1].pixel, t[2].pixel)) return;
    const std::array<bool, 3> bent{bends(t[0], t[1]), bends(t[1], t[2]), bends(t[2], t[0])};
    const int parts = static_cast<int>(bent[0]) + static_cast<int>(bent[1]) + static_cast<int>(bent[2]);
    if ((torn || parts > 0) && depth == deepest) return;
    if (torn || parts == 3) {
        const Corner a = middle(t[0], t[1]);
        const Corner b = middle(t[1], t[2]);
        const Corner c = middle(t[2], t[0]);
        for (const Triangle& part :
             {Triangle{t[0], a, c}, Triangle{a, t[1], b}, Triangle{c, b, t[2]}, Triangle{a, b, c}}) {
            divide(part, depth + 1);
        }
        return;
    }
    if (parts == 0) return emit(t[0], t[1], t[2]);
    // With the first bent edge from corner 0 to corner 1, and the second, if any, from 1 to 2.
    std::size_t first = 0;
    while (!bent[first] || (parts == 2 && bent[(first + 2) % 3])) ++first;
    const Corner& p = t[first];
    const Corner& q = t[(first + 1) % 3];
    const Corner& r = t[(first + 2) % 3];
    const Corner a = middle(p, q);
    if (parts == 1) {
        divide({p, a, r}, depth + 1);
        divide({a, q, r}, depth + 1);
        return;
    }
    const Corner b = middle(q, r);
    divide({a, q, b}, depth + 1);
    divide({p, a, b}, depth + 1);
    divide({p, b, r}, depth + 1);
}

bool GroundWriter::isShort(const Corner& a, const Corner& b) const {
    return std::abs(b.pixel.x - a.pixel.x) + std::abs(b.pixel.y - a.pixel.y) < _straight;
}

bool GroundWriter::bends(const Corner& a, const Corner& b) const {
    return !isShort(a, b) && glm::distance(middle(a, b).pixel, 0.5 * (a.pixel + b.pixel)) > landBendPixels;
}

bool GroundWriter::besidePicture(const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& c) const {
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    // What is long may bend into the picture.
    const double margin = std::min(1.0, 0.5 * ((right - left) + (bottom - top)) / std::max(1e-9, _straight)) * 0.5 *
                          ((right - left) + (bottom - top));
    return right < _picture.x - margin || left > _picture.right() + margin || bottom < _picture.y - margin ||
           top > _picture.bottom() + margin;
}

void GroundWriter::emit(const Corner& a, const Corner& b, const Corner& c) {
    write(a);
    write(b);
    write(c);
}

void GroundWriter::write(const Corner& c) {
    const auto next = static_cast<std::uint32_t>(_ground.vertices.size());
    if (c.source != Corner::made) {
        std::uint32_t& written = _memory.written[c.source];
        if (written != Corner::made) return _ground.indices.push_back(written);
        written = next;
    }
    _ground.indices.push_back(next);
    _ground.vertices.push_back(
        {.position = glm::vec2(c.pixel),
         .direction = c.source != Corner::made ? c.direction : glm::vec3(_view.frame().unturned(c.at.vector)),
         .unit = _unit});
}

}  // namespace demarche
