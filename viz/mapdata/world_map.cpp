#include "viz/mapdata/world_map.h"

#include "viz/mapdata/byte_reader.h"
#include "viz/mapdata/level_decoder.h"
#include "viz/mapdata/map_file.h"
#include "viz/mapdata/province_decoder.h"
#include "viz/mapdata/river_decoder.h"

#include <algorithm>
#include <mutex>

namespace demarche {

struct WorldMap::Contents {
    struct LevelSlot {
        std::once_flag decoded;
        MapLevel level;
        std::optional<Diagnostic> fault;
    };

    mapfile::MapFile file;
    std::vector<MapUnit> units;
    std::vector<std::string> views;
    std::vector<double> tolerances;
    std::unique_ptr<LevelSlot[]> slots;
    std::once_flag provincesDecoded;
    Provinces provinces;
    std::optional<Diagnostic> provincesFault;

    [[nodiscard]] Expected<MapLevel> decoded(std::size_t index) const {
        const auto raw = file.unpacked(file.levels()[index]);
        if (!raw) return std::unexpected(raw.error());
        auto level = mapfile::decodeLevel(*raw, {.units = units.size(), .views = views.size()});
        if (!level) return level;
        const auto rivers = file.unpacked(file.rivers());
        if (!rivers) return std::unexpected(rivers.error());
        if (auto fault = mapfile::addRivers(*rivers, index, tolerances.size(), *level)) return std::unexpected(*fault);
        return level;
    }

    [[nodiscard]] std::size_t indexOf(double maxToleranceKm) const {
        const auto finer = std::ranges::upper_bound(tolerances, maxToleranceKm);
        const auto count = static_cast<std::size_t>(finer - tolerances.begin());
        return count == 0 ? 0 : count - 1;
    }

    void decode(std::size_t index) {
        std::call_once(slots[index].decoded, [&] {
            LevelSlot& slot = slots[index];
            auto level = decoded(index);
            if (level) {
                slot.level = std::move(*level);
            } else {
                slot.fault = std::move(level.error());
            }
            slot.level.toleranceKm = tolerances[index];
        });
    }

    void decodeProvinces() {
        std::call_once(provincesDecoded, [&] {
            const auto raw = file.unpacked(file.provinces());
            auto found = raw ? mapfile::decodeProvinces(
                                   *raw, {.units = units.size(), .views = views.size(), .levels = tolerances.size()})
                             : std::unexpected(raw.error());
            if (found) {
                provinces = std::move(*found);
            } else {
                provincesFault = std::move(found.error());
            }
        });
    }

    [[nodiscard]] bool readMeta(std::span<const std::uint8_t> raw) {
        mapfile::ByteReader in(raw);
        const std::uint32_t viewCount = in.count(1);
        for (std::uint32_t i = 0; i < viewCount && in.ok(); ++i) views.push_back(in.text());
        const std::uint32_t unitCount = in.count(2 + std::size_t{viewCount});
        for (std::uint32_t i = 0; i < unitCount && in.ok(); ++i) {
            MapUnit unit{.id = in.text(), .name = in.text(), .stateByView = {}};
            for (std::uint32_t view = 0; view < viewCount; ++view) unit.stateByView.push_back(in.text());
            units.push_back(std::move(unit));
        }
        return in.ok() && in.atEnd() && !views.empty() && !units.empty();
    }
};

Expected<WorldMap> WorldMap::open(const std::filesystem::path& file) {
    auto opened = mapfile::MapFile::open(file);
    if (!opened) return std::unexpected(std::move(opened.error()));
    auto contents = std::make_unique<Contents>();
    contents->file = std::move(*opened);
    const auto raw = contents->file.unpacked(contents->file.meta());
    if (!raw || !contents->readMeta(*raw)) {
        auto result = failure("the map file's list of units makes no sense", "Make the file again with ./dev bake.");
        result.error().where.file = file.string();
        return result;
    }
    for (const mapfile::Block& block : contents->file.levels()) {
        contents->tolerances.push_back(block.toleranceMetres / 1000.0);
    }
    contents->slots = std::make_unique<Contents::LevelSlot[]>(contents->tolerances.size());
    return WorldMap(std::move(contents));
}

WorldMap::WorldMap(std::unique_ptr<Contents> contents) : _contents(std::move(contents)) {}
WorldMap::WorldMap(WorldMap&&) noexcept = default;
WorldMap& WorldMap::operator=(WorldMap&&) noexcept = default;
WorldMap::~WorldMap() = default;

std::span<const MapUnit> WorldMap::units() const { return _contents->units; }

std::span<const std::string> WorldMap::boundaryViews() const { return _contents->views; }

std::optional<BoundaryViewIndex> WorldMap::boundaryView(std::string_view id) const {
    const auto found = std::ranges::find(_contents->views, id);
    if (found == _contents->views.end()) return std::nullopt;
    return static_cast<BoundaryViewIndex>(found - _contents->views.begin());
}

std::span<const double> WorldMap::tolerancesKm() const { return _contents->tolerances; }

const MapLevel& WorldMap::level(double maxToleranceKm) const {
    const std::size_t index = _contents->indexOf(maxToleranceKm);
    _contents->decode(index);
    return _contents->slots[index].level;
}

MapLevel WorldMap::riversOfLevel(double maxToleranceKm) const {
    const std::size_t index = _contents->indexOf(maxToleranceKm);
    MapLevel level;
    level.toleranceKm = _contents->tolerances[index];
    const auto raw = _contents->file.unpacked(_contents->file.rivers());
    // What is wrong with it is said when a whole level is decoded.
    if (raw) static_cast<void>(mapfile::addRivers(*raw, index, _contents->tolerances.size(), level));
    return level;
}

const Provinces& WorldMap::provinces() const {
    _contents->decodeProvinces();
    return _contents->provinces;
}

std::optional<Diagnostic> WorldMap::firstFault() const {
    for (std::size_t i = 0; i < _contents->tolerances.size(); ++i) {
        _contents->decode(i);
        if (_contents->slots[i].fault) return _contents->slots[i].fault;
    }
    _contents->decodeProvinces();
    return _contents->provincesFault;
}

}  // namespace demarche
