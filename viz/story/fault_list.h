// Collects everything wrong in one story file, so that its author sees all of it in one run.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/story/toml_document.h"

#include <cstddef>
#include <string>

namespace demarche {

/// One fault in the words of Diagnostic; the file's name is added by the list.
struct Fault {
    TextPosition at;
    std::string message;
    std::string found;
    std::string expected;
    std::string action;
};

class FaultList {
public:
    explicit FaultList(std::string file) : _file(std::move(file)) {}

    void error(Fault fault);
    void warning(Fault fault);
    /// A finding about another file that the story names.
    void add(Diagnostic diagnostic);

    [[nodiscard]] bool hasErrors() const { return _counts.errors > 0; }
    /// True when there are more faults than anybody is shown: looking for suggestions is wasted from here on.
    [[nodiscard]] bool isLong() const { return _diagnostics.size() >= maxShown; }

    /// Of all, listed or not.
    [[nodiscard]] DiagnosticCounts counts() const { return _counts; }

    /// In the order of the file; the first 200, and a line with the number of the others.
    [[nodiscard]] Diagnostics sorted() const;

private:
    static constexpr std::size_t maxShown = 200;
    static constexpr std::size_t maxKept = 20'000;

    std::string _file;
    Diagnostics _diagnostics;
    DiagnosticCounts _counts;
    std::size_t _dropped = 0;
};

}  // namespace demarche
