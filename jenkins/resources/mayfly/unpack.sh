# Makes the CLI ready in the folder of this use, or says why it cannot run on this agent.
{ set +x; } 2>/dev/null
set -u
refuse() {
  printf 'mayfly: %s\n' "$@" 'Nothing was asked for.' >&2
  rm -rf "$WITH_MAYFLY_FOLDER"
  exit 1
}

cd "$WITH_MAYFLY_FOLDER" || exit
found=$(node --version 2>/dev/null) || found=none
major=${found#v}
[ "${major%%.*}" -ge 20 ] 2>/dev/null ||
  refuse "this agent needs Node.js 20 or newer on its PATH (found: $found)." \
    'Use an image that has it, or put a NodeJS installation of Jenkins around withMayfly.'

hash='require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync("mayfly.tgz")).digest("hex")'
read -r pinned _ <mayfly.tgz.sha256
[ "$(node -p "$hash")" = "$pinned" ] ||
  refuse 'the CLI did not reach this agent as it is in the library (its SHA-256 is another one).'
tar -xzf mayfly.tgz || refuse 'the CLI could not be unpacked.'
rm mayfly.tgz mayfly.tgz.sha256
