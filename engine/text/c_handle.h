// Owning pointers to objects of C libraries, released by the library's own function.
#pragma once

#include <memory>

namespace demarche {

template <auto release>
struct Release {
    template <class Object>
    void operator()(Object* object) const {
        release(object);
    }
};

template <class Object, auto release>
using CHandle = std::unique_ptr<Object, Release<release>>;

}  // namespace demarche
