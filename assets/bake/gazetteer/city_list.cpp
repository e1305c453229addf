#include "assets/bake/gazetteer/city_list.h"

#include "engine/base/files.h"

#include <stdexcept>
#include <string_view>

namespace demarche::bake {
namespace {

// Field numbers of cities.pbf, as index.js of the package has them.
enum Field : std::uint64_t {
    Id = 1,
    Name = 2,
    Country = 3,
    Feature = 7,
    Population = 9,
    Longitude = 10,
    Latitude = 11
};

// Protocol Buffers' wire format, as much of it as the file uses.
class MessageReader {
public:
    explicit MessageReader(std::string_view bytes) : _rest(bytes) {}

    [[nodiscard]] bool atEnd() const { return _rest.empty(); }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(_rest.front());
            _rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if ((byte & 0x80U) == 0) return value;
        }
        throw std::runtime_error("cities.pbf: a number has no end");
    }

    std::string_view bytes() {
        const std::uint64_t size = number();
        if (size > _rest.size()) throw std::runtime_error("cities.pbf: cut short");
        const std::string_view value = _rest.substr(0, size);
        _rest.remove_prefix(size);
        return value;
    }

private:
    std::string_view _rest;
};

std::int64_t zigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

void readField(MessageReader& reader, City& city) {
    const std::uint64_t tag = reader.number();
    const std::uint64_t field = tag >> 3U;
    if ((tag & 7U) == 2) {
        const std::string text(reader.bytes());
        if (field == Name) city.name = text;
        if (field == Country) city.country = text;
        if (field == Feature) city.feature = text;
        return;
    }
    if ((tag & 7U) != 0) throw std::runtime_error("cities.pbf: a field of an unknown kind");
    const std::uint64_t value = reader.number();
    if (field == Id) city.id = static_cast<std::uint32_t>(zigzag(value));
    if (field == Population) city.population = value;
    if (field == Longitude) city.lon += zigzag(value);
    if (field == Latitude) city.lat += zigzag(value);
}

}  // namespace

std::string bytesOf(const std::filesystem::path& file) {
    constexpr std::uint64_t mostBytes = 64'000'000;
    auto content = readFile(file, mostBytes);
    if (!content) throw std::runtime_error(format(content.error()));
    return std::move(*content);
}

std::vector<City> readCities(const std::filesystem::path& file) {
    const std::string content = bytesOf(file);
    MessageReader list(content);
    std::vector<City> cities;
    City before;
    while (!list.atEnd()) {
        // Coordinates are differences to the city before.
        City city{.lon = before.lon, .lat = before.lat};
        MessageReader message(list.bytes());
        while (!message.atEnd()) readField(message, city);
        before = city;
        cities.push_back(std::move(city));
    }
    return cities;
}

}  // namespace demarche::bake
