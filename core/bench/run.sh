#!/usr/bin/env bash
# Runs a benchmark that is a class of the tests, with nothing but what Maven has fetched.
#   core/bench/run.sh import | sending [MESSAGES BYTES dkim] | server | ror [CONTACTS]
#   core/bench/run.sh million [CONTACTS [MINUTES]] | hour [MINUTES]
# RAPPORT_BENCH_DATABASE=jdbc:postgresql://HOST:PORT/NAME?user=USER lets the last two work on a database that is kept.
# Compiles first what is not compiled. docs/performance.md says what they measure.
set -euo pipefail

cd -P "$(dirname "${BASH_SOURCE[0]}")/../.."
case "${1:-}" in
  import) module=core/app class=org.rapportcrm.app.imports.ImportBenchmark ;;
  sending) module=core/app class=org.rapportcrm.app.delivery.engine.SendingBenchmark ;;
  server) module=core/it class=org.rapportcrm.it.ServerBenchmark ;;
  million) module=core/it class=org.rapportcrm.it.MillionBenchmark ;;
  hour) module=core/it class=org.rapportcrm.it.MillionBenchmark; set -- hour 1000000 "${2:-60}" mixed ;;
  ror) module=plugins/ror-report class=org.rapportcrm.ror.relationship.RorBenchmark ;;
  *) sed -n '2,6s/^# //p' "$0" >&2; exit 2 ;;
esac
shift
paths=$(mktemp)
trap 'rm -f "$paths"' EXIT
mvn -B -q -pl "$module" -am test-compile dependency:build-classpath \
  -Dspotless.check.skip=true -DincludeScope=test -Dmdep.outputFile="$paths"
cd "$module"
java -Xmx2g ${BENCH_JAVA_OPTIONS:-} -cp "target/test-classes:target/classes:$(cat "$paths")" "$class" "$@"
