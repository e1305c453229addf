// Layout of assets/maps/gazetteer.dgaz, for the program that reads it and the tool that makes it.
//
//   magic[8]  version  rawBytes  checksum      three little-endian 32-bit numbers; CRC-32 of what follows
//   zlib stream of rawBytes bytes of UTF-8
//
// The text is three tables of tab-separated columns; each begins with a line of column names and ends with an empty
// line.
//
//   1  alpha3  name  qualifiers                one country a line; qualifiers are folded names, parted by ";"
//   2  geonameid  name  country  lat  lon  rank  <language> ...     one place a line, the best known first;
//      the country of a place may be empty; a language's column is empty where its name is not known or, in Latin
//      letters, the same as the name
//   3  key  places                             one folded name a line, ascending by bytes, with the places that have
//   it,
//                                              as numbers of lines of table 2 from 0, ascending, parted by spaces
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace demarche::gazetteerfile {

inline constexpr std::array<std::uint8_t, 8> magic{'D', 'G', 'A', 'Z', '\r', '\n', 0x1a, '\n'};
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t headerBytes = 20;
/// More is not believed of a file.
inline constexpr std::uint64_t maxFileBytes = 4'000'000;
inline constexpr std::uint32_t maxRawBytes = 16'000'000;

inline constexpr std::size_t countryColumns = 3;
inline constexpr std::size_t placeColumns = 6;  ///< Before the languages.
inline constexpr std::size_t keyColumns = 2;

}  // namespace demarche::gazetteerfile
