// Which benchmarks somebody asks for, said as to Google Benchmark's programs.
#pragma once

#include <regex>
#include <string>
#include <string_view>

namespace demarche::bench {

/// The regular expression of `--benchmark_filter`; without one, everything. Other options are for other programs.
class BenchmarkFilter {
public:
    BenchmarkFilter(int argc, char** argv) {
        constexpr std::string_view option = "--benchmark_filter=";
        for (int i = 1; i < argc; ++i) {
            const std::string_view argument = argv[i];
            if (argument.starts_with(option)) _wanted = std::regex(std::string(argument.substr(option.size())));
        }
    }

    [[nodiscard]] bool wants(const std::string& name) const { return std::regex_search(name, _wanted); }

private:
    std::regex _wanted{".*"};
};

}  // namespace demarche::bench
