#include "engine/gpu/shader_program.h"

#include <fmt/format.h>
#include <glad/gl.h>
#include <glm/gtc/type_ptr.hpp>

#include <array>
#include <cassert>
#include <utility>

namespace demarche {
namespace {

// "#line 1": the first line of the given text is line 1 in the driver's messages.
constexpr std::string_view prefix = "#version 330 core\n#line 1\n";

std::string shaderLog(GLuint shader) {
    GLint length = 0;
    glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), '\0');
    if (length > 0) glGetShaderInfoLog(shader, length, &length, log.data());
    log.resize(static_cast<std::size_t>(length));
    return log;
}

std::string programLog(GLuint program) {
    GLint length = 0;
    glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(length), '\0');
    if (length > 0) glGetProgramInfoLog(program, length, &length, log.data());
    log.resize(static_cast<std::size_t>(length));
    return log;
}

std::unexpected<Diagnostic> shaderFailure(std::string message, std::string log) {
    auto result = failure(std::move(message));
    result.error().found = std::move(log);
    return result;
}

/// The shader is flagged for deletion at once: it lives as long as the program it hangs on.
Expected<void> attach(GLuint program, GLenum stage, std::string_view text, std::string_view name) {
    const GLuint shader = glCreateShader(stage);
    const std::array<const char*, 2> parts = {prefix.data(), text.data()};
    const std::array<GLint, 2> lengths = {static_cast<GLint>(prefix.size()), static_cast<GLint>(text.size())};
    glShaderSource(shader, 2, parts.data(), lengths.data());
    glCompileShader(shader);
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    std::string log = compiled == GL_TRUE ? std::string() : shaderLog(shader);
    glAttachShader(program, shader);
    glDeleteShader(shader);
    if (compiled == GL_TRUE) return {};
    const std::string_view kind = stage == GL_VERTEX_SHADER ? "vertex" : "fragment";
    return shaderFailure(fmt::format("the {} shader \"{}\" does not compile", kind, name), std::move(log));
}

}  // namespace

Expected<ShaderProgram> ShaderProgram::create(const ShaderProgramDescription& description) {
    ShaderProgram program;
    program._id = glCreateProgram();
    if (auto attached = attach(program._id, GL_VERTEX_SHADER, description.vertex, description.name); !attached) {
        return std::unexpected(std::move(attached.error()));
    }
    if (!description.fragment.empty()) {
        if (auto attached = attach(program._id, GL_FRAGMENT_SHADER, description.fragment, description.name);
            !attached) {
            return std::unexpected(std::move(attached.error()));
        }
    }
    if (!description.capturedVaryings.empty()) {
        std::vector<const char*> names;
        for (const std::string& name : description.capturedVaryings) names.push_back(name.c_str());
        glTransformFeedbackVaryings(program._id, static_cast<GLsizei>(names.size()), names.data(),
                                    GL_INTERLEAVED_ATTRIBS);
    }
    glLinkProgram(program._id);
    GLint linked = GL_FALSE;
    glGetProgramiv(program._id, GL_LINK_STATUS, &linked);
    if (linked != GL_TRUE) {
        return shaderFailure(fmt::format("the shaders \"{}\" do not fit together", description.name),
                             programLog(program._id));
    }
    return program;
}

ShaderProgram::ShaderProgram(ShaderProgram&& other) noexcept : _id(std::exchange(other._id, 0)) {}

ShaderProgram& ShaderProgram::operator=(ShaderProgram&& other) noexcept {
    std::swap(_id, other._id);
    return *this;
}

ShaderProgram::~ShaderProgram() {
    if (_id != 0) glDeleteProgram(_id);
}

Uniform ShaderProgram::uniform(const char* name) const { return {glGetUniformLocation(_id, name)}; }

void ShaderProgram::set(Uniform uniform, int value) const {
    glUseProgram(_id);
    glUniform1i(uniform.location, value);
}

void ShaderProgram::set(Uniform uniform, float value) const {
    glUseProgram(_id);
    glUniform1f(uniform.location, value);
}

void ShaderProgram::set(Uniform uniform, const glm::vec2& value) const {
    glUseProgram(_id);
    glUniform2fv(uniform.location, 1, glm::value_ptr(value));
}

void ShaderProgram::set(Uniform uniform, const glm::vec3& value) const {
    glUseProgram(_id);
    glUniform3fv(uniform.location, 1, glm::value_ptr(value));
}

void ShaderProgram::set(Uniform uniform, const glm::vec4& value) const {
    glUseProgram(_id);
    glUniform4fv(uniform.location, 1, glm::value_ptr(value));
}

void ShaderProgram::set(Uniform uniform, const glm::mat3& value) const {
    glUseProgram(_id);
    glUniformMatrix3fv(uniform.location, 1, GL_FALSE, glm::value_ptr(value));
}

void ShaderProgram::set(Uniform uniform, const glm::mat4& value) const {
    glUseProgram(_id);
    glUniformMatrix4fv(uniform.location, 1, GL_FALSE, glm::value_ptr(value));
}

void ShaderProgram::set(Uniform uniform, std::span<const float> values) const {
    glUseProgram(_id);
    glUniform1fv(uniform.location, static_cast<GLsizei>(values.size()), values.data());
}

void ShaderProgram::set(Uniform uniform, std::span<const glm::vec4> values) const {
    if (values.empty()) return;
    glUseProgram(_id);
    glUniform4fv(uniform.location, static_cast<GLsizei>(values.size()), glm::value_ptr(values.front()));
}

void ShaderProgram::setBlockBinding(const char* name, std::uint32_t binding) const {
    const GLuint block = glGetUniformBlockIndex(_id, name);
    if (block != GL_INVALID_INDEX) glUniformBlockBinding(_id, block, binding);
}

}  // namespace demarche
