// Reads places, each as steps on the file's grid from the one before.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/mapdata/byte_reader.h"
#include "viz/mapdata/map_format.h"

namespace demarche::mapfile {

class GridReader {
public:
    explicit GridReader(ByteReader& in) : _in(in) {}

    /// A place beyond the globe fails the reader.
    LonLat next() {
        constexpr std::int32_t lonLimit = 180 * gridStepsPerDegree;
        constexpr std::int32_t latLimit = 90 * gridStepsPerDegree;
        _x += _in.signedNumber();
        _y += _in.signedNumber();
        if (_x < -lonLimit || _x > lonLimit || _y < -latLimit || _y > latLimit) {
            _in.fail();
            return {};
        }
        return {.lon = static_cast<double>(_x) / gridStepsPerDegree,
                .lat = static_cast<double>(_y) / gridStepsPerDegree};
    }

private:
    ByteReader& _in;
    std::int64_t _x = 0;
    std::int64_t _y = 0;
};

}  // namespace demarche::mapfile
