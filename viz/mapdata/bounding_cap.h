// Caps of the sphere around runs of points.
#pragma once

#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

#include <algorithm>
#include <span>

namespace demarche::mapfile {

/// Grows a bounding cap; two passes: first the directions, then the distances.
struct Cap {
    glm::dvec3 sum{0.0};
    double cosine = 1.0;

    [[nodiscard]] glm::dvec3 centre() const {
        const double size = glm::length(sum);
        return size > 1e-9 ? sum / size : glm::dvec3{0.0, 0.0, 1.0};
    }
};

/// Beyond a hemisphere a cap no longer contains the straight pieces between its points: then it is the whole globe.
inline double safeCosine(double cosine) { return cosine > 0.0 ? cosine - 1e-12 : -1.0; }

/// Sets the cap of a run whose points are the first of these.
template <class Run>
void bound(Run& run, std::span<const glm::dvec3> points) {
    Cap cap;
    for (const glm::dvec3& point : points.first(run.pointCount)) cap.sum += point;
    run.capCentre = cap.centre();
    for (const glm::dvec3& point : points.first(run.pointCount)) {
        cap.cosine = std::min(cap.cosine, glm::dot(run.capCentre, point));
    }
    run.capCosine = safeCosine(cap.cosine);
}

}  // namespace demarche::mapfile
