#include "viz/render/flat_map_pass.h"

#include "viz/render/rgb.h"

#include <utility>

namespace demarche {

FlatMapPass::FlatMapPass(FlatSkyPass sky, FlatColourPass colours, FlatLimbPass limb, FlatReliefPass relief,
                         FlatNightPass night)
    : _sky(std::move(sky)),
      _plain(std::move(colours)),
      _limb(std::move(limb)),
      _relief(std::move(relief)),
      _night(std::move(night)) {}

Expected<FlatMapPass> FlatMapPass::create() {
    auto sky = FlatSkyPass::create();
    if (!sky) return std::unexpected(sky.error());
    auto plain = FlatColourPass::create();
    if (!plain) return std::unexpected(plain.error());
    auto limb = FlatLimbPass::create();
    if (!limb) return std::unexpected(limb.error());
    auto relief = FlatReliefPass::create();
    if (!relief) return std::unexpected(relief.error());
    auto night = FlatNightPass::create();
    if (!night) return std::unexpected(night.error());
    return FlatMapPass(std::move(*sky), std::move(*plain), std::move(*limb), std::move(*relief), std::move(*night));
}

void FlatMapPass::draw(Gpu& gpu, const MapLayer& layer) {
    _mesh.upload(layer.flat);
    _colours.upload(layer.style.unitColours);
    _colours.bind(0);
    gpu.apply({.blend = Blend::Opaque});
    // What is shaded like a globe costs more than twice as much without a GPU, which takes both ways of a branch.
    if (layer.view.globeness() > 0.0 && layer.view.outlineRadius()) {
        _sky.draw(gpu, layer);
        _limb.draw(gpu, layer, _mesh);
    } else {
        if (!layer.flat.fillsPicture) gpu.clear(glm::vec4(rgb(layer.style.globe.space), 1.0F));
        _plain.draw(gpu, layer, _mesh);
    }
    _relief.draw(gpu, layer, _mesh);
    _night.draw(gpu, layer, _mesh);
}

std::vector<glm::vec4> FlatMapPass::captureClipPositions(Gpu& gpu, const MapLayer& layer) {
    _mesh.upload(layer.flat);
    _colours.upload(layer.style.unitColours);
    _colours.bind(0);
    gpu.apply({});
    return _plain.captureClipPositions(gpu, layer, _mesh);
}

}  // namespace demarche
