#include "viz/story/fault_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace demarche {
namespace {

Diagnostic diagnosticOf(Severity severity, const std::string& file, Fault fault) {
    return {.severity = severity,
            .where = {.file = file, .line = fault.at.line, .column = fault.at.column},
            .message = std::move(fault.message),
            .found = std::move(fault.found),
            .expected = std::move(fault.expected),
            .action = std::move(fault.action)};
}

}  // namespace

void FaultList::error(Fault fault) { add(diagnosticOf(Severity::Error, _file, std::move(fault))); }

void FaultList::warning(Fault fault) { add(diagnosticOf(Severity::Warning, _file, std::move(fault))); }

void FaultList::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::Error) ++_counts.errors;
    if (diagnostic.severity == Severity::Warning) ++_counts.warnings;
    if (_diagnostics.size() >= maxKept) {
        ++_dropped;
        return;
    }
    _diagnostics.push_back(std::move(diagnostic));
}

Diagnostics FaultList::sorted() const {
    Diagnostics result = _diagnostics;
    // The story's own faults first, then those of the files that it names.
    std::ranges::sort(result, [this](const Diagnostic& a, const Diagnostic& b) {
        const bool aElsewhere = a.where.file != _file;
        const bool bElsewhere = b.where.file != _file;
        return std::tie(aElsewhere, a.where, a.message) < std::tie(bElsewhere, b.where, b.message);
    });
    if (result.size() <= maxShown) return result;
    const std::size_t rest = result.size() - maxShown + _dropped;
    result.resize(maxShown);
    result.push_back(Diagnostic{
        .severity = hasErrors() ? Severity::Error : Severity::Warning,
        .where = {.file = _file},
        .message = rest == 1 ? "1 more fault is not listed" : fmt::format("{} more faults are not listed", rest),
        .action = "Correct those above and read the file again."});
    return result;
}

}  // namespace demarche
