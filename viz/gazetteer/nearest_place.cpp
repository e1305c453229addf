#include "viz/gazetteer/nearest_place.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <cmath>

namespace demarche {

NearestPlace nearestPlace(const Gazetteer& gazetteer, LonLat to) {
    const glm::dvec3 wanted = unitVector(to);
    NearestPlace nearest;
    double best = -2.0;
    for (const GazetteerPlace& place : gazetteer.places()) {
        const double cosine = glm::dot(unitVector(place.position), wanted);
        if (cosine <= best) continue;
        best = cosine;
        nearest.place = &place;
    }
    if (nearest.place == nullptr) return nearest;
    const GreatCircle way(nearest.place->position, to);
    nearest.km = way.angle().value * earthRadiusKm;
    const double degrees = Degrees(way.azimuthAt(0.0)).value;
    nearest.azimuth = degrees < 0.0 ? degrees + 360.0 : degrees;
    return nearest;
}

}  // namespace demarche
