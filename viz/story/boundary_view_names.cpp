#include "viz/story/boundary_view_names.h"

#include "viz/story/read_list.h"
#include "viz/story/toml_asset.h"

namespace demarche {

std::expected<std::vector<BoundaryViewName>, Diagnostics> readBoundaryViewNames(const std::filesystem::path& file) {
    std::vector<BoundaryViewName> names;
    const auto read = readTomlAsset(file, "list of boundary views", [&](TableReader& root) {
        if (!root.has("view")) root.missing("view", "[[view]] with id and legend");
        names = readEntries(root, "view", [](TableReader& view) {
            return BoundaryViewName{.id = view.requiredText("id", "\"un\""),
                                    .legend = view.requiredText("legend", "\"Boundaries: UN positions\"")};
        });
    });
    if (!read) return std::unexpected(read.error());
    return names;
}

}  // namespace demarche
