// The colour of each unit of the map, as a texture one pixel high.
#pragma once

#include "engine/gpu/texture.h"
#include "viz/scene/draw_list.h"

#include <vector>

namespace demarche {

class UnitColours {
public:
    /// Uploads when they differ from those there.
    void upload(const std::vector<Colour>& colours);
    void bind(int textureUnit) const { _texture.bind(textureUnit); }

private:
    Texture2D _texture;
    std::vector<Colour> _uploaded;
};

}  // namespace demarche
