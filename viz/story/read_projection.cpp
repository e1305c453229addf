#include "viz/projection/projection_names.h"
#include "viz/story/story_parts.h"

namespace demarche {

MapProjection readProjection(TableReader& table, const MapProjection& inherited) {
    MapProjection projection = inherited;
    if (const auto kind = table.choice("projection", projectionNames)) projection = {.kind = *kind};
    const Value* centre = table.find("projection_centre", ValueKind::Table, "a table such as { lat = 90, lon = 30 }");
    if (centre == nullptr) return projection;
    TableReader position(*centre, "the projection_centre of " + table.name(), table.faults());
    projection.centre = readPosition(position);
    position.finish();
    if (isGlobe(projection.kind)) {
        table.faults().warning({.at = centre->at,
                                .message = table.name() + " has a projection_centre that nothing uses: a globe is "
                                                          "centred on what the camera looks at",
                                .expected = "it beside a map projection such as \"azimuthal-equidistant\"",
                                .action = "Leave it out, or name a projection."});
        projection.centre.reset();
    }
    return projection;
}

}  // namespace demarche
