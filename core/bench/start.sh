#!/usr/bin/env bash
# How long a start takes to its first page, and how much memory is resident then, beside a bare server's start.
#   core/bench/start.sh [RUNS] [OPTION OF THE JVM ...]
# Runs the distribution on a home that is thrown away; the first start, which migrates, is not counted. In turns with
# it starts a bare server: the same Payara Micro with one page of PrimeFaces that reads a row of H2 (bare/), with
# what makes such a start shortest: the quick compiler alone and a class-data archive. Prints for each run: seconds to
# the first page, MB resident a second after five requests for it, CPU seconds; at the end the medians and their ratio.
# The options are for Rapport alone, for comparisons.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
dist=$root/core/dist/target/rapport
runs=${1:-5}
[ $# -eq 0 ] || shift
export RAPPORT_JAVA_OPTIONS="$*"
unset RAPPORT_DATABASE_URL
port=${BENCH_PORT:-18090}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

# one_start PATH RUNNING COMMAND ...: until PATH answers; stops it when its output has said RUNNING.
one_start() {
  local page=http://127.0.0.1:$port$1 running=$2 begun pid ready resident
  shift 2
  begun=$(date +%s.%N)
  "$@" >"$work/out" 2>&1 &
  pid=$!
  until curl -fsL -o /dev/null "$page" 2>/dev/null; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/out" >&2; exit 1; }
    sleep 0.05
  done
  ready=$(date +%s.%N)
  busy=$(awk -v t="$(getconf CLK_TCK)" '{print ($14 + $15) / t}' "/proc/$pid/stat")
  for _ in 1 2 3 4 5; do curl -fsL -o /dev/null "$page"; done
  until grep -q "$running" "$work/out"; do sleep 0.05; done
  sleep 1
  resident=$(awk '/VmRSS/ {printf "%d", $2 / 1024}' "/proc/$pid/status")
  awk -v b="$begun" -v r="$ready" -v m="$resident" -v c="$busy" \
    'BEGIN {printf "%.1f s  %d MB  %.1f s CPU\n", r - b, m, c}'
  kill "$pid"
  wait "$pid" || true
}

rapport() { one_start / 'running at' "$dist/rapport" start --home "$work/home" --port "$port"; }

bare() {
  one_start /index.xhtml 'ready in' java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$@" \
    -jar "$work/payara/launch-micro.jar" --nohazelcast --disablephonehome --port "$port" --deploy "$work/ROOT.war"
}

make_bare() {
  cp -r "$dist/payara" "$work/payara"
  cp -r "$root/core/bench/bare" "$work/war"
  mkdir -p "$work/war/WEB-INF/lib"
  cp "$dist"/app/primefaces-[0-9]*.jar "$work/war/WEB-INF/lib"
  javac -proc:none -cp "$work/payara/runtime/*" -d "$work/war/WEB-INF/classes" "$work/war/Row.java"
  rm "$work/war/Row.java"
  (cd "$work/war" && jar cf ../ROOT.war .)
  bare "-XX:ArchiveClassesAtExit=$work/bare.jsa" >/dev/null
}

median() { sort -n "$1" | awk '{t[NR] = $1} END {print t[int((NR + 1) / 2)]}'; }

"$dist/rapport" archive
make_bare
rapport >/dev/null
for _ in $(seq "$runs"); do
  rapport | tee -a "$work/rapport.figures"
  bare "-XX:SharedArchiveFile=$work/bare.jsa" | tee -a "$work/bare.figures" | sed 's/$/  bare/'
done
awk -v r="$(median "$work/rapport.figures")" -v b="$(median "$work/bare.figures")" \
  'BEGIN {printf "median %.1f s, bare %.1f s: %.2f times\n", r, b, r / b}'
