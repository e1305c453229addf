#include "viz/story/fault_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace demarche {

void FaultList::error(Fault fault) {
    ++_errors;
    add(Severity::Error, std::move(fault));
}

void FaultList::warning(Fault fault) { add(Severity::Warning, std::move(fault)); }

void FaultList::add(Severity severity, Fault fault) {
    if (_diagnostics.size() >= maxKept) {
        ++_dropped;
        return;
    }
    _diagnostics.push_back(Diagnostic{.severity = severity,
                                      .where = {.file = _file, .line = fault.at.line, .column = fault.at.column},
                                      .message = std::move(fault.message),
                                      .found = std::move(fault.found),
                                      .expected = std::move(fault.expected),
                                      .action = std::move(fault.action)});
}

Diagnostics FaultList::sorted() const {
    Diagnostics result = _diagnostics;
    std::ranges::sort(
        result, {}, [](const Diagnostic& each) { return std::tie(each.where.line, each.where.column, each.message); });
    if (result.size() <= maxShown) return result;
    const std::size_t rest = result.size() - maxShown + _dropped;
    result.resize(maxShown);
    result.push_back(Diagnostic{.severity = hasErrors() ? Severity::Error : Severity::Warning,
                                .where = {.file = _file},
                                .message = fmt::format("{} more faults are not listed", rest),
                                .action = "Correct those above and read the file again."});
    return result;
}

}  // namespace demarche
