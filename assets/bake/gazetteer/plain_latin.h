// Latin letters without the marks on them, in the case they have.
#pragma once

#include <string>

namespace demarche::bake {

/// "Hyder\u0101b\u0101d" becomes "Hyderabad"; letters that are not one plus a mark, such as the Turkish dotless i,
/// stay.
[[nodiscard]] std::string withoutMarks(const std::string& name);

}  // namespace demarche::bake
