// Reads GeoJSON geometry objects into shapes.
#pragma once

#include "viz/geo/geo_shapes.h"
#include "viz/geojson/reading.h"

namespace demarche {

/// Adds what the geometry at `node` holds. Anything but a geometry object is a fault.
void readGeometry(Reading& reading, JsonNode node, GeoShapes& shapes);

}  // namespace demarche
