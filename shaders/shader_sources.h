// The shader files of this folder, as text built into the program.
#pragma once

#include <string_view>

namespace demarche {

/// Text of the file, e.g. "land.vert"; empty when there is no such file.
[[nodiscard]] std::string_view shaderSource(std::string_view name);

}  // namespace demarche
