# For a build that begins with nothing, as in continuous integration: most of its time would go into reading the same
# headers again for each file. So common headers are precompiled, and several files of a folder are compiled as one.
# Elsewhere ccache and building only what has changed save more, and find includes that are missing and names that shadow.

set(demarche_files_at_once 8)

# demarche_from_nothing(NAME HEADERS): how the library or program NAME is compiled then.
function(demarche_from_nothing name headers)
  if(DEMARCHE_FROM_NOTHING)
    target_precompile_headers(${name} REUSE_FROM ${headers})
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${demarche_files_at_once})
  endif()
endfunction()

# demarche_precompile(NAME HEADER): NAME compiles HEADER for others. What it is linked to must be set before.
function(demarche_precompile name header)
  target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/empty.cpp)
  target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/${header})
endfunction()

if(DEMARCHE_FROM_NOTHING)
  add_library(precompiled_standard OBJECT)
  target_link_libraries(precompiled_standard PRIVATE demarche_options)
  demarche_precompile(precompiled_standard standard.h)

  add_library(precompiled_tests OBJECT)
  target_link_libraries(precompiled_tests PRIVATE demarche_options demarche_test_options GTest::gtest GTest::gmock)
  demarche_precompile(precompiled_tests tests.h)
endif()
