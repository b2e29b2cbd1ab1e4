# Makes the private folder of this withMayfly step and unpacks the CLI into it, or says why the CLI cannot run on this
# Jenkins agent. The Jenkins agent wrote the archive, perhaps as another user: so this shell makes the folder itself, and
# checks the archive in it.
{ set +x; } 2>/dev/null
set -u
umask 077
folder=$WITH_MAYFLY_FOLDER
ours=
refuse() {
  printf 'mayfly: %s\n' "$@" 'No request was made.' >&2
  rm -rf "$folder.tgz" ${ours:+"$folder"}
  exit 1
}

found=$(node --version 2>/dev/null) || found=none
major=${found#v}
[ "${major%%.*}" -ge 20 ] 2>/dev/null ||
  refuse "this Jenkins agent needs Node.js 20 or newer on its PATH (found: $found)." \
    'Use an image that has Node.js, or call withMayfly inside of a NodeJS installation of Jenkins.'

mkdir "$folder" || refuse "the private folder $folder cannot be made."
ours=yes
cd "$folder"
cp "$folder.tgz" mayfly.tgz ||
  refuse "the user of this shell ($(id -un 2>/dev/null || id -u)) cannot read the CLI, which the user of the Jenkins agent wrote." \
    'Run the container as the user of the Jenkins agent, or as root.'
hash='require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync("mayfly.tgz")).digest("hex")'
[ "$(node -p "$hash")" = "$WITH_MAYFLY_SHA256" ] ||
  refuse 'the CLI was changed on its way from the library to this Jenkins agent (its SHA-256 is different).'
tar -xzf mayfly.tgz || refuse 'the CLI cannot be unpacked.'
rm -f mayfly.tgz "$folder.tgz"

printf %s "$WITH_MAYFLY_CREDENTIALS" >credentials.json
if [ -n "${WITH_MAYFLY_SCRIPT-}" ]; then
  node -e 'require("node:fs").writeFileSync("script.sh", JSON.parse(process.env.WITH_MAYFLY_SCRIPT))'
fi
cat >env.sh <<'END'
# Source this file in the block, by its path in MAYFLY_ENV. From here on the shell does not show its commands, because a
# command that uses a value would show the value.
{ set +xv; } 2>/dev/null
. "${MAYFLY_ENV%/*}/state/env.sh"
END
