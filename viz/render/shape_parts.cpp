#include "viz/render/shape_parts.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

/// Pixels: smaller shapes are not worth four parts more.
constexpr double leastPlain = 64.0;

/// What of the shape is a flat colour: whole pixels, away from corners, border and soft edges.
Rect plainPart(const Shape& shape) {
    const double inset = 1.0 + static_cast<double>(std::max(shape.cornerRadius, shape.borderWidth));
    const double left = std::ceil(shape.rect.x + inset);
    const double top = std::ceil(shape.rect.y + inset);
    return {left, top, std::floor(shape.rect.right() - inset) - left, std::floor(shape.rect.bottom() - inset) - top};
}

}  // namespace

void appendParts(const Shape& shape, std::vector<ShapePart>& parts) {
    const Rect whole = shape.rect.inflated(1.0);
    const bool crisp = shape.softness == 0.0F;
    if (shape.cornerRadius == 0.0F && shape.borderWidth == 0.0F) return parts.push_back({whole, true});
    const Rect plain = plainPart(shape);
    const bool divides = crisp && shape.fill == shape.fillEnd && std::min(plain.width, plain.height) >= leastPlain;
    if (!divides) return parts.push_back({whole, false});
    parts.push_back({plain, true});
    parts.push_back({{whole.x, whole.y, whole.width, plain.y - whole.y}, false});
    parts.push_back({{whole.x, plain.bottom(), whole.width, whole.bottom() - plain.bottom()}, false});
    parts.push_back({{whole.x, plain.y, plain.x - whole.x, plain.height}, false});
    parts.push_back({{plain.right(), plain.y, whole.right() - plain.right(), plain.height}, false});
}

}  // namespace demarche
