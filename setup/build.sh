# Sourced by run and test: the core, and what is made of it in dist/.

configure_wasm() { # ON or OFF: with tests, with the models of the survey
    local arguments=(-DCARBON_TALLY_TESTS="$1" -DCARBON_TALLY_SURVEY="${2:-ON}") debians=/usr/share/emscripten
    [[ -d $debians ]] ||
        arguments+=(--toolchain "$(dirname "$(realpath "$(command -v em++)")")/cmake/Modules/Platform/Emscripten.cmake")
    cmake --preset wasm "${arguments[@]}"
}

build_wasm() { cmake --build --preset wasm --target core pack unpack; }
build_package() { node wasm/package.mjs; }
build_page() { node web/build.mjs; }
