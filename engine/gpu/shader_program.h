// A linked pair of vertex and fragment shader and its uniforms.
#pragma once

#include "engine/base/diagnostic.h"

#include <glm/mat3x3.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// Texts are complete but for the first line: "#version 330 core" is put in front; line numbers in
/// compile errors count from the given text.
struct ShaderProgramDescription {
    std::string_view name;                      ///< For messages: "land".
    std::string_view vertex;                    ///< Vertex shader text.
    std::string_view fragment;                  ///< May be empty for programs whose output is only captured.
    std::vector<std::string> capturedVaryings;  ///< For Gpu::capture, interleaved in this order: {"gl_Position"}.
};

/// A place to set a value; valid for the program it came from. "Absent" (optimised away) is set to no effect.
struct Uniform {
    int location = -1;
};

/// Move-only; id 0 = owns nothing.
class ShaderProgram {
public:
    ShaderProgram() = default;
    /// Compiles and links; a failure carries the driver's log in Diagnostic::found.
    [[nodiscard]] static Expected<ShaderProgram> create(const ShaderProgramDescription& description);
    ShaderProgram(ShaderProgram&& other) noexcept;
    ShaderProgram& operator=(ShaderProgram&& other) noexcept;
    ShaderProgram(const ShaderProgram&) = delete;
    ShaderProgram& operator=(const ShaderProgram&) = delete;
    ~ShaderProgram();

    [[nodiscard]] std::uint32_t id() const { return _id; }

    /// Look up once after create(), keep the result. For arrays: "name" or "name[0]".
    [[nodiscard]] Uniform uniform(const char* name) const;

    // Values stay with the program until set again. (OpenGL 3.3 must make the program current to set them; draws do
    // not depend on which one is current.)
    void set(Uniform uniform, int value) const;  ///< Also samplers: the texture unit.
    void set(Uniform uniform, float value) const;
    void set(Uniform uniform, const glm::vec2& value) const;
    void set(Uniform uniform, const glm::vec3& value) const;
    void set(Uniform uniform, const glm::vec4& value) const;
    void set(Uniform uniform, const glm::mat3& value) const;
    void set(Uniform uniform, const glm::mat4& value) const;
    void set(Uniform uniform, std::span<const float> values) const;
    void set(Uniform uniform, std::span<const glm::vec4> values) const;

    /// Connects the std140 block `name` to what Gpu::bindUniformBuffer(binding, ...) binds; no effect when absent.
    void setBlockBinding(const char* name, std::uint32_t binding) const;

private:
    std::uint32_t _id = 0;
};

}  // namespace demarche
