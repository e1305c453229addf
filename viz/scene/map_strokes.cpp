#include "viz/scene/map_strokes.h"

namespace demarche {

void addStrokeBatch(MapLayer& layer, const StrokeStyle& style, std::size_t firstVertex) {
    const std::size_t end = layer.strokeVertices.size();
    if (end == firstVertex) return;
    layer.strokes.push_back({.style = style,
                             .firstVertex = static_cast<std::uint32_t>(firstVertex),
                             .vertexCount = static_cast<std::uint32_t>(end - firstVertex)});
}

}  // namespace demarche
