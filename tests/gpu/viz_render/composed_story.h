// The bundled story up to its draw lists, for tests of what is drawn from them.
#pragma once

#include "viz/scene/map_layer.h"
#include "viz/scene/scene.h"
#include "viz/story/story_reader.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

namespace demarche::test {

class ComposedStory {
public:
    /// Story, map, theme and fonts as they lie beside the program of this build.
    explicit ComposedStory(PictureSize size, const std::string& boundaryView = "un");

    const DrawList& at(double seconds, const ViewerWishes& viewer = {});
    /// The map alone, seen from straight above a place.
    const DrawList& mapOver(LonLat place, double pixelsPerRadian, const ProjectionState& projection = {});
    const DrawList& mapFrom(const MapCamera& camera, const ProjectionState& projection = {});
    /// What mapOver shows of the map from now on.
    void setLayers(const MapLayersState& layers) { _layers = layers; }
    /// The colours of the map, for lists composed after the change.
    [[nodiscard]] MapStyle& mapStyle() { return *_style; }
    [[nodiscard]] const WorldMap& map() const { return *_map; }
    [[nodiscard]] TextEngine& text() { return *_text; }
    [[nodiscard]] double duration() const { return _stage->schedule.duration(); }

private:
    std::shared_ptr<const Story> _story;
    std::optional<WorldMap> _map;
    std::optional<Theme> _theme;
    std::optional<TextEngine> _text;
    std::optional<MapStyle> _style;
    std::optional<Stage> _stage;
    PictureSize _size;
    MapLayersState _layers;
    DrawList _list;
    Picture _picture;
};

}  // namespace demarche::test
