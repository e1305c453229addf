// Unicode's own test files, and a count of how many of their lines our text path agrees with.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// No version but this one is compared: the expected figures are those of ICU 72, which implements it.
inline constexpr std::string_view unicodeVersion = "15.0.0";

#ifdef DEMARCHE_SANITIZE
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

/// Lines of one test file without comments; empty lines left out.
class UnicodeTestFile {
public:
    explicit UnicodeTestFile(std::string_view name);

    /// Empty when the file can be used; else why not, for GTEST_SKIP.
    [[nodiscard]] const std::string& unusable() const { return _unusable; }
    /// False at the end of the file.
    bool next(std::string& line);

private:
    std::ifstream _stream;
    std::string _unusable;
};

/// How many lines of a file were run and how many differ, by the reason that explains them.
class Agreement {
public:
    explicit Agreement(std::string_view file) : _file(file) {}
    void agree() { ++_run; }
    void differ(std::string_view reason, std::string_view line);

    [[nodiscard]] std::uint64_t run() const { return _run; }
    [[nodiscard]] std::uint64_t differences() const;
    [[nodiscard]] std::uint64_t differences(std::string_view reason) const;

    /// Figures for the log and the test report, with the first lines that differ.
    [[nodiscard]] std::string text() const;
    void record() const;

private:
    struct Difference {
        std::uint64_t count = 0;
        std::vector<std::string> first;
    };
    std::string _file;
    std::uint64_t _run = 0;
    std::map<std::string, Difference, std::less<>> _differences;
};

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] int toInt(std::string_view digits);
/// "05D0 0028"
[[nodiscard]] std::u32string codePoints(std::string_view hexadecimals);
[[nodiscard]] std::u16string utf16(std::u32string_view text);

}  // namespace demarche
