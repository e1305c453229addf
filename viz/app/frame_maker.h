// Renders draw lists to pixels without a window.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/platform/headless_context.h"
#include "viz/render/renderer.h"

#include <cstddef>
#include <memory>
#include <span>

namespace demarche {

class FrameMaker {
public:
    [[nodiscard]] static Expected<FrameMaker> create(PictureSize size, MapCache cache = MapCache::On);

    /// `rgba` takes width * height * 4 bytes. Bottom row first spares a pass over the memory.
    [[nodiscard]] Expected<void> render(const DrawList& list, TextEngine& text, std::span<std::byte> rgba,
                                        RowOrder order = RowOrder::TopFirst);
    /// Draws and waits for the end, without reading anything back; for measurements.
    [[nodiscard]] Expected<void> draw(const DrawList& list, TextEngine& text);

    [[nodiscard]] Gpu& gpu() { return *_gpu; }

private:
    FrameMaker(HeadlessContext context, std::unique_ptr<Gpu> gpu, Renderer renderer, Framebuffer target);

    // In this order: GL objects die before the context.
    HeadlessContext _context;
    std::unique_ptr<Gpu> _gpu;
    Renderer _renderer;
    Framebuffer _target;
};

}  // namespace demarche
