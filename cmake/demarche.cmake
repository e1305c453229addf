# What every target of the project shares: warnings as errors, sanitizers, and how a folder becomes a library.

add_library(demarche_options INTERFACE)
target_include_directories(demarche_options INTERFACE ${PROJECT_SOURCE_DIR})
if(DEMARCHE_FROM_NOTHING)
  # As SDL asks for; the same everywhere, or the precompiled header would not fit.
  target_compile_definitions(demarche_options INTERFACE _REENTRANT)
  # In a precompiled header GCC 12 no longer knows the standard library as the system's, and shows what it wrongly says
  # about std::string there. Builds without one do warn about our own code.
  target_compile_options(demarche_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict>)
  # Where several files are compiled as one, a local variable may well be called like something in another of them.
  set(wno_shadow -Wno-shadow)
endif()
target_compile_options(demarche_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow ${wno_shadow} -Wconversion -Werror
  # Descriptor structs are meant to be filled by name, the rest by their defaults.
  -Wno-missing-field-initializers
  # GCC 12 reports moved-from strings inside std::expected that are never read (GCC bug 105562 and its kin).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # The stable sorts of GCC 12's library use a function that it deprecates itself, and Clang reports it where they are used.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
  # Same numbers on every compiler: no fused multiply-add behind our back.
  -ffp-contract=off)
if(DEMARCHE_SANITIZE)
  target_compile_options(demarche_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(demarche_options INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(demarche_options INTERFACE DEMARCHE_SANITIZE)
endif()

if(DEMARCHE_FUZZ)
  target_compile_options(demarche_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(demarche_options INTERFACE -fsanitize=address,undefined)
  target_compile_definitions(demarche_options INTERFACE DEMARCHE_SANITIZE)
endif()

# Under the sanitizers what is tested is optimised; the tests themselves are quicker built than run.
add_library(demarche_test_options INTERFACE)
target_compile_options(demarche_test_options INTERFACE $<$<BOOL:${DEMARCHE_SANITIZE}>:-O0>)

# demarche_library(viz_geo DEPENDS engine_base engine_math): one static library of the *.cpp in this folder.
# A folder of headers alone becomes an interface library.
function(demarche_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC demarche_options ${ARG_DEPENDS})
    demarche_from_nothing(${name} precompiled_standard)
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE demarche_options ${ARG_DEPENDS})
  endif()
endfunction()

# tests_unit, tests_gpu, ...: build the programs of one label, and what they need.
foreach(label unit gpu golden film)
  add_custom_target(tests_${label})
endforeach()

# demarche_test(unit_geo LABEL unit DEPENDS viz_geo): one GoogleTest program of the *.cpp in this folder.
function(demarche_test name)
  cmake_parse_arguments(ARG "" "LABEL" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE demarche_options ${ARG_DEPENDS} GTest::gtest GTest::gtest_main GTest::gmock)
  target_compile_definitions(${name} PRIVATE
    DEMARCHE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" DEMARCHE_PROGRAM_DIR="${PROJECT_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE demarche_test_options)
  demarche_from_nothing(${name} precompiled_tests)
  add_test(NAME ${name} COMMAND ${name})
  # Speed is measured in tests/bench; what takes ten minutes hangs, or grows with the square of what it is given.
  set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 600)
  add_dependencies(tests_${ARG_LABEL} ${name})
endfunction()
