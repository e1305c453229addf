#include "viz/app/frame_maker.h"

#include <utility>

namespace demarche {

FrameMaker::FrameMaker(HeadlessContext context, std::unique_ptr<Gpu> gpu, Renderer renderer, Framebuffer target)
    : _context(std::move(context)), _gpu(std::move(gpu)), _renderer(std::move(renderer)), _target(std::move(target)) {}

Expected<FrameMaker> FrameMaker::create(PictureSize size, MapCache cache) {
    auto context = HeadlessContext::create();
    if (!context) return std::unexpected(context.error());
    auto gpu = Gpu::create(context->loader());
    if (!gpu) return std::unexpected(gpu.error());
    auto target = Framebuffer::create(**gpu, size);
    if (!target) return std::unexpected(target.error());
    auto renderer = Renderer::create(**gpu, cache);
    if (!renderer) return std::unexpected(renderer.error());
    return FrameMaker(std::move(*context), std::move(*gpu), std::move(*renderer), std::move(*target));
}

Expected<void> FrameMaker::render(const DrawList& list, TextEngine& text, std::span<std::byte> rgba, RowOrder order) {
    if (auto drawn = _renderer.draw(list, text, _target.target()); !drawn) return drawn;
    readPixels(_target.target(), rgba, order);
    return {};
}

Expected<void> FrameMaker::draw(const DrawList& list, TextEngine& text) {
    auto drawn = _renderer.draw(list, text, _target.target());
    _gpu->finish();
    return drawn;
}

}  // namespace demarche
