// Puts the shader files together into programs.
#pragma once

#include "engine/gpu/shader_program.h"

#include <initializer_list>
#include <string_view>

namespace demarche {

struct ShaderFiles {
    std::string_view vertex;
    std::initializer_list<std::string_view> fragment;  ///< Joined in this order: shared parts first.
    std::vector<std::string> capturedVaryings = {};
    std::string_view vertexShared = {};  ///< Comes before the vertex shader; empty: nothing.
};

[[nodiscard]] Expected<ShaderProgram> loadProgram(const ShaderFiles& files);

}  // namespace demarche
