# Sourced by test: one heading per step, and a count of the tests.

passed=0
failed=0
failures=() # a line for each step that failed, and the names of its failed tests

# counted LOG WORD: how many tests the log says have passed or failed, by Catch2 or node.
counted() {
    local catch=passed node=pass
    [[ $2 == passed ]] || catch=failed node='(fail|cancelled)'
    awk -v word="$2" -v catch="([0-9]+) $catch" -v node="^# $node [0-9]+" '
        word == "passed" && match($0, /in [0-9]+ test cases?\)/) { sum += substr($0, RSTART + 3) }
        /test cases:/ && match($0, catch) { sum += substr($0, RSTART) }
        $0 ~ node { sum += $3 }
        END { print sum + 0 }' "$1"
}

# Node's names of the tests that failed; ctest's and the compiler's words are at the end of the log.
failed_tests() { grep -E '^ *not ok [0-9]+ - ' "$1" | head -n 15 | cut -c 1-160 || true; }

# check TITLE COMMAND...: runs it; a step that counts no tests is one test.
check() {
    local title=$1 log start=$SECONDS ok=1 good bad
    shift
    mkdir -p "$logs"
    log=$logs/$(tr -cs 'a-z0-9' - <<<"${title,,}" | sed 's/^-*//; s/-*$//').log
    printf '\n== %s\n' "$title"
    ("$@") >"$log" 2>&1 </dev/null || ok=0
    good=$(counted "$log" passed) bad=$(counted "$log" failed)
    if ((ok)); then
        ((good + bad > 0)) || good=1
        echo "   $good passed, $((SECONDS - start)) s"
        grep '^Once more: ' "$log" | sed 's/^Once more/   at the second attempt/' || true
    else
        ((bad > 0)) || bad=1
        tail_of "$log" 60
        echo "   $good passed, $bad FAILED, $((SECONDS - start)) s"
        failures+=("$title: $bad failed; the whole output is in $log" "$(failed_tests "$log")")
    fi
    ((passed += good, failed += bad)) || true
}

summary() {
    [[ ${#failures[@]} == 0 ]] || printf '%s\n' '' "${failures[@]}"
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0))
}
