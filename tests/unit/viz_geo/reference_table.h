// Reads the tab-separated reference tables that lie beside an ordinary checkout of the project's developers.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace demarche::test {

inline std::filesystem::path referenceFile(const std::string& name) {
    return std::filesystem::path(DEMARCHE_SOURCE_DIR) / ".." / "shared" / "testdata" / name;
}

inline std::vector<std::vector<std::string>> readTable(const std::filesystem::path& file) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::vector<std::string> cells;
        std::istringstream columns(line);
        for (std::string cell; std::getline(columns, cell, '\t');) cells.push_back(cell);
        rows.push_back(std::move(cells));
    }
    return rows;
}

}  // namespace demarche::test
