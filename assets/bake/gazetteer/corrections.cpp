#include "assets/bake/gazetteer/corrections.h"

#include "assets/bake/gazetteer/city_list.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace demarche::bake {

std::map<std::uint32_t, Correction> readCorrections(const std::filesystem::path& file) {
    std::map<std::uint32_t, Correction> corrections;
    const nlohmann::json document = nlohmann::json::parse(bytesOf(file));
    for (const auto& [key, entries] : document.items()) {
        if (key != "places") throw std::runtime_error(file.string() + ": unknown key " + key);
        for (const nlohmann::json& entry : entries) {
            Correction correction;
            std::uint32_t id = 0;
            for (const auto& [name, value] : entry.items()) {
                if (name == "id") {
                    value.get_to(id);
                } else if (name == "name") {
                    value.get_to(correction.name);
                } else if (name == "country") {
                    value.get_to(correction.country);
                } else if (name == "seat") {
                    value.get_to(correction.seat);
                } else if (name == "capital") {
                    value.get_to(correction.capital);
                } else if (name == "names") {
                    value.get_to(correction.names);
                } else if (name == "also") {
                    value.get_to(correction.also);
                } else {
                    throw std::runtime_error(file.string() + ": unknown key " + name);
                }
            }
            if (id == 0 || !corrections.emplace(id, std::move(correction)).second) {
                throw std::runtime_error(file.string() + ": a place without id, or twice: " + entry.dump());
            }
        }
    }
    return corrections;
}

}  // namespace demarche::bake
