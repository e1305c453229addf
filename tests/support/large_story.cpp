#include "tests/support/large_story.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numbers>

namespace demarche::test {
namespace {

constexpr std::size_t people = 300;
constexpr std::array delegations{"ru", "us", "ua", "fr", "cn"};
constexpr std::array hues{"rose", "sky", "gold", "mint", "violet"};
constexpr std::array statuses{"held", "scheduled", "planned", "reported", "proposed"};
constexpr std::array kinds{"travel", "follow-up", "parallel", "reference"};

/// Spreads numbers without a pattern (Knuth's multiplicative hash).
std::size_t scattered(std::size_t number, std::size_t count) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15ULL) >> 33U) % count;
}

/// Three to four syllables, so that names differ in length as names do.
std::string nameOf(std::size_t number) {
    constexpr std::array syllables{"ka", "lin", "mor", "da", "vest", "o", "ri", "tam", "be", "sul", "ga", "nor"};
    std::string name;
    for (std::size_t i = 0, count = 2 + scattered(number, 3); i < count; ++i) {
        name += syllables[scattered(number * 7 + i, syllables.size())];
    }
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return fmt::format("{} {}", name, number);
}

class Writer {
public:
    explicit Writer(const StoryCounts& counts) : _counts(counts) {}

    std::string text() {
        write("format = 1\ntitle = \"A long chronicle\"\ntheme = \"dark\"\n");
        write("\n[[source]]\nid = \"archive\"\ntitle = \"Archive\"\n  [source.sections]\n  files = \"Files\"\n");
        for (std::size_t d = 0; d < delegations.size(); ++d) {
            write("\n[[delegation]]\nid = \"{0}\"\nname = \"Delegation {0}\"\ncolour = \"{1}\"\n", delegations[d],
                  hues[d]);
        }
        for (std::size_t p = 0; p < people; ++p) {
            write("\n[[person]]\nid = \"person-{}\"\nname = \"{}\"\ndelegation = \"{}\"\ncite = \"archive\"\n", p,
                  nameOf(p + 50'000), delegations[p % delegations.size()]);
        }
        for (std::size_t p = 0; p < _counts.places; ++p) addPlace(p);
        for (std::size_t e = 0; e < _counts.events; ++e) addEvent(e);
        for (std::size_t l = 0; l < _counts.links; ++l) addLink(l);
        for (std::size_t s = 0; s < _counts.steps; ++s) addStep(s);
        for (std::size_t i = 0; i < _counts.stripEntries; ++i) {
            const std::size_t event = i * _counts.events / _counts.stripEntries;
            write("\n[[strip]]\nlabel = \"{}\"\nevent = \"event-{}\"\n", nameOf(event), event);
        }
        return std::move(_text);
    }

private:
    template <class... Arguments>
    void write(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(_text), format, std::forward<Arguments>(arguments)...);
    }

    /// Evenly over the globe (Fibonacci lattice), neighbouring numbers near one another.
    void addPlace(std::size_t number) {
        const double share = (static_cast<double>(number) + 0.5) / static_cast<double>(_counts.places);
        const double lat = std::asin(1.0 - 2.0 * share) * 180.0 / std::numbers::pi;
        const double turns = static_cast<double>(number) * (std::numbers::phi - 1.0);
        const double lon = (turns - std::floor(turns)) * 360.0 - 180.0;
        write("\n[[place]]\nid = \"place-{}\"\nname = \"{}\"\nlat = {:.4f}\nlon = {:.4f}\n", number, nameOf(number),
              lat, lon);
    }

    void addEvent(std::size_t number) {
        write("\n[[event]]\nid = \"event-{0}\"\ntitle = \"Talks {0}\"\nsummary = \"Both sides met.\"\n", number);
        write("place = \"place-{}\"\nwhen = \"{}-{:02}-{:02}\"\nstatus = \"{}\"\n", placeOf(number),
              1900 + number * 120 / _counts.events, 1 + number % 12, 1 + number % 28, statuses[number % 5]);
        write("participants = [{{ person = \"person-{}\" }}, {{ person = \"person-{}\" }}]\ncite = \"archive#files\"\n",
              scattered(number, people), (scattered(number, people) + 1) % people);
    }

    void addLink(std::size_t number) {
        const std::size_t from = placeOf(number * _counts.events / _counts.links);
        const std::size_t others = _counts.places - 1;
        const std::size_t away = number % 4 == 0 ? others : std::min<std::size_t>(others, 50);
        write("\n[[link]]\nid = \"link-{}\"\nfrom = \"place-{}\"\nto = \"place-{}\"\nkind = \"{}\"\n", number, from,
              (from + 1 + scattered(number, away)) % _counts.places, kinds[number % 4]);
        write("status = \"{}\"\ncite = \"archive\"\n", statuses[number % 5]);
    }

    void addStep(std::size_t number) {
        write("\n[[step]]\nid = \"step-{0}\"\nheadline = \"Chapter {0}\"\nsummary = \"What happened then.\"\n", number);
        writeShare("events", "event", number, _counts.events);
        writeShare("links", "link", number, _counts.links);
        write("camera = {{ fit = [\"place-{}\"], span = 60 }}\n", placeOf(number * _counts.events / _counts.steps));
    }

    /// The step's share of all things of a kind.
    void writeShare(const char* key, const char* kind, std::size_t step, std::size_t count) {
        write("{} = [", key);
        const std::size_t end = (step + 1) * count / _counts.steps;
        for (std::size_t i = step * count / _counts.steps; i < end; ++i) write("\"{}-{}\", ", kind, i);
        write("]\n");
    }

    [[nodiscard]] std::size_t placeOf(std::size_t event) const { return event * _counts.places / _counts.events; }

    const StoryCounts& _counts;
    std::string _text;
};

}  // namespace

std::string largeStoryToml(const StoryCounts& counts) { return Writer(counts).text(); }

}  // namespace demarche::test
