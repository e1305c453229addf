#include "tests/support/scratch_folder.h"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iterator>

namespace demarche::test {

ScratchFolder::ScratchFolder() {
    static std::atomic<int> made = 0;
    const std::string name = "demarche-test-" + std::to_string(getpid()) + "-" + std::to_string(made++);
    _path = std::filesystem::temp_directory_path() / name;
    std::filesystem::remove_all(_path);
    std::filesystem::create_directory(_path);
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(_path, ignored);
}

std::string fileText(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace demarche::test
