// Sizes of type in the audience's picture, in lines of a picture of 1080 lines.
#pragma once

namespace demarche::type {

inline constexpr double smallest = 16.2;  ///< 1.5 % of the height: nothing the audience reads is smaller.

// The card.
inline constexpr double kicker = 18.0;
inline constexpr double headline = 44.0;
inline constexpr double body = 22.7;
inline constexpr double detail = 19.0;  ///< Roles, positions, notes, claims.
inline constexpr double small = 17.0;   ///< Headings, chips, sources.
inline constexpr double monogram = 15.5;

// Title, legend, title page.
inline constexpr double title = 28.0;
inline constexpr double subtitle = 20.0;
inline constexpr double legend = 17.0;
inline constexpr double credit = 16.4;
inline constexpr double titlePage = 84.0;
inline constexpr double titlePageLine = 29.0;
inline constexpr double titlePageKicker = 22.0;

// The strip.
inline constexpr double stripLabel = 18.5;
inline constexpr double stripDate = 16.4;
inline constexpr double stripTick = smallest;

// Names on the map.
inline constexpr double siteName = 31.0;
inline constexpr double siteSecondLine = 20.5;
inline constexpr double overlayName = 25.0;
inline constexpr double linkLabel = 19.5;
inline constexpr double ocean = 26.0;
inline constexpr double greatSea = 20.5;
inline constexpr double sea = 18.0;
inline constexpr double river = 17.0;
inline constexpr double furniture = smallest;  ///< Scale bar, north arrow, degrees.
inline constexpr double city = 17.5;

// Widths of the halos that keep them apart from what is below.
inline constexpr double quietHalo = 2.0;
inline constexpr double linkHalo = 2.4;
inline constexpr double nameHalo = 2.6;  ///< Of sites and overlays.

}  // namespace demarche::type
