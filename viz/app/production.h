// Everything needed to make pictures of one story, up to the draw list: story, map, theme, fonts, stage.
#pragma once

#include "viz/app/exit_code.h"
#include "viz/gazetteer/city_marks.h"
#include "viz/scene/map_layer.h"
#include "viz/scene/scene.h"
#include "viz/scene/staged_story.h"
#include "viz/story/boundary_view_names.h"
#include "viz/story/story_reader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct ProductionDescription {
    std::filesystem::path story;
    PictureSize size{1920, 1080};
    int supersampling = 1;     ///< Pictures are composed so many times as wide and high.
    std::string theme;         ///< Name of a theme, or a theme's file; empty: the story's own.
    std::string boundaryView;  ///< Its id, such as "un"; empty: the story's own.
    EditionChoice edition;
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

    /// Another story, or another edition of it, in place of the one that was; map, fonts and theme stay. A stage that
    /// was made beforehand is used when it is for this size of picture. Nothing is on the picture until it is composed.
    void restage(StagedStory staged);
    void setTheme(Theme theme);

    /// As told in the edition chosen.
    [[nodiscard]] const std::shared_ptr<const Story>& story() const { return _story; }
    [[nodiscard]] const std::shared_ptr<const Story>& written() const { return _written; }
    [[nodiscard]] const EditionChoice& edition() const { return _edition; }
    /// What the story loaded first was read from.
    [[nodiscard]] const std::vector<std::filesystem::path>& storyFiles() const { return _storyFiles; }
    [[nodiscard]] const Schedule& schedule() const { return _stage->schedule; }
    [[nodiscard]] const Stage& stage() const { return *_stage; }
    [[nodiscard]] const Theme& theme() const { return _theme; }
    /// Of the pictures composed.
    [[nodiscard]] PictureSize size() const { return _stage->layout.size; }
    [[nodiscard]] int supersampling() const { return _supersampling; }
    /// Of the pictures that come out when several pixels are averaged for each.
    [[nodiscard]] PictureSize outputSize() const {
        return {size().width / _supersampling, size().height / _supersampling};
    }
    [[nodiscard]] std::string boundaryView() const;
    [[nodiscard]] TextEngine& text() { return _text; }

private:
    struct Parts {
        WorldMap map;
        std::shared_ptr<const ReliefMap> relief;
        Gazetteer gazetteer;
        std::vector<SeaName> seas;
        std::vector<RiverName> rivers;
        std::vector<BoundaryViewName> boundaryViews;
        Theme theme;
        TextEngine text;
    };
    Production(StoryResult read, Parts parts, const ProductionDescription& description);
    [[nodiscard]] MapStyle mapStyle() const;
    /// Lives as long as this.
    [[nodiscard]] std::string_view boundaryLegend() const;

    std::shared_ptr<const Story> _written;
    EditionChoice _edition;
    std::shared_ptr<const Story> _story;
    std::vector<std::filesystem::path> _storyFiles;
    int _supersampling;
    std::string _boundaryView;  ///< As described; empty: the story's own.
    WorldMap _map;
    std::shared_ptr<const ReliefMap> _relief;
    Gazetteer _gazetteer;
    std::vector<CityMark> _cities;
    std::vector<SeaName> _seas;
    std::vector<RiverName> _rivers;
    std::vector<BoundaryViewName> _boundaryViews;
    Theme _theme;
    MapStyle _mapStyle;
    TextEngine _text;
    std::unique_ptr<Stage> _stage;
    FrameState _state;
    DrawList _list;
    Picture _picture;
};

}  // namespace demarche
