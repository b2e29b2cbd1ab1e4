# Makes the private folder of this use and unpacks the CLI into it, or says why it cannot run on this agent. The shell makes
# the folder itself: the archive was written by the agent's user, who may be another one, and is judged in a private place.
{ set +x; } 2>/dev/null
set -u
umask 077
folder=$WITH_MAYFLY_FOLDER
ours=
refuse() {
  printf 'mayfly: %s\n' "$@" 'Nothing was asked for.' >&2
  rm -rf "$folder.tgz" ${ours:+"$folder"}
  exit 1
}

found=$(node --version 2>/dev/null) || found=none
major=${found#v}
[ "${major%%.*}" -ge 20 ] 2>/dev/null ||
  refuse "this agent needs Node.js 20 or newer on its PATH (found: $found)." \
    'Use an image that has it, or put a NodeJS installation of Jenkins around withMayfly.'

mkdir "$folder" || refuse "the private folder of this use, $folder, could not be made."
ours=yes
cd "$folder"
cp "$folder.tgz" mayfly.tgz ||
  refuse "the CLI cannot be read by the user of this shell ($(id -un 2>/dev/null || id -u)), who is another than the agent's." \
    'Let the container run as the user of the agent, or as root.'
hash='require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync("mayfly.tgz")).digest("hex")'
[ "$(node -p "$hash")" = "$WITH_MAYFLY_SHA256" ] ||
  refuse 'the CLI did not reach this agent as it is in the library (its SHA-256 is another one).'
tar -xzf mayfly.tgz || refuse 'the CLI could not be unpacked.'
rm -f mayfly.tgz "$folder.tgz"

printf %s "$WITH_MAYFLY_CREDENTIALS" >credentials.json
if [ -n "${WITH_MAYFLY_SCRIPT-}" ]; then
  node -e 'require("node:fs").writeFileSync("script.sh", JSON.parse(process.env.WITH_MAYFLY_SCRIPT))'
fi
cat >env.sh <<'END'
# To be sourced in the block, by its path in MAYFLY_ENV. From here on the shell does not show its commands: one that
# uses a value would show it.
{ set +xv; } 2>/dev/null
. "${MAYFLY_ENV%/*}/state/env.sh"
END
