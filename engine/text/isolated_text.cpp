#include "engine/text/isolated_text.h"

namespace demarche {

std::string isolated(std::string_view text) {
    constexpr std::string_view firstStrongIsolate = "\u2068";
    constexpr std::string_view popIsolate = "\u2069";
    std::string result;
    result.reserve(text.size() + firstStrongIsolate.size() + popIsolate.size());
    return result.append(firstStrongIsolate).append(text).append(popIsolate);
}

}  // namespace demarche
