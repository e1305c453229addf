// A text put into another one so that neither turns the other round (UAX 9, isolates).
#pragma once

#include <string>
#include <string_view>

namespace demarche {

/// For names and dates in lines that the program words: "Held, " + isolated(when). Without it a number at the start of
/// an Arabic date would be read with what stands before it. An isolated text does not decide where its line starts.
[[nodiscard]] std::string isolated(std::string_view text);

}  // namespace demarche
