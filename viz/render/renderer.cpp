#include "viz/render/renderer.h"

#include <utility>

namespace demarche {

Renderer::Renderer(Gpu& gpu, MapCache cache, MapPass map, GroundPass ground, FlatMapPass flatMap, StrokePass mapStrokes,
                   StrokePass strokes, FillPass fills, ShapePass shapes, GlyphPass glyphs, PortraitPass portraits)
    : _gpu(&gpu),
      _cache(cache),
      _map(std::move(map)),
      _ground(std::move(ground)),
      _flatMap(std::move(flatMap)),
      _mapStrokes(std::move(mapStrokes)),
      _strokes(std::move(strokes)),
      _fills(std::move(fills)),
      _shapes(std::move(shapes)),
      _glyphs(std::move(glyphs)),
      _portraits(std::move(portraits)) {}

Expected<Renderer> Renderer::create(Gpu& gpu, MapCache cache) {
    auto map = MapPass::create();
    if (!map) return std::unexpected(map.error());
    auto ground = GroundPass::create();
    if (!ground) return std::unexpected(ground.error());
    auto flatMap = FlatMapPass::create();
    if (!flatMap) return std::unexpected(flatMap.error());
    auto mapStrokes = StrokePass::create();
    if (!mapStrokes) return std::unexpected(mapStrokes.error());
    auto strokes = StrokePass::create();
    if (!strokes) return std::unexpected(strokes.error());
    auto fills = FillPass::create();
    if (!fills) return std::unexpected(fills.error());
    auto shapes = ShapePass::create();
    if (!shapes) return std::unexpected(shapes.error());
    auto glyphs = GlyphPass::create();
    if (!glyphs) return std::unexpected(glyphs.error());
    auto portraits = PortraitPass::create();
    if (!portraits) return std::unexpected(portraits.error());
    return Renderer(gpu, cache, std::move(*map), std::move(*ground), std::move(*flatMap), std::move(*mapStrokes),
                    std::move(*strokes), std::move(*fills), std::move(*shapes), std::move(*glyphs),
                    std::move(*portraits));
}

Expected<void> Renderer::draw(const DrawList& list, TextEngine& text, const RenderTarget& target) {
    if (_mapPicture.size() != list.size) {
        auto picture = Framebuffer::create(*_gpu, list.size);
        if (!picture) return std::unexpected(picture.error());
        _mapPicture = std::move(*picture);
        _drawnRevision = 0;
    }
    if (_cache == MapCache::Off || _drawnRevision != list.map.revision) {
        drawMap(list.map);
        _drawnRevision = list.map.revision;
    }
    if (const auto prepared = _fills.prepare(*_gpu, list); !prepared) return std::unexpected(prepared.error());
    _gpu->blit(_mapPicture.target(), target);
    _gpu->setTarget(target);
    _strokes.upload(list.strokeVertices);
    _shapes.upload(list.shapes);
    _glyphs.upload(list.glyphs, text);
    _portraits.upload(list.portraits);
    drawOverlay(list);
    return {};
}

void Renderer::drawMap(const MapLayer& map) {
    _gpu->setTarget(_mapPicture.target());
    const ReliefStyle& relief = map.style.relief;
    if (const double scale = groundScale(map.view); reliefShows(relief, scale)) _relief.prepare(relief, scale);
    if (map.view.globe() != nullptr) {
        _map.draw(*_gpu, map);
        _ground.draw(*_gpu, map);
    } else {
        _flatMap.draw(*_gpu, map);
    }
    _mapStrokes.upload(map.strokeVertices);
    _mapStrokes.draw(*_gpu, map.strokes);
}

void Renderer::drawOverlay(const DrawList& list) {
    for (const OverlayRun& run : list.runs) {
        switch (run.kind) {
            case OverlayKind::Strokes:
                _strokes.draw(*_gpu, std::span(list.strokes).subspan(run.first, run.count));
                break;
            case OverlayKind::Fills: _fills.draw(*_gpu, list, run.first, run.count); break;
            case OverlayKind::Shapes: _shapes.draw(*_gpu, run.first, run.count); break;
            case OverlayKind::Glyphs: _glyphs.draw(*_gpu, run.first, run.count); break;
            case OverlayKind::Portraits: _portraits.draw(*_gpu, run.first, run.count); break;
        }
    }
}

}  // namespace demarche
