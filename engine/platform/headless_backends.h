// The ways to a headless context; each failure is one short clause for HeadlessContext's message.
#pragma once

#include "engine/platform/headless_context.h"

#include <expected>
#include <string>

namespace demarche {

using HeadlessAttempt = std::expected<std::unique_ptr<HeadlessBackend>, std::string>;

[[nodiscard]] HeadlessAttempt createEglSurfaceless(ContextKind kind);  ///< EGL_MESA_platform_surfaceless.
[[nodiscard]] HeadlessAttempt createEglDevice(ContextKind kind);       ///< EGL_EXT_platform_device: GPUs first.
[[nodiscard]] HeadlessAttempt createSdlOffscreen(ContextKind kind);    ///< SDL's "offscreen" video driver.

}  // namespace demarche
