// Everything needed to make pictures of one story, up to the draw list: story, map, theme, fonts, stage.
#pragma once

#include "viz/app/exit_code.h"
#include "viz/scene/map_layer.h"
#include "viz/scene/scene.h"
#include "viz/story/story_reader.h"

#include <filesystem>
#include <memory>
#include <string>

namespace demarche {

struct ProductionDescription {
    std::filesystem::path story;
    PictureSize size{1920, 1080};
    std::string theme;         ///< Name of a theme; empty: the story's own.
    std::string boundaryView;  ///< "un" or "defacto"; empty: the story's own.
};

/// All faults found, and whose they are: the story's, the command line's, or the installation's.
struct LoadFailure {
    Diagnostics diagnostics;
    ExitCode code = ExitCode::Content;
};

class Production {
public:
    /// Reads everything. `warnings` receives what does not stop the work.
    [[nodiscard]] static std::expected<Production, LoadFailure> load(const ProductionDescription& description,
                                                                     Diagnostics& warnings);

    /// The picture at a moment of the story. The references stay valid until the next call.
    const DrawList& compose(double seconds, const ViewerWishes& viewer = {});
    [[nodiscard]] const DrawList& drawList() const { return _list; }
    /// What is on the picture composed last.
    [[nodiscard]] const Picture& picture() const { return _picture; }
    /// The state composed last.
    [[nodiscard]] const FrameState& state() const { return _state; }

    /// Lays everything out anew for another size of picture.
    void resize(PictureSize size);

    [[nodiscard]] const std::shared_ptr<const Story>& story() const { return _story; }
    [[nodiscard]] const Schedule& schedule() const { return _stage->schedule; }
    [[nodiscard]] const Stage& stage() const { return *_stage; }
    [[nodiscard]] const Theme& theme() const { return _theme; }
    [[nodiscard]] PictureSize size() const { return _stage->layout.size; }
    [[nodiscard]] TextEngine& text() { return _text; }

private:
    Production(std::shared_ptr<const Story> story, WorldMap map, Theme theme, TextEngine text, BoundaryViewIndex view,
               PictureSize size);

    std::shared_ptr<const Story> _story;
    WorldMap _map;
    Theme _theme;
    MapStyle _mapStyle;
    TextEngine _text;
    std::unique_ptr<Stage> _stage;
    FrameState _state;
    DrawList _list;
    Picture _picture;
};

}  // namespace demarche
