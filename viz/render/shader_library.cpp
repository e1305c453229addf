#include "viz/render/shader_library.h"

#include "shaders/shader_sources.h"

#include <string>

namespace demarche {

Expected<ShaderProgram> loadProgram(const ShaderFiles& files) {
    std::string fragment;
    for (const std::string_view name : files.fragment) {
        const std::string_view text = shaderSource(name);
        if (text.empty()) return failure("the program lacks its shader " + std::string(name), "Build it again");
        fragment += text;
    }
    const std::string vertex = std::string(shaderSource(files.vertexShared)).append(shaderSource(files.vertex));
    return ShaderProgram::create(
        {.name = files.vertex, .vertex = vertex, .fragment = fragment, .capturedVaryings = files.capturedVaryings});
}

}  // namespace demarche
