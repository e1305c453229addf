// The steady clock of the live window. Nothing that reaches the picture may read it.
#pragma once

namespace demarche {

/// Seconds since an arbitrary moment; never goes back, does not follow changes of the wall clock.
[[nodiscard]] double steadySeconds();

}  // namespace demarche
