# Catch2 for the tests in WebAssembly. Version 2 (Debian 12) is one header. Of version 3 (Debian 13)
# the system has a native library only, so setup/catch2 fetches the source: one header, one file.
find_path(CATCH2_SINGLE_HEADER catch2/catch.hpp PATHS /usr/include /usr/local/include
          NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
set(amalgamated ${PROJECT_SOURCE_DIR}/build/catch2/extras)
if(CATCH2_SINGLE_HEADER)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/catch2_include)
  file(CREATE_LINK ${CATCH2_SINGLE_HEADER}/catch2 ${PROJECT_BINARY_DIR}/catch2_include/catch2 SYMBOLIC)
  target_include_directories(core_tests SYSTEM PRIVATE ${PROJECT_BINARY_DIR}/catch2_include)
elseif(EXISTS ${amalgamated}/catch_amalgamated.cpp)
  target_sources(core_tests PRIVATE ${amalgamated}/catch_amalgamated.cpp)
  set_source_files_properties(${amalgamated}/catch_amalgamated.cpp PROPERTIES
                              COMPILE_OPTIONS -w SKIP_PRECOMPILE_HEADERS ON)
  target_include_directories(core_tests SYSTEM PRIVATE ${amalgamated})
else()
  message(FATAL_ERROR "Catch2 for WebAssembly is missing: run ./test, or setup/catch2 on Debian.")
endif()
