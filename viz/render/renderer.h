// Draws a DrawList with OpenGL: the only place where the picture meets the GPU.
#pragma once

#include "viz/render/fill_pass.h"
#include "viz/render/flat_map_pass.h"
#include "viz/render/glyph_pass.h"
#include "viz/render/ground_pass.h"
#include "viz/render/map_pass.h"
#include "viz/render/portrait_pass.h"
#include "viz/render/shape_pass.h"
#include "viz/render/stroke_pass.h"

namespace demarche {

/// Whether the map's pixels may be taken from the frame before while its revision stays the same. Never changes a
/// byte of the picture; Off is there to prove it.
enum class MapCache { On, Off };

class Renderer {
public:
    [[nodiscard]] static Expected<Renderer> create(Gpu& gpu, MapCache cache = MapCache::On);

    /// The target must have the list's size. `text` is the engine that laid out the list's glyphs.
    [[nodiscard]] Expected<void> draw(const DrawList& list, TextEngine& text, const RenderTarget& target);

private:
    Renderer(Gpu& gpu, MapCache cache, MapPass map, GroundPass ground, FlatMapPass flatMap, StrokePass mapStrokes,
             StrokePass strokes, FillPass fills, ShapePass shapes, GlyphPass glyphs, PortraitPass portraits);
    void drawMap(const MapLayer& map);
    void drawOverlay(const DrawList& list);

    Gpu* _gpu;
    MapCache _cache;
    MapPass _map;
    ReliefTexture _relief;
    GroundPass _ground;
    FlatMapPass _flatMap;
    StrokePass _mapStrokes;
    StrokePass _strokes;
    FillPass _fills;
    ShapePass _shapes;
    GlyphPass _glyphs;
    PortraitPass _portraits;
    Framebuffer _mapPicture;
    std::uint64_t _drawnRevision = 0;
};

}  // namespace demarche
