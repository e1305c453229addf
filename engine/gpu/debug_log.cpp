#include "engine/gpu/debug_log.h"

#include <fmt/format.h>
#include <glad/gl.h>

namespace demarche {
namespace {

void GLAD_API_PTR onMessage(GLenum source, GLenum type, GLuint /*id*/, GLenum /*severity*/, GLsizei length,
                            const GLchar* message, const void* user) {
    // A shader that does not compile is reported by ShaderProgram::create, with its log.
    if (type != GL_DEBUG_TYPE_ERROR || source == GL_DEBUG_SOURCE_SHADER_COMPILER) return;
    auto& log = *static_cast<DebugLog*>(const_cast<void*>(user));
    log.add(length < 0 ? std::string_view(message) : std::string_view(message, static_cast<std::size_t>(length)));
}

}  // namespace

void startDebugMessages(DebugLog& log) {
    if (GLAD_GL_KHR_debug == 0) return;
    log.source = DebugLog::Source::DriverMessages;
    glEnable(GL_DEBUG_OUTPUT);
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageControl(GL_DONT_CARE, GL_DONT_CARE, GL_DONT_CARE, 0, nullptr, GL_FALSE);
    glDebugMessageControl(GL_DONT_CARE, GL_DEBUG_TYPE_ERROR, GL_DONT_CARE, 0, nullptr, GL_TRUE);
    glDebugMessageCallback(onMessage, &log);
}

void pollErrors(DebugLog& log) {
    if (log.source == DebugLog::Source::DriverMessages) return;
    // A lost context answers with the same error for ever.
    for (int i = 0; i < 100; ++i) {
        const GLenum error = glGetError();
        if (error == GL_NO_ERROR) return;
        log.add(fmt::format("GL error {:#06x}", error));
    }
}

}  // namespace demarche
