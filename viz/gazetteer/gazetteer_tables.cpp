#include "viz/gazetteer/gazetteer_tables.h"

#include "viz/gazetteer/gazetteer_format.h"
#include "viz/gazetteer/table_text.h"

#include <algorithm>

namespace demarche::gazetteerfile {
namespace {

using Columns = std::vector<std::string_view>;

/// Reads one table after the other; a line that is not right ends the reading.
class TableReader {
public:
    explicit TableReader(std::string_view text) : _rest(text) {}

    std::expected<Tables, std::string> read() {
        if (table(countryColumns, &TableReader::country) && table(placeColumns, &TableReader::place) &&
            table(keyColumns, &TableReader::key) && _rest.empty()) {
            return std::move(_tables);
        }
        return std::unexpected("line " + std::to_string(_line) + " of its tables makes no sense");
    }

private:
    using ReadLine = bool (TableReader::*)(const Columns&);

    std::string_view nextLine() {
        ++_line;
        return takeBefore(_rest, '\n');
    }

    bool table(std::size_t fewestColumns, ReadLine readLine) {
        cut(nextLine(), '\t', _head);
        if (_head.size() < fewestColumns) return false;
        Columns columns;
        while (!_rest.empty()) {
            const std::string_view line = nextLine();
            if (line.empty()) return true;
            cut(line, '\t', columns);
            if (columns.size() != _head.size() || !(this->*readLine)(columns)) return false;
        }
        return false;
    }

    bool country(const Columns& columns) {
        if (!_tables.countries.empty() && columns[0] <= _tables.countries.back().alpha3) return false;
        Country& added = _tables.countries.emplace_back(columns[0], columns[1]);
        cut(columns[2], ';', added.qualifiers);
        return true;
    }

    bool place(const Columns& columns) {
        const auto id = number<std::uint32_t>(columns[0]);
        const auto lat = number<double>(columns[3]);
        const auto lon = number<double>(columns[4]);
        const auto rank = number<std::uint8_t>(columns[5]);
        if (!id || columns[1].empty() || !lat || !lon || !rank) return false;
        // Written so that a NaN does not pass.
        if (!(*lat >= -90.0 && *lat <= 90.0 && *lon >= -180.0 && *lon <= 180.0)) return false;
        if (*rank > static_cast<std::uint8_t>(PlaceRank::Town)) return false;
        if (!columns[2].empty() && !std::ranges::binary_search(_tables.countries, columns[2], {}, &Country::alpha3)) {
            return false;
        }
        GazetteerPlace& added = _tables.places.emplace_back(GazetteerPlace{.geonameId = *id,
                                                                           .name = std::string(columns[1]),
                                                                           .country = std::string(columns[2]),
                                                                           .position = {.lon = *lon, .lat = *lat},
                                                                           .rank = static_cast<PlaceRank>(*rank)});
        for (std::size_t i = placeColumns; i < columns.size(); ++i) {
            if (!columns[i].empty()) added.names.emplace_hint(added.names.end(), _head[i], columns[i]);
        }
        return true;
    }

    bool key(const Columns& columns) {
        if (columns[0].empty() || (!_tables.keys.empty() && columns[0] <= _tables.keys.back().text)) return false;
        const auto first = static_cast<std::uint32_t>(_tables.keyPlaces.size());
        for (std::string_view rest = columns[1]; !rest.empty();) {
            const auto index = number<std::uint32_t>(takeBefore(rest, ' '));
            if (!index || *index >= _tables.places.size()) return false;
            _tables.keyPlaces.push_back(*index);
        }
        const auto count = static_cast<std::uint32_t>(_tables.keyPlaces.size()) - first;
        _tables.keys.push_back({.text = columns[0], .first = first, .count = count});
        return count > 0;
    }

    std::string_view _rest;
    std::size_t _line = 0;
    Columns _head;
    Tables _tables;
};

}  // namespace

std::expected<Tables, std::string> readTables(std::string_view text) { return TableReader(text).read(); }

}  // namespace demarche::gazetteerfile
