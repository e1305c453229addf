// The relief on its way to the shaders: its texture, and what relief.glsl wants to know.
#pragma once

#include "engine/gpu/shader_program.h"
#include "engine/gpu/texture_pyramid.h"
#include "viz/scene/draw_list.h"

namespace demarche {

/// Pixels for each radian of the ground at the view's target.
[[nodiscard]] double groundScale(const MapView& view);

/// Whether anything of the relief is to be seen at a scale: pixels for each radian of the ground where the map is
/// nearest.
[[nodiscard]] bool reliefShows(const ReliefStyle& style, double pixelsPerRadian);

/// One texture for all programs that draw the map: uploaded when a map first shows relief, kept.
class ReliefTexture {
public:
    /// Before the map is drawn, when relief shows: what ReliefUniforms speak of.
    void prepare(const ReliefStyle& style, double pixelsPerRadian);

private:
    TexturePyramid _faces;
    std::shared_ptr<const ReliefMap> _uploaded;
};

/// The uniforms of relief.glsl in one program.
class ReliefUniforms {
public:
    ReliefUniforms() = default;
    explicit ReliefUniforms(const ShaderProgram& program);

    /// When relief shows; it fades where it would be blurred.
    void set(const ShaderProgram& program, const ReliefStyle& style, double pixelsPerRadian) const;

private:
    Uniform _map;
    Uniform _inset;
    Uniform _shade;
    Uniform _light;
};

}  // namespace demarche
