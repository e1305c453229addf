#include "engine/base/diagnostic.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace demarche {
namespace {

std::string_view nameOf(Severity severity) {
    switch (severity) {
        case Severity::Error: return "error";
        case Severity::Warning: return "warning";
        case Severity::Note: return "note";
    }
    return "error";
}

/// Text from a story may hold terminal escapes: they are shown, never sent.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            result += fmt::format("\\x{:02x}", byte);
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace

std::string format(const Diagnostic& diagnostic) {
    std::string text;
    if (!diagnostic.where.file.empty()) {
        text += escaped(diagnostic.where.file) + ':';
        if (diagnostic.where.line > 0) {
            text += fmt::format("{}:{}:", diagnostic.where.line, diagnostic.where.column);
        }
        text += ' ';
    }
    text += fmt::format("{}: {}", nameOf(diagnostic.severity), escaped(diagnostic.message));
    if (!diagnostic.found.empty()) text += "; found " + escaped(diagnostic.found);
    if (!diagnostic.expected.empty()) text += "; expected " + escaped(diagnostic.expected);
    if (!diagnostic.action.empty()) text += ". " + escaped(diagnostic.action);
    return text;
}

std::unexpected<Diagnostic> failure(std::string message, std::string action) {
    return std::unexpected(Diagnostic{.message = std::move(message), .action = std::move(action)});
}

}  // namespace demarche
