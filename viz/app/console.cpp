#include "viz/app/console.h"

#include <unistd.h>

#include <cstdio>
#include <string>

namespace demarche {
namespace {

bool watched() { return isatty(STDERR_FILENO) != 0; }

void write(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

void say(const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) write(format(diagnostic) + '\n');
}

ExitCode fail(const Diagnostic& diagnostic, ExitCode code) {
    write(format(diagnostic) + '\n');
    return code;
}

ExitCode fail(const Diagnostics& diagnostics, ExitCode code) {
    say(diagnostics);
    return code;
}

void say(std::string_view line) { write(std::string(line) + '\n'); }

void sayProgress(std::string_view line) {
    if (watched()) write("\r\x1b[K" + std::string(line));
}

void endProgress() {
    if (watched()) write("\r\x1b[K");
}

}  // namespace demarche
