#include "engine/platform/headless_backends.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace demarche {
namespace {

class EglBackend final : public HeadlessBackend {
public:
    EglBackend(EGLDisplay display, EGLContext context) : _display(display), _context(context) {}
    EglBackend(const EglBackend&) = delete;
    EglBackend& operator=(const EglBackend&) = delete;
    ~EglBackend() override {
        eglMakeCurrent(_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(_display, _context);
        eglTerminate(_display);
    }

    [[nodiscard]] GlLoader loader() const override { return eglGetProcAddress; }
    void makeCurrent() override { eglMakeCurrent(_display, EGL_NO_SURFACE, EGL_NO_SURFACE, _context); }

private:
    EGLDisplay _display;
    EGLContext _context;
};

std::unexpected<std::string> eglFailure(std::string_view call) {
    return std::unexpected(fmt::format("{} failed ({:#06x})", call, eglGetError()));
}

bool clientHas(std::string_view extension) {
    const char* names = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    return names != nullptr && std::string_view(names).find(extension) != std::string_view::npos;
}

/// Takes over `display`.
HeadlessAttempt createOn(EGLDisplay display, ContextKind kind) {
    EGLint major = 0;
    EGLint minor = 0;
    if (eglInitialize(display, &major, &minor) != EGL_TRUE) return eglFailure("eglInitialize");
    const auto give = [display](std::string_view call) {
        auto result = eglFailure(call);
        eglTerminate(display);
        return result;
    };
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return give("eglBindAPI(OpenGL)");
    const std::array<EGLint, 9> attributes = {EGL_CONTEXT_MAJOR_VERSION,
                                              3,
                                              EGL_CONTEXT_MINOR_VERSION,
                                              3,
                                              EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                              EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                              EGL_CONTEXT_OPENGL_DEBUG,
                                              kind == ContextKind::Debug ? EGL_TRUE : EGL_FALSE,
                                              EGL_NONE};
    EGLContext context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes.data());
    if (context == EGL_NO_CONTEXT) return give("eglCreateContext(OpenGL 3.3 core)");
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_TRUE) {
        auto result = eglFailure("eglMakeCurrent without a surface");
        eglDestroyContext(display, context);
        eglTerminate(display);
        return result;
    }
    return std::make_unique<EglBackend>(display, context);
}

template <class Function>
Function eglFunction(const char* name) {
    return reinterpret_cast<Function>(eglGetProcAddress(name));
}

}  // namespace

HeadlessAttempt createEglSurfaceless(ContextKind kind) {
    if (!clientHas("EGL_MESA_platform_surfaceless")) return std::unexpected("EGL has no surfaceless platform");
    const auto getPlatformDisplay = eglFunction<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
    if (getPlatformDisplay == nullptr) return std::unexpected("EGL has no eglGetPlatformDisplayEXT");
    EGLDisplay display = getPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
    if (display == EGL_NO_DISPLAY) return eglFailure("eglGetPlatformDisplayEXT(surfaceless)");
    return createOn(display, kind);
}

HeadlessAttempt createEglDevice(ContextKind kind) {
    const auto getPlatformDisplay = eglFunction<PFNEGLGETPLATFORMDISPLAYEXTPROC>("eglGetPlatformDisplayEXT");
    const auto queryDevices = eglFunction<PFNEGLQUERYDEVICESEXTPROC>("eglQueryDevicesEXT");
    if (!clientHas("EGL_EXT_platform_device") || getPlatformDisplay == nullptr || queryDevices == nullptr) {
        return std::unexpected("EGL has no device platform");
    }
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (queryDevices(static_cast<EGLint>(devices.size()), devices.data(), &count) != EGL_TRUE) {
        return eglFailure("eglQueryDevicesEXT");
    }
    HeadlessAttempt last = std::unexpected("EGL lists no device");
    for (EGLint i = 0; i < count; ++i) {
        EGLDisplay display = getPlatformDisplay(EGL_PLATFORM_DEVICE_EXT, devices[static_cast<std::size_t>(i)], nullptr);
        last = display == EGL_NO_DISPLAY ? eglFailure("eglGetPlatformDisplayEXT(device)") : createOn(display, kind);
        if (last) break;
    }
    return last;
}

}  // namespace demarche
