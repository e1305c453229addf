// How a context (engine/platform) hands its OpenGL functions to engine/gpu.
#pragma once

namespace demarche {

using GlFunction = void (*)();

/// Gives the entry point of an OpenGL function, nullptr when unknown. Valid while its context is current.
using GlLoader = GlFunction (*)(const char* name);

}  // namespace demarche
