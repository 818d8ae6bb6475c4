#!/usr/bin/env bash
# What changes of the plugins cost: how long nobody is answered, and what is left in memory after many.
#   core/bench/changes.sh [CHANGES]
# Starts the distribution on a home that is thrown away, makes a plugin with a table in two versions, and
# installs, upgrades and removes it in turn, while a client asks for /health/ready every 50 ms. Prints for
# each change the longest time between two good answers, MB resident, and MB of metaspace after a collection.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
command=$root/core/dist/target/rapport/rapport
changes=${1:-20}
port=${BENCH_PORT:-18091}
work=$(mktemp -d)
export RAPPORT_HOME=$work/home RAPPORT_ADMIN_EMAIL=bench@example.org
RAPPORT_ADMIN_PASSWORD=$(head -c 24 /dev/urandom | base64)
export RAPPORT_ADMIN_PASSWORD
url=http://127.0.0.1:$port
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

"$command" new-plugin bench-visits --in "$work" --with migration,page >/dev/null
cd "$work/bench-visits"
migrations=src/main/resources/META-INF/rapport/bench-visits/migrations
pack() {
  sed -i "s/<version>1[.][^<]*</<version>$1</" pom.xml
  mvn -q -B package -DskipTests
  cp "target/bench-visits-$1.jar" "$work"
}
pack 1.0.0
echo "alter table bench_visits_visit add column seen varchar(100);" >"$migrations/V2__seen.sql"
pack 1.1.0

"$command" start --demo --port "$port" >"$work/out" 2>&1 &
server=$!
until grep -q 'running at' "$work/out"; do
  kill -0 $server 2>/dev/null || { cat "$work/out" >&2; exit 1; }
  sleep 0.2
done
pid=$server
token=$("$command" token --user "$RAPPORT_ADMIN_EMAIL" --scope admin)
api() { curl -s -H "Authorization: Bearer $token" "$@"; }

(while :; do
  if curl -sf -m 1 -o /dev/null "$url/health/ready"; then date +%s.%N; fi
  sleep 0.05
done) >"$work/answers" &

state() { api "$url/api/v1/plugins/changes/current" | grep -o '"state":"[a-z]*"' | head -n 1 | cut -d '"' -f 4; }
change() {
  local what=$1 begun ended
  shift
  begun=$(date +%s.%N)
  api "$@" >"$work/answer"
  until [ "$(state)" = done ]; do
    [ "$(state)" != failed ] || { cat "$work/answer" >&2; exit 1; }
    sleep 0.2
  done
  sleep 0.5
  ended=$(date +%s.%N)
  jcmd "$pid" GC.run >/dev/null
  awk -v b="$begun" -v e="$ended" -v w="$what" \
    -v m="$(awk '/VmRSS/ {printf "%d", $2 / 1024}' "/proc/$pid/status")" \
    -v s="$(jstat -gc "$pid" | awk 'NR == 2 {printf "%d", $10 / 1024}')" \
    '$1 >= b - 1 && $1 <= e {if (last && $1 - last > gap) gap = $1 - last; last = $1}
     END {printf "%-8s %.2f s without an answer, %d MB resident, %d MB metaspace\n", w, gap, m, s}' "$work/answers"
}

for ((done = 0; done < changes; done += 3)); do
  change install -F "file=@$work/bench-visits-1.0.0.jar" "$url/api/v1/plugins?activate=true"
  change upgrade -F "file=@$work/bench-visits-1.1.0.jar" "$url/api/v1/plugins"
  change remove -X DELETE "$url/api/v1/plugins/bench-visits?purge=true"
done
