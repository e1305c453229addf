// The rules that hold the source tree together, as a function from one file to the faults in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// One file under engine/ or viz/. The path is relative to the repository's root, with forward slashes.
struct SourceFile {
    std::string path;
    std::string text;
};

/// Arrows against the levels of docs/architecture.md, libraries outside the folder that owns them, and includes that do
/// not name their folder. One sentence for each, starting with "path:line: "; empty when the file is right.
[[nodiscard]] std::vector<std::string> includeFaults(const SourceFile& file);

/// Files too long to have one responsibility, and characters beyond ASCII outside string literals.
[[nodiscard]] std::vector<std::string> textFaults(const SourceFile& file);

/// Every .h and .cpp below the named folders of the repository, ordered by path.
[[nodiscard]] std::vector<SourceFile> readSources(const std::filesystem::path& root,
                                                  const std::vector<std::string_view>& folders);

}  // namespace demarche
