#include "engine/platform/driver_pinning.h"

#ifdef DEMARCHE_SANITIZE
#include <dlfcn.h>
#include <link.h>

#include <string>
#include <string_view>
#include <vector>
#endif

namespace demarche {

#ifdef DEMARCHE_SANITIZE

namespace {

int collectDriver(dl_phdr_info* info, std::size_t /*size*/, void* user) {
    const std::string_view path = info->dlpi_name == nullptr ? "" : info->dlpi_name;
    // Debian 12 has swrast_dri.so behind libEGL_mesa.so; newer Mesa moves the drivers into libgallium.
    for (const std::string_view part : {"_dri.so", "libgallium", "libEGL", "libGLX", "libglapi"}) {
        if (path.find(part) == std::string_view::npos) continue;
        static_cast<std::vector<std::string>*>(user)->emplace_back(path);
        break;
    }
    return 0;
}

}  // namespace

void pinLoadedDrivers() {
    std::vector<std::string> paths;
    dl_iterate_phdr(collectDriver, &paths);
    // The handle is kept on purpose: RTLD_NODELETE outlives it.
    for (const std::string& path : paths) dlopen(path.c_str(), RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
}

#else

void pinLoadedDrivers() {}

#endif

}  // namespace demarche
