// A story on its way into the picture: as read, how it is to be told, and the stage laid out for that.
#pragma once

#include "viz/scene/stage.h"
#include "viz/story/edition.h"

#include <memory>

namespace demarche {

struct StagedStory {
    std::shared_ptr<const Story> written;  ///< As read.
    EditionChoice edition;
    std::unique_ptr<Stage> stage;  ///< Of the edition; null: not laid out yet.
};

}  // namespace demarche
