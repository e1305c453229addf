#include "viz/geojson/text_check.h"

#include "engine/base/utf8_check.h"

#include <fmt/format.h>

namespace demarche {
namespace {

bool isUtf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    return text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0');
}

bool refuseByte(std::string_view text, std::size_t i, GeoJsonFaults& faults) {
    const bool utf16 = isUtf16(text);
    std::string_view message = "this is not UTF-8 text";
    if (text[i] == '\0') message = "there is a NUL byte in the text";
    if (utf16) message = "the file is UTF-16, not UTF-8";
    faults.error({.at = i,
                  .message = std::string(message),
                  .found = fmt::format("the byte 0x{:02X} at byte {} of the text",
                                       static_cast<unsigned>(static_cast<unsigned char>(text[i])), i),
                  .expected = "UTF-8",
                  .action = "Save the file as UTF-8."});
    return false;
}

}  // namespace

bool checkGeoJsonText(std::string_view text, const GeoJsonLimits& limits, GeoJsonFaults& faults) {
    if (text.size() > limits.bytes) {
        faults.error({.message = "the file is too large",
                      .found = fmt::format("{} bytes", text.size()),
                      .expected = fmt::format("at most {}", limits.bytes),
                      .action = "Divide or simplify the file."});
        return false;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        faults.error({.message = "the file is empty",
                      .expected = "GeoJSON: an object with \"type\"",
                      .action = "Check that the file was saved."});
        return false;
    }
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8SequenceLength(text, i);
        if (length == 0 || text[i] == '\0') return refuseByte(text, i, faults);
        i += length;
    }
    return true;
}

}  // namespace demarche
