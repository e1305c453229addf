#include "engine/base/diagnostic.h"

#include "engine/base/printable.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace demarche {

std::string_view nameOf(Severity severity) {
    switch (severity) {
        case Severity::Error: return "error";
        case Severity::Warning: return "warning";
        case Severity::Note: return "note";
    }
    return "error";
}

std::string format(const Diagnostic& diagnostic) {
    std::string text;
    if (!diagnostic.where.file.empty()) {
        text += printable(diagnostic.where.file) + ':';
        if (diagnostic.where.line > 0) {
            text += fmt::format("{}:{}:", diagnostic.where.line, diagnostic.where.column);
        }
        text += ' ';
    }
    text += fmt::format("{}: {}", nameOf(diagnostic.severity), printable(diagnostic.message));
    if (!diagnostic.found.empty()) text += "; found " + printable(diagnostic.found);
    if (!diagnostic.expected.empty()) text += "; expected " + printable(diagnostic.expected);
    if (!diagnostic.action.empty()) text += ". " + printable(diagnostic.action);
    return text;
}

std::unexpected<Diagnostic> failure(std::string message, std::string action) {
    return std::unexpected(Diagnostic{.message = std::move(message), .action = std::move(action)});
}

}  // namespace demarche
