#include "viz/scene/stroke.h"

#include <glm/geometric.hpp>

#include <algorithm>

namespace demarche {
namespace {

// Sharper joints would throw a spike: they are cut at this multiple of the width.
constexpr double longestMitre = 2.0;

glm::dvec2 leftOf(glm::dvec2 direction) { return {direction.y, -direction.x}; }

struct Corner {
    glm::dvec2 position;
    glm::dvec2 mitre;  ///< Towards the left edge, longer than 1 at a bend.
    double along;
    float halfWidth;
    float opacity;
};

void push(std::vector<StrokeVertex>& vertices, const Corner& c, double reach, bool firstOfStroke) {
    const double extent = c.halfWidth + reach;
    StrokeVertex left{.position = glm::vec2(c.position + c.mitre * extent),
                      .across = static_cast<float>(extent),
                      .along = static_cast<float>(c.along),
                      .halfWidth = c.halfWidth,
                      .opacity = c.opacity};
    StrokeVertex right = left;
    right.position = glm::vec2(c.position - c.mitre * extent);
    right.across = -left.across;
    if (firstOfStroke && !vertices.empty()) {
        vertices.push_back(vertices.back());
        vertices.push_back(left);
    }
    vertices.push_back(left);
    vertices.push_back(right);
}

}  // namespace

void appendStroke(std::vector<StrokeVertex>& vertices, std::span<const StrokePoint> points, double reach) {
    if (points.size() < 2) return;
    bool started = false;
    double along = 0.0;
    glm::dvec2 incoming{0.0};
    for (std::size_t i = 0; i < points.size(); ++i) {
        glm::dvec2 outgoing = incoming;
        if (i + 1 < points.size()) {
            const glm::dvec2 step = points[i + 1].position - points[i].position;
            const double length = glm::length(step);
            if (length > 1e-9) outgoing = step / length;
        }
        if (outgoing == glm::dvec2(0.0)) continue;
        if (!started) incoming = outgoing;
        const glm::dvec2 sum = leftOf(incoming) + leftOf(outgoing);
        const double size = glm::length(sum);
        glm::dvec2 mitre = size > 1e-6 ? sum / size : leftOf(outgoing);
        mitre *= std::min(longestMitre, 1.0 / std::max(0.1, glm::dot(mitre, leftOf(outgoing))));
        push(vertices,
             {points[i].position, mitre, points[i].along.value_or(along), points[i].halfWidth, points[i].opacity},
             reach, !started);
        started = true;
        if (i + 1 < points.size()) along += glm::length(points[i + 1].position - points[i].position);
        incoming = outgoing;
    }
}

}  // namespace demarche
