#include "viz/geojson/geojson_repairs.h"

namespace demarche {
namespace {

/// A warning where something the author wrote is not drawn or may be meant otherwise; a note where nothing is lost.
RepairWords wordsFor(GeoJsonRepair repair) {
    using enum GeoJsonRepair;
    using enum Severity;
    switch (repair) {
        case LengthlessLine:
            return {Warning, "a line whose positions are all the same is left out", "Write a Point, or two places."};
        case LargeOutline:
            return {Warning, "an outline encloses more than half of the globe; the smaller part is taken",
                    "Divide the polygon into smaller ones."};
        case ForeignProperties:
            return {Warning, "\"properties\" outside a feature are passed over", "Put them into the feature."};
        case MissingProperties:
            return {Warning, "the feature has no \"properties\"; read as null", "Add \"properties\": null."};
        case NullId: return {Warning, "an \"id\" that is null is passed over", "Leave it out."};
        case ControlCharacter: return {Warning, "control characters in the name are left out", ""};
        case OpenRing:
            return {Warning, "a ring that does not end where it begins is closed", "Repeat its first position."};
        case RepeatedPosition: return {Note, "positions that repeat the one before are left out", ""};
        case Winding:
            return {Note, "a ring runs the wrong way round; read as the smaller part of the globe all the same",
                    "Outlines run counterclockwise, holes clockwise."};
        case Longitude: return {Note, "longitudes beyond -180 to 180 are brought back by a whole turn", ""};
        case Antimeridian:
            return {Note, "an edge of more than 180 degrees is taken the short way, across the antimeridian",
                    "RFC 7946 would have it cut there."};
        case Altitude: return {Note, "altitudes are left out", ""};
        case ExtraNumbers:
            return {Warning, "numbers after longitude, latitude and altitude are left out",
                    "RFC 7946 gives them no meaning."};
        case NoCoordinates: return {Note, "a geometry without coordinates is read as null", ""};
        case NestedCollection: return {Note, "a GeometryCollection inside another is read as one", ""};
        case Crs: return {Note, "\"crs\" is obsolete; RFC 7946 knows WGS 84 alone, as named here", "Leave it out."};
    }
    return {};
}

}  // namespace

const RepairWords& wordsOf(GeoJsonRepair repair) {
    static const auto words = [] {
        std::array<RepairWords, geoJsonRepairCount> all;
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = wordsFor(static_cast<GeoJsonRepair>(i));
        return all;
    }();
    return words[static_cast<std::size_t>(repair)];
}

}  // namespace demarche
