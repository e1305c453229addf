// The globe's outline in fragment shaders, for a camera that looks straight down and for one that leans. They have
// files with the same functions, so that the first pays nothing for what only the second needs.
#pragma once

#include "engine/gpu/shader_program.h"
#include "viz/projection/map_view.h"

#include <array>
#include <string_view>

namespace demarche {

enum class Sight : std::uint8_t { Straight, Leaning };
inline constexpr std::array sights{Sight::Straight, Sight::Leaning};

[[nodiscard]] Sight sightOf(const MapView& view);
/// To stand before a shader that asks for the outline.
[[nodiscard]] std::string_view outlineFile(Sight sight);

/// The uniforms of outline_leaning.glsl in one program; those of the other have none.
class OutlineUniforms {
public:
    OutlineUniforms() = default;
    explicit OutlineUniforms(const ShaderProgram& program);
    void set(const ShaderProgram& program, const MapView& view) const;

private:
    Uniform _straightDown;
    Uniform _focal;
};

}  // namespace demarche
