#!/usr/bin/env bash
# Reads an archive on all cores of this machine with GNU parallel. Results are in the order of the stories:
#
#     examples/archive/parallel.sh stories.jsonl results/ [options of copydesk batch] > results.jsonl
#
# Each shard of the archive has a file in results/. After a stop, of whatever kind, the same command goes on where
# each of them ends. BLOCK is the size of a shard (64M), JOBS how many run at a time (all cores), COPYDESK the command.
set -euo pipefail
if [ $# -lt 2 ]; then
  echo "usage: $0 STORIES FOLDER [options of copydesk batch] > RESULTS" >&2
  exit 2
fi
stories=$1
folder=$2
shift 2
read -ra copydesk <<<"${COPYDESK:-npx copydesk}"
block=${BLOCK:-64M}
mkdir -p "$folder"

# Shards are cut anew at each run, so they must be cut alike: size and name of the archive, and the block, are written down.
cut="$(wc -c <"$stories") bytes in blocks of $block"
if [ -e "$folder/cut" ] && [ "$(cat "$folder/cut")" != "$cut" ]; then
  echo "$folder holds results of another archive ($(cat "$folder/cut"), this is $cut): name a new folder" >&2
  exit 2
fi
echo "$cut" >"$folder/cut"

# A story that cannot be read is a result; what stops here is a wrong option, a full disk, a process that was killed.
parallel --will-cite --pipepart --arg-file "$stories" --block "$block" --jobs "${JOBS:-100%}" --halt soon,fail=1 -q \
  "${copydesk[@]}" batch --exit-zero "$@" --output "$folder/{= \$_ = sprintf('%06d', seq()) =}.jsonl"
cat "$folder"/*.jsonl
