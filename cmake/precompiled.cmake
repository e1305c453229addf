# Precompiled headers, for a build that begins with nothing: continuous integration. Elsewhere ccache saves more, and it
# cannot share what was compiled with such a header between folders. Builds without them find includes that are missing.

# demarche_precompile(NAME HEADER): NAME compiles HEADER for others. What it is linked to must be set before.
function(demarche_precompile name header)
  target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/empty.cpp)
  target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/${header})
endfunction()

if(DEMARCHE_PRECOMPILE)
  add_library(precompiled_standard OBJECT)
  target_link_libraries(precompiled_standard PRIVATE demarche_options)
  demarche_precompile(precompiled_standard standard.h)

  add_library(precompiled_tests OBJECT)
  target_link_libraries(precompiled_tests PRIVATE demarche_options demarche_test_options GTest::gtest GTest::gmock)
  demarche_precompile(precompiled_tests tests.h)
endif()
