// A folder of its own for what a test writes.
#pragma once

#include <filesystem>
#include <string>

namespace demarche::test {

/// A fresh, empty folder, gone with the object.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return _path; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return _path / name; }

private:
    std::filesystem::path _path;
};

[[nodiscard]] std::string fileText(const std::filesystem::path& file);

}  // namespace demarche::test
