// What is asked of an OpenGL context, and how its functions are found.
#pragma once

namespace demarche {

using GlFunction = void (*)();

/// The same type as in engine/gpu/gl_loader.h: the two folders do not know each other.
using GlLoader = GlFunction (*)(const char* name);

/// Debug contexts check more and are slower; KHR_debug messages come without, too, on the drivers we know.
enum class ContextKind { Normal, Debug };

}  // namespace demarche
