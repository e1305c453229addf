// Great circles against a small circle round the centre. Along a great circle from a, with t its direction there, the
// height above the centre's plane is a.z cos(s) + t.z sin(s) = R cos(s - m): it meets the circle's height at m -+
// alpha.
#include "viz/projection/sphere_cut.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr double fullCircle = 2.0 * std::numbers::pi;
/// Shorter arcs have no direction.
constexpr double leastArc = 1e-15;

class ArcAgainstCircle {
public:
    ArcAgainstCircle(const glm::dvec3& from, const glm::dvec3& to, double height)
        : _from(from), _length(angleBetween(from, to).value) {
        if (_length < leastArc) return;
        // (b - a) x (b + a) = 2 (b x a), without cancellation when the ends are close.
        _direction = glm::normalize(glm::cross(glm::cross(from + to, to - from), from));
        const double reach = std::hypot(from.z, _direction.z);
        _middle = std::atan2(_direction.z, from.z);
        _meets = std::abs(height) < reach;
        _alpha = std::acos(std::clamp(reach > 0.0 ? height / reach : 1.0, -1.0, 1.0));
    }

    [[nodiscard]] bool meets() const { return _length >= leastArc && _meets; }
    [[nodiscard]] double length() const { return _length; }
    [[nodiscard]] double alpha() const { return _alpha; }
    /// How far along the arc the circle is entered and left, 0 to a full turn.
    [[nodiscard]] double entry() const { return positive(_middle - _alpha); }
    [[nodiscard]] double exit() const { return positive(_middle + _alpha); }
    [[nodiscard]] MapPoint at(double along) const {
        const double s = std::clamp(along, 0.0, _length);
        return {.vector = glm::normalize(_from * std::cos(s) + _direction * std::sin(s))};
    }

private:
    static double positive(double along) {
        const double reduced = along - fullCircle * std::floor(along / fullCircle);
        // A start on the circle itself may come out a little before it.
        constexpr double rounding = 1e-9;
        return reduced > fullCircle - rounding ? 0.0 : reduced;
    }

    glm::dvec3 _from;
    glm::dvec3 _direction{0.0};
    double _length;
    double _middle = 0.0;
    double _alpha = 0.0;
    bool _meets = false;
};

class CircleCutter {
public:
    explicit CircleCutter(double angle) : _height(std::cos(angle)) {}

    [[nodiscard]] bool inside(const glm::dvec3& point) const { return point.z >= _height; }

    void start(const glm::dvec3& point) {
        _last = point;
        if (inside(point)) _pieces.begin({.vector = point});
    }

    void goTo(const glm::dvec3& point) {
        const ArcAgainstCircle arc(_last, point, _height);
        const bool wasInside = inside(_last);
        const bool isInside = inside(point);
        if (wasInside && !isInside) {
            leave(arc, arc.exit());
        } else if (!wasInside && isInside) {
            _pieces.begin(arc.at(arc.entry()));
        } else if (wasInside) {
            // Out and in again: only when what is outside is smaller than a hemisphere.
            const double back = arc.exit() + fullCircle - 2.0 * arc.alpha();
            if (_height < 0.0 && arc.meets() && back < arc.length()) {
                leave(arc, arc.exit());
                _pieces.begin(arc.at(back));
            }
        } else if (_height >= 0.0 && arc.meets() && arc.entry() + 2.0 * arc.alpha() < arc.length()) {
            _pieces.begin(arc.at(arc.entry()));
            leave(arc, arc.entry() + 2.0 * arc.alpha());
        }
        if (isInside) _pieces.add({.vector = point});
        _last = point;
    }

    [[nodiscard]] PieceCollector& pieces() { return _pieces; }

private:
    void leave(const ArcAgainstCircle& arc, double along) {
        _pieces.add(arc.at(along));
        _pieces.end();
    }

    double _height;
    glm::dvec3 _last{0.0};
    PieceCollector _pieces;
};

}  // namespace

std::vector<CutPiece> cutLineAtCircle(double angle, std::span<const glm::dvec3> turned) {
    if (turned.empty()) return {};
    CircleCutter cutter(angle);
    cutter.start(turned.front());
    for (const glm::dvec3& point : turned.subspan(1)) cutter.goTo(point);
    return cutter.pieces().finishLine();
}

CutRing cutRingAtCircle(double angle, std::span<const glm::dvec3> turned) {
    if (turned.empty()) return {};
    CircleCutter cutter(angle);
    cutter.start(turned.front());
    for (const glm::dvec3& point : turned.subspan(1)) cutter.goTo(point);
    cutter.goTo(turned.front());
    return cutter.pieces().finishRing({turned.begin(), turned.end()}, cutter.inside(turned.front()));
}

}  // namespace demarche
