#!/usr/bin/env bash
# How long a start takes to its first page, and how much memory is resident then.
#   core/bench/start.sh [RUNS] [OPTION OF THE JVM ...]
# Runs the distribution on a home that is thrown away; the first start, which migrates, is not counted.
# Prints for each run: seconds to the first page, MB resident a second after five requests for it, CPU seconds.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
command=$root/core/dist/target/rapport/rapport
runs=${1:-5}
[ $# -eq 0 ] || shift
export RAPPORT_JAVA_OPTIONS="$*"
unset RAPPORT_DATABASE_URL
port=${BENCH_PORT:-18090}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

one_start() {
  local begun pid ready resident
  begun=$(date +%s.%N)
  "$command" start --home "$home" --port "$port" >"$home/out" 2>&1 &
  pid=$!
  until curl -fsL -o /dev/null "http://127.0.0.1:$port/" 2>/dev/null; do
    kill -0 "$pid" 2>/dev/null || { cat "$home/out" >&2; exit 1; }
    sleep 0.05
  done
  ready=$(date +%s.%N)
  busy=$(awk -v t="$(getconf CLK_TCK)" '{print ($14 + $15) / t}' "/proc/$pid/stat")
  for _ in 1 2 3 4 5; do curl -fsL -o /dev/null "http://127.0.0.1:$port/"; done
  until grep -q 'running at' "$home/out"; do sleep 0.05; done
  sleep 1
  resident=$(awk '/VmRSS/ {printf "%d", $2 / 1024}' "/proc/$pid/status")
  awk -v b="$begun" -v r="$ready" -v m="$resident" -v c="$busy" \
    'BEGIN {printf "%.1f s  %d MB  %.1f s CPU\n", r - b, m, c}'
  kill "$pid"
  wait "$pid" || true
}

"$command" archive
one_start >/dev/null
for _ in $(seq "$runs"); do one_start; done | tee "$home/figures"
sort -n "$home/figures" | awk '{t[NR] = $1; m[NR] = $3} END {print "median " t[int((NR + 1) / 2)] " s"}'
