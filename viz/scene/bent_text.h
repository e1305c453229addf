// Text along a curve in the picture: whole shaped pieces, each turned as the curve goes where it stands.
#pragma once

#include "engine/math/rect.h"
#include "engine/text/text_engine.h"

#include <glm/vec2.hpp>

#include <span>
#include <vector>

namespace demarche {

/// A curve in pixels, measured along its length.
class TextPath {
public:
    /// Points that repeat the one before are left out.
    explicit TextPath(std::span<const glm::dvec2> points);

    [[nodiscard]] double length() const { return _along.empty() ? 0.0 : _along.back(); }
    /// Pixels from the start; beyond the ends straight on. The path must have a length.
    [[nodiscard]] glm::dvec2 at(double along) const;
    /// Direction, of length 1, of the stretch of `reach` pixels around a place.
    [[nodiscard]] glm::dvec2 direction(double along, double reach) const;
    [[nodiscard]] TextPath reversed() const;
    /// The curve beside this one: `down` pixels to the right of the way along it.
    [[nodiscard]] TextPath beside(double down) const;
    /// Where along the path the point nearest to `pixel` is.
    [[nodiscard]] double nearestTo(glm::dvec2 pixel) const;

private:
    std::vector<glm::dvec2> _points;
    std::vector<double> _along;
};

struct BentPiece {
    std::size_t piece = 0;   ///< Index into Paragraph::pieces.
    glm::dvec2 origin{};     ///< Pixel of the paragraph's top left corner, as turned with this piece.
    glm::dvec2 along{1, 0};  ///< Direction of writing, of length 1.
};

struct BentText {
    const Paragraph* words = nullptr;  ///< Not owned.
    std::vector<BentPiece> pieces;
    std::vector<Rect> boxes;  ///< Together they cover the letters.
    Rect bounds;              ///< Of all boxes.
    double slant = 0.0;       ///< Tangent of the angle by which the letters lean forward.
    double sharpest = 0.0;    ///< Largest angle between neighbouring pieces, in radians.
};

/// `words` are one line laid out in pieces. The middle of the line comes to stand `middle` pixels along the path, and
/// the path runs through the middle of the capital letters. With `spread` > 0 so many pixels come between neighbouring
/// pieces in addition.
[[nodiscard]] BentText bendText(const Paragraph& words, const TextPath& path, double middle, double spread = 0.0);

}  // namespace demarche
