#!/usr/bin/env bash
# Runs the tests. See docs/contributing.md, "Running the tests".
#
#   ./test.sh                    the fast set: every suite this machine has the parts for
#   ./test.sh --all              the slow tests too (marked [Trait("Category", "Slow")])
#   ./test.sh --install          first installs what is missing: npm packages of the peer tests, Debian packages
#   ./test.sh tests/Csml.X.Tests only these suites
#
# The last line is "N passed, N failed, N skipped", added up from the result files; the exit code is 0 only
# where something ran and nothing failed. A suite that does not build, crashes or hangs counts as a failure.
# A suite is a folder under tests/: a .NET test project, or one with a package.json that has a script "test".
# CONFIGURATION (Release) and SUITE_TIMEOUT (seconds for one suite: 600, with --all 1800) come from the environment.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

all=false
install=false
suites=()
for argument in "$@"; do
  case "$argument" in
    --all) all=true ;;
    --install) install=true ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
    -*) echo "unknown option '$argument' (./test.sh --help)" >&2; exit 2 ;;
    *) suites+=("${argument%/}") ;;
  esac
done

configuration=${CONFIGURATION:-Release}
suite_timeout=${SUITE_TIMEOUT:-$($all && echo 1800 || echo 600)}
results=$PWD/artifacts/test-results
passed=0 failed=0 skipped=0 running='' child=''
broken=()

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

finish() {
  printf '\n'
  [ ${#broken[@]} -eq 0 ] || printf 'Failed: %s\n' "${broken[@]}"
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# A run that is stopped (by .ci/run's time limit, or Ctrl+C) still says truly how far it came.
stopped() {
  trap '' INT TERM
  [ -z "$child" ] || kill -TERM "$child" 2>/dev/null
  failed=$((failed + 1))
  broken+=("the run was stopped${running:+ in $running}")
  finish
}
trap stopped INT TERM

# In the background and waited for, so that a signal is handled at once.
run() {
  "$@" < /dev/null &
  child=$!
  wait "$child"
  local code=$?
  child=''
  return $code
}

count_broken() {
  failed=$((failed + 1))
  broken+=("$1")
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local lock folder missing=()
  command -v npm > /dev/null || missing+=(nodejs npm)
  command -v chromium > /dev/null || missing+=(chromium fonts-dejavu-core)
  if [ ${#missing[@]} -gt 0 ]; then
    if command -v apt-get > /dev/null; then
      run as_root apt-get update -qq && run as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"
    else
      echo "missing, and not to be installed here: ${missing[*]}"
    fi
  fi
  command -v npm > /dev/null || return
  while read -r lock; do
    folder=$(dirname "$lock")
    [ "$folder/node_modules/.package-lock.json" -nt "$lock" ] || run npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
  done < <(find tests -name package-lock.json -not -path '*/node_modules/*' -not -path '*/bin/*' -not -path '*/obj/*')
}

# Prints "passed failed skipped" of a result file. Only the summary's own elements are looked at:
# what tests print is escaped in the file, so it cannot look like one.
read_counters() {
  awk '
    function value(name,  at) {
      if (!match($0, " " name "=\"[^\"]*\"")) return 0
      at = RSTART + length(name) + 3
      return substr($0, at, RLENGTH - length(name) - 4)
    }
    /<UnitTestResult / && value("outcome") == "NotExecuted" { skipped++ }
    /<Counters /       { passed = value("passed"); failed = value("failed") + value("error") + value("timeout") + value("aborted") }
    END                { print passed + 0, failed + 0, skipped + 0 }
  ' "$1"
}

# The reasons given for skipped tests, each once with the number of tests it stands for.
print_skip_reasons() {
  awk '
    /<UnitTestResult / { skipping = /outcome="NotExecuted"/ }
    skipping && /<Message>/ {
      text = $0
      sub(/.*<Message>/, "", text); sub(/<\/Message>.*/, "", text); sub(/&#xD;/, "", text)
      gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&amp;/, "\\&", text)
      count[text]++
      skipping = 0
    }
    END { for (text in count) printf "  skipped %d: %s\n", count[text], text }
  ' "$1"
}

test_project() {
  local project=$1 name=$2 trx=$results/$2.trx code p f s

  if ! $built && ! run dotnet build "$project" -c "$configuration" -v quiet -nologo -clp:NoSummary; then
    count_broken "$name does not build"
    return
  fi

  local filter=(--filter 'Category!=Slow')
  $all && filter=()
  run timeout --kill-after=20 "$suite_timeout" dotnet test "$project" -c "$configuration" --no-build --nologo \
    --results-directory "$results" --logger "trx;LogFileName=$name.trx" "${filter[@]}"
  code=$?

  if [ ! -f "$trx" ]; then
    count_broken "$name ended without results (exit code $code$([ $code -eq 124 ] && echo ": over $suite_timeout s"))"
    return
  fi
  read -r p f s < <(read_counters "$trx")
  print_skip_reasons "$trx"
  count_suite "$name" "$p" "$f" "$s" "$code"
}

test_node_suite() {
  local folder=$1 name=$2 tap=$results/$2.tap code p f s
  if ! command -v node > /dev/null; then
    echo "  skipped: needs Node.js (./test.sh --install)"
    skipped=$((skipped + 1))
    return
  fi

  (cd "$folder" && exec timeout --kill-after=20 "$suite_timeout" node --test --test-reporter=dot --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$tap" < /dev/null) &
  child=$!
  wait "$child"
  code=$?
  child=''
  if ! grep -q '^# tests ' "$tap" 2> /dev/null; then
    count_broken "$name ended without results (exit code $code)"
    return
  fi
  read -r p f s < <(awk '$1 == "#" { n[$2] = $3 } END { print n["pass"] + 0, n["fail"] + n["cancelled"] + 0, n["skipped"] + n["todo"] + 0 }' "$tap")
  [ "$f" -eq 0 ] || cat "$tap"
  count_suite "$name" "$p" "$f" "$s" "$code"
}

# Adds up what a suite counted; one that counts no failure, but did not end well, has crashed.
count_suite() {
  local name=$1 p=$2 f=$3 s=$4 code=$5
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  if [ "$f" -gt 0 ]; then
    broken+=("$f in $name")
  elif [ "$code" -ne 0 ]; then
    count_broken "$name crashed (exit code $code)"
  elif [ $((p + f + s)) -eq 0 ]; then
    echo "  no test in this set$($all || echo " (./test.sh --all runs the slow ones)")"
  fi
}

command -v dotnet > /dev/null || { echo "The .NET SDK is missing: see global.json for the version."; count_broken "no .NET SDK"; finish; }
$install && install_missing

chosen=true
if [ ${#suites[@]} -eq 0 ]; then
  chosen=false
  for folder in tests/*/; do
    folder=${folder%/}
    if compgen -G "$folder/*.csproj" > /dev/null; then
      grep -q '<IsTestProject>false' "$folder"/*.csproj || suites+=("$folder")
    elif grep -qs '"test":' "$folder/package.json"; then
      suites+=("$folder")
    fi
  done
fi

rm -rf "$results"
mkdir -p "$results"

# One build of everything is quickest. Where it fails, or a few suites are asked for, each project is built by itself,
# so that only those that are broken count as such.
built=true
running='the build'
if $chosen; then
  built=false
else
  run dotnet build Csml.Compiled.sln -c "$configuration" -v quiet -nologo -clp:NoSummary || built=false
fi

for suite in "${suites[@]}"; do
  running=$(basename "$suite")
  printf '\n== %s\n' "$running"
  if [ -f "$suite/package.json" ] && ! compgen -G "$suite/*.csproj" > /dev/null; then
    test_node_suite "$suite" "$running"
  else
    test_project "$suite" "$running"
  fi
done

if ! $all; then
  slow=$(grep -rl --include='*.cs' 'Trait("Category", "Slow")' "${suites[@]}" | cut -d/ -f1-2 | sort -u | xargs)
  [ -z "$slow" ] || printf '\nNot run: the slow tests of %s (./test.sh --all)\n' "$slow"
fi
finish
