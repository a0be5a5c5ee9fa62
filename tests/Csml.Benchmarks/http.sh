#!/usr/bin/env bash
# Measures whole webhook turns over loopback: the bot with its two stores, a bare Kestrel endpoint, and the same bot
# written by hand on Express. See docs/performance.md.
#
#   ./http.sh             five interleaved rounds; prints the medians as a table
#   ./http.sh --install   first installs what is missing: wrk and Node.js (Debian packages), Express and Twilio's SDK (npm)
#
# ROUNDS (5), SECONDS_EACH (5), WARM_UP (8) and CONNECTIONS (32) come from the environment, and SERVERS: those to
# measure (bare memory sqlite express). NO_BUILD=1 measures what was built before. The server runs on core 0, wrk on core 1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

case "${1:-}" in
  '' | --install) ;;
  *) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0"; exit 2 ;;
esac

rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-5}
warm_up=${WARM_UP:-8}
connections=${CONNECTIONS:-32}
read -ra servers <<< "${SERVERS:-bare memory sqlite express}"
port=${PORT:-5099}
benchmarks=$PWD/bin/Release/net10.0/Csml.Benchmarks
work=$(mktemp -d)
server=''

stop_server() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2> /dev/null || true
  server=''
}

trap 'stop_server; rm -rf "$work"' EXIT

if [ "${1:-}" = --install ]; then
  missing=()
  command -v wrk > /dev/null || missing+=(wrk)
  command -v npm > /dev/null || missing+=(nodejs npm)
  [ ${#missing[@]} -eq 0 ] || { apt-get update -qq; apt-get install -y -qq --no-install-recommends "${missing[@]}"; }
  npm ci --prefix express-bot --no-audit --no-fund --loglevel=error
fi

command -v wrk > /dev/null || { echo 'wrk is missing: ./http.sh --install' >&2; exit 1; }
[ -n "${NO_BUILD:-}" ] || dotnet build -c Release -v quiet -nologo

# On one busy core .NET puts off optimizing its code for half a minute, because it waits for a pause. This only ends that
# wait; what it optimizes to is the same.
export DOTNET_TC_CallCountingDelayMs=0

# Runs $1 on core 0 and waits until it listens.
start_server() {
  local run
  case "$1" in
    bare) run=("$benchmarks" serve bare "$port") ;;
    memory) run=("$benchmarks" serve memory "$port") ;;
    sqlite) rm -f "$work"/calls.db*; run=("$benchmarks" serve "$work/calls.db" "$port") ;;
    express) run=(env NODE_ENV=production node express-bot/server.mjs "$port") ;;
  esac
  taskset -c 0 "${run[@]}" > "$work/$1.log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || return 0
    sleep 0.1
  done
  echo "$1 does not listen:" >&2
  cat "$work/$1.log" >&2
  exit 1
}

# Sends a file of requests for so many seconds; prints: requests/s, bytes per answer, p50 ms, p99 ms, failures, ok.
send() {
  taskset -c 1 wrk -t1 -c"$connections" -d"$1" --latency -s webhooks.lua "http://127.0.0.1:$port" -- "$2" | sed -n 's/^result //p'
}

# As many calls as the fastest server can take.
"$benchmarks" requests "$work/warm-up" 0 $((warm_up * 40000))
"$benchmarks" requests "$work/calls" 10000000 $((seconds * 40000))

for round in $(seq "$rounds"); do
  for name in "${servers[@]}"; do
    start_server "$name"
    send "${warm_up}s" "$work/warm-up" > /dev/null
    result=$(send "${seconds}s" "$work/calls")
    stop_server
    echo "round $round  $name  $result"
    echo "$name $result" >> "$work/results"
  done
done

awk '
  function median(values, count,  i, j, swap) {
    for (i = 2; i <= count; i++)
      for (j = i; j > 1 && values[j - 1] > values[j]; j--) { swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap }
    return (values[int((count + 1) / 2)] + values[int(count / 2) + 1]) / 2
  }
  {
    round = ++seen[$1]
    if (round == 1) names[++servers] = $1
    rate[$1, round] = $2; bytes[$1, round] = $3; p50[$1, round] = $4; p99[$1, round] = $5
    if ($6 > 0 || $7 != "ok") broken = broken "  " $1 ", round " round ": " $6 " failed, requests " $7 "\n"
  }
  function of(values, name,  round, column) {
    for (round = 1; round <= seen[name]; round++) column[round] = values[name, round]
    return median(column, seen[name])
  }
  # Round by round, so that what else the machine does concerns both.
  function ratio(name, other,  round, column) {
    if (!(other in seen)) return "-"
    for (round = 1; round <= seen[name]; round++) column[round] = rate[name, round] / rate[other, round]
    return sprintf("%.2f", median(column, seen[name]))
  }
  END {
    print "\n| server | requests/s | of bare Kestrel | times Express | p50, ms | p99, ms | bytes of an answer |"
    print "|---|---:|---:|---:|---:|---:|---:|"
    for (i = 1; i <= servers; i++) {
      name = names[i]
      printf "| %s | %d | %s | %s | %.2f | %.2f | %.1f |\n",
        name, of(rate, name), ratio(name, "bare"), ratio(name, "express"), of(p50, name), of(p99, name), of(bytes, name)
    }
    if (broken != "") { printf "\nNot valid:\n%s", broken; exit 1 }
  }
' "$work/results"
