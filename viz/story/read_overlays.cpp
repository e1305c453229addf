#include "viz/geojson/geojson.h"
#include "viz/story/read_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

constexpr std::array<TableReader::Choice<OverlayStatus>, 6> overlayStatuses{{{"proposed", OverlayStatus::Proposed},
                                                                             {"discussed", OverlayStatus::Discussed},
                                                                             {"disputed", OverlayStatus::Disputed},
                                                                             {"agreed", OverlayStatus::Agreed},
                                                                             {"reported", OverlayStatus::Reported},
                                                                             {"referred", OverlayStatus::Referred}}};

void readShapes(StoryReading& reading, const Word& file, Overlay& overlay) {
    const std::optional<std::string> bytes = readNamedFile(reading, file);
    if (!bytes) return;
    GeoJsonResult result = readGeoJson(*bytes, file.text);
    for (Diagnostic& diagnostic : result.diagnostics) reading.faults.add(std::move(diagnostic));
    for (GeoFeature& feature : result.features) {
        GeoShapes& from = feature.shapes;
        overlay.shapes.points.insert(overlay.shapes.points.end(), from.points.begin(), from.points.end());
        std::ranges::move(from.lines, std::back_inserter(overlay.shapes.lines));
        std::ranges::move(from.polygons, std::back_inserter(overlay.shapes.polygons));
    }
}

}  // namespace

void readOverlays(StoryReading& reading, TableReader& root) {
    reading.story.overlays = readEntries(root, "overlay", [&](TableReader& table) {
        Overlay overlay;
        overlay.id = readId(table, "\"buffer-zone\"");
        overlay.name = table.requiredText("name", "\"Buffer zone\"");
        const std::optional<Word> file = table.requiredWord("file", "\"overlays/river.geojson\"");
        if (file) overlay.file = file->text;
        overlay.status = table.choice("status", overlayStatuses).value_or(OverlayStatus::Reported);
        overlay.by = readActor(reading, table, "by");
        overlay.widthKm = table.number("width_km", {.least = 0.1, .most = 2000.0, .unit = "kilometres"}).value_or(0.0);
        overlay.widthStated = table.flag("width_stated");
        overlay.names = readNames(table);
        overlay.cites = readCitations(reading, table);
        expectCitation(reading, table, overlay.cites);
        if (file) readShapes(reading, *file, overlay);
        return overlay;
    });
}

}  // namespace demarche
