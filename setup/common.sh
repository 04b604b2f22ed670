# Sourced by run and test: how they speak, and how they call other programs.

export LC_ALL=C.UTF-8
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc 2>/dev/null || echo 2)}
export PATH=$PWD/node_modules/.bin:$PATH
logs=build/logs

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# step SENTENCE: one line of progress; $steps is how many there will be.
step() { printf '[%d/%d] %s ...\n' "$((step_number += 1))" "$steps" "$1"; }
step_number=0

# The end of a log, without the pages that a minified file makes of one line.
tail_of() { tail -n "${2:-40}" "$1" | cut -c 1-400; }

# quietly NAME COMMAND...: its output goes to a log, and the end of that here if it fails.
quietly() {
    local log=$logs/$1.log
    shift
    mkdir -p "$logs"
    "$@" >"$log" 2>&1 </dev/null && return
    tail_of "$log" >&2
    fail "This failed: $*
The whole output is in $log"
}
