#include "viz/scene/bent_text.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace demarche {
namespace {

// Of the height of capital letters: what accents and descenders need.
constexpr double aboveCapitals = 0.22;
constexpr double belowBaseline = 0.40;

double angleBetween(glm::dvec2 a, glm::dvec2 b) { return std::acos(std::clamp(glm::dot(a, b), -1.0, 1.0)); }

glm::dvec2 toTheRight(glm::dvec2 way) { return {-way.y, way.x}; }

Rect boundsOf(std::span<const glm::dvec2> corners) {
    glm::dvec2 low = corners.front();
    glm::dvec2 high = corners.front();
    for (const glm::dvec2 corner : corners) {
        low = glm::min(low, corner);
        high = glm::max(high, corner);
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

Rect together(const Rect& a, const Rect& b) {
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// A long piece has several boxes: one around all of it would hold much more than its letters when it is turned.
void addBoxes(const BentPiece& piece, const Rect& letters, std::vector<Rect>& boxes) {
    const int count = std::max(1, static_cast<int>(std::ceil(letters.width / (1.6 * letters.height))));
    const double width = letters.width / count;
    for (int i = 0; i < count; ++i) {
        std::array<glm::dvec2, 4> corners{};
        for (std::size_t c = 0; c < 4; ++c) {
            const double x = letters.x + width * (i + static_cast<double>(c % 2));
            const double y = c < 2 ? letters.y : letters.bottom();
            corners[c] = piece.origin + x * piece.along + y * toTheRight(piece.along);
        }
        boxes.push_back(boundsOf(corners));
    }
}

}  // namespace

TextPath::TextPath(std::span<const glm::dvec2> points) {
    for (const glm::dvec2 point : points) {
        const double step = _points.empty() ? 0.0 : glm::distance(_points.back(), point);
        if (!_points.empty() && step < 1e-9) continue;
        _along.push_back(_points.empty() ? 0.0 : _along.back() + step);
        _points.push_back(point);
    }
}

glm::dvec2 TextPath::at(double along) const {
    const auto next = std::ranges::upper_bound(_along, along);
    const auto last = static_cast<std::ptrdiff_t>(_along.size()) - 1;
    const auto i = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next - _along.begin(), 1, last));
    const double share = (along - _along[i - 1]) / (_along[i] - _along[i - 1]);
    return _points[i - 1] + (_points[i] - _points[i - 1]) * share;
}

glm::dvec2 TextPath::direction(double along, double reach) const {
    const glm::dvec2 way = at(along + reach / 2.0) - at(along - reach / 2.0);
    const double length = glm::length(way);
    return length > 1e-9 ? way / length : glm::dvec2{1.0, 0.0};
}

TextPath TextPath::reversed() const {
    std::vector<glm::dvec2> points(_points.rbegin(), _points.rend());
    return TextPath(points);
}

TextPath TextPath::beside(double down) const {
    std::vector<glm::dvec2> points;
    for (std::size_t i = 0; i < _points.size(); ++i) {
        const glm::dvec2 before = _points[i > 0 ? i - 1 : 0];
        const glm::dvec2 after = _points[std::min(i + 1, _points.size() - 1)];
        const glm::dvec2 way = glm::normalize(after - before);
        const glm::dvec2 point = _points[i] + down * toTheRight(way);
        // On the inner side of a sharp bend the points would run backwards.
        if (!points.empty() && glm::dot(point - points.back(), way) <= 0.0) continue;
        points.push_back(point);
    }
    return TextPath(points);
}

double TextPath::nearestTo(glm::dvec2 pixel) const {
    double best = 0.0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < _points.size(); ++i) {
        const glm::dvec2 way = _points[i] - _points[i - 1];
        const double share = std::clamp(glm::dot(pixel - _points[i - 1], way) / glm::dot(way, way), 0.0, 1.0);
        const double distance = glm::distance(pixel, _points[i - 1] + share * way);
        if (distance >= least) continue;
        least = distance;
        best = _along[i - 1] + share * glm::length(way);
    }
    return best;
}

BentText bendText(const Paragraph& words, const TextPath& path, double middle, double spread) {
    BentText text{.words = &words};
    if (words.pieces.empty() || path.length() <= 0.0) return text;
    const double baseline = words.lines.front().baselineY;
    const double pivotY = baseline - words.capHeight / 2.0;
    const double top = baseline - (1.0 + aboveCapitals) * words.capHeight;
    const double bottom = baseline + belowBaseline * words.capHeight;
    const double left = words.pieces.front().x;
    const double right = words.pieces.back().x + words.pieces.back().width;
    const double between = spread * static_cast<double>(words.pieces.size() - 1);
    const double start = middle - (right - left + between) / 2.0;
    for (std::size_t i = 0; i < words.pieces.size(); ++i) {
        const TextPiece& part = words.pieces[i];
        const double partMiddle = part.x + part.width / 2.0;
        const double along = start + partMiddle - left + spread * static_cast<double>(i);
        BentPiece piece{.piece = i, .along = path.direction(along, std::max(part.width, words.capHeight))};
        piece.origin = path.at(along) - partMiddle * piece.along - pivotY * toTheRight(piece.along);
        if (!text.pieces.empty()) {
            text.sharpest = std::max(text.sharpest, angleBetween(text.pieces.back().along, piece.along));
        }
        addBoxes(piece, {part.x, top, part.width, bottom - top}, text.boxes);
        text.pieces.push_back(piece);
    }
    text.bounds = text.boxes.front();
    for (const Rect& box : text.boxes) text.bounds = together(text.bounds, box);
    return text;
}

}  // namespace demarche
