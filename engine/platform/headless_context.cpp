#include "engine/platform/headless_context.h"

#include "engine/platform/driver_pinning.h"
#include "engine/platform/headless_backends.h"

#include <array>

namespace demarche {

Expected<HeadlessContext> HeadlessContext::create(ContextKind kind) {
    struct Way {
        std::string_view name;
        HeadlessAttempt (*create)(ContextKind);
    };
    constexpr std::array ways = {Way{"EGL surfaceless", createEglSurfaceless}, Way{"EGL device", createEglDevice},
                                 Way{"SDL offscreen", createSdlOffscreen}};
    std::string found;
    for (const Way& way : ways) {
        HeadlessAttempt attempt = way.create(kind);
        if (attempt) {
            pinLoadedDrivers();
            return HeadlessContext(std::move(*attempt), way.name);
        }
        if (!found.empty()) found += "; ";
        found += way.name;
        found += ": " + attempt.error();
    }
    auto refused = failure("no OpenGL context without a display could be made",
                           "Install Mesa's software driver (Debian: libegl1, libgl1-mesa-dri)");
    refused.error().found = std::move(found);
    refused.error().expected = "EGL or SDL with OpenGL 3.3 core";
    return refused;
}

}  // namespace demarche
