// Draws sea and land of a map that is not the globe in perspective, and the space round it: the passes one after
// another.
#pragma once

#include "viz/render/flat_colour_pass.h"
#include "viz/render/flat_limb_pass.h"
#include "viz/render/flat_night_pass.h"
#include "viz/render/flat_relief_pass.h"
#include "viz/render/flat_sky_pass.h"

#include <vector>

namespace demarche {

class FlatMapPass {
public:
    [[nodiscard]] static Expected<FlatMapPass> create();

    /// Everything below the lines; covers the whole target. ReliefTexture::prepare comes before where relief shows. The
    /// layer's view must not be the globe in perspective.
    void draw(Gpu& gpu, const MapLayer& layer);
    /// For tests: where the GPU puts the layer's flat vertices, in clip space.
    [[nodiscard]] std::vector<glm::vec4> captureClipPositions(Gpu& gpu, const MapLayer& layer);

private:
    FlatMapPass(FlatSkyPass sky, FlatColourPass colours, FlatLimbPass limb, FlatReliefPass relief, FlatNightPass night);

    FlatSkyPass _sky;
    FlatColourPass _plain;
    FlatLimbPass _limb;
    FlatReliefPass _relief;
    FlatNightPass _night;
    FlatMesh _mesh;
    UnitColours _colours;
};

}  // namespace demarche
