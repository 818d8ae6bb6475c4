#!/usr/bin/env bash
# A developer's first minutes: the three commands of docs/plugins/first-plugin.md and two edits.
#   core/bench/first-plugin.sh
# Makes a plugin's project in a folder that is thrown away, builds and tests it, runs `rapport dev` until its page
# is there, and saves a page and a class. Prints for each step the seconds by the clock and of processor time, of
# its processes and of those that they started. Maven has what it needs when plugins were built here before.
# FIRST_PLUGIN_ARCHIVE=none takes the class archive away first, as on a machine on which Rapport never started.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
dist=$root/core/dist/target/rapport
command=$dist/rapport
port=${BENCH_PORT:-18093}
work=$(mktemp -d)
# A killed `rapport dev` stops the Rapport that it runs.
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT
unset RAPPORT_HOME

if [ "${FIRST_PLUGIN_ARCHIVE:-}" = none ]; then
  mv "$dist/cache" "$work/cache" 2>/dev/null && trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$dist/cache"; mv "$work/cache" "$dist/cache"; rm -rf "$work"' EXIT
fi

# Hundredths of a second of this process and all below it, those that ended among them.
processor() {
  local all=0 one child
  for one in "$@"; do
    all=$((all + $(awk '{ sub(/.*\) /, ""); print $12 + $13 + $14 + $15 }' "/proc/$one/stat" 2>/dev/null || echo 0)))
    for child in $(pgrep -P "$one" || true); do all=$((all + $(processor "$child"))); done
  done
  echo "$all"
}
line() { awk -v w="$1" -v t="$2" -v c="$3" 'BEGIN { printf "%-52s %7.1f s by the clock %7.1f s of processor time\n", w, t / 1000, c / 100 }'; }
now() { date +%s%3N; }

timed() {
  local what=$1 begun before pid
  shift
  begun=$(now)
  before=$(awk '{ sub(/.*\) /, ""); print $14 + $15 }' /proc/$$/stat)
  "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
  line "$what" $(($(now) - begun)) $(($(awk '{ sub(/.*\) /, ""); print $14 + $15 }' /proc/$$/stat) - before))
}
timed "rapport new-plugin" "$command" new-plugin visits --in "$work"
cd "$work/visits"
timed "mvn verify" mvn -B -ntp verify

begun=$(now)
"$command" dev --port "$port" >"$work/dev" 2>&1 &
dev=$!
said() {
  until grep -q "$1" "$work/dev"; do
    kill -0 $dev 2>/dev/null || { cat "$work/dev" >&2; exit 1; }
    sleep 0.05
  done
}
said 'sign in as'
line "rapport dev, until the page is there" $(($(now) - begun)) "$(processor $dev)"

edit() {
  local file before begun
  file=$(find src -name "$1")
  before=$(processor $dev)
  begun=$(now)
  sed -i "$2" "$file"
  said "^$1[: ]"
  line "$1 saved, until it is on the screen" $(($(now) - begun)) $(($(processor $dev) - before))
}
edit visits.xhtml 's|<h2>|<h2>Seen at once: |'
edit VisitsPage.java 's|"/plugins/visits/visits?|&now\&|'
