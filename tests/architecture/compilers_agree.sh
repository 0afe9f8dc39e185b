#!/bin/sh
# The same games must end in the same bits whatever compiler and optimisation built the rules.
#   compilers_agree.sh SOURCE_DIR WORK_DIR SIGNATURE_PROGRAM
set -eu
source=$1 work=$2 present=$3
mkdir -p "$work"
"$present" >"$work/present.txt"

for preset in gcc-O0 clang-O3; do
    if ! { cmake -S "$source" --preset "$preset" -B "$work/$preset" &&
        cmake --build "$work/$preset" --parallel 2 --target chokepoint-signature; } >"$work/$preset.log" 2>&1; then
        cat "$work/$preset.log"
        exit 1
    fi
    "$work/$preset/bin/chokepoint-signature" >"$work/$preset.txt"
    cmp -s "$work/present.txt" "$work/$preset.txt" || {
        echo "This build (<) and $preset (>) differ:"
        diff "$work/present.txt" "$work/$preset.txt" | head -20
        exit 1
    }
    echo "$preset agrees with this build."
done
