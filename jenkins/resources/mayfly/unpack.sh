# Makes the private folder of this withMayfly step and unpacks the CLI into it, or says why the CLI cannot run on this
# Jenkins agent. The Jenkins agent wrote the archive, perhaps as another user: so this shell makes the folder itself, and
# checks the archive in it. With WITH_MAYFLY_PROGRAM, the CLI is a checked copy of this program, and Node is not needed.
{ set +x; } 2>/dev/null
set -u
umask 077
folder=$WITH_MAYFLY_FOLDER
program=${WITH_MAYFLY_PROGRAM-}
ours=
refuse() {
  printf 'mayfly: %s\n' "$@" 'No request was made.' >&2
  rm -rf "$folder.tgz" ${ours:+"$folder"}
  exit 1
}

if [ -z "$program" ]; then
  found=$(node --version 2>/dev/null) || found=none
  major=${found#v}
  [ "${major%%.*}" -ge 20 ] 2>/dev/null ||
    refuse "this Jenkins agent needs Node.js 20 or newer on its PATH (found: $found)." \
      'Use an image that has Node.js, or call withMayfly inside of a NodeJS installation of Jenkins.' \
      'Without Node.js, give the argument program.'
fi

mkdir "$folder" || refuse "the private folder $folder cannot be made."
ours=yes
cd "$folder"
if [ -n "$program" ]; then
  mkdir mayfly && cp "$program" mayfly/program || refuse "the program $program cannot be read on this Jenkins agent."
  printf '%s  mayfly/program\n' "$WITH_MAYFLY_SHA256" | sha256sum -c - >/dev/null 2>&1 ||
    refuse "the program $program was not started: its SHA-256 is not the one in the argument sha256."
  chmod 700 mayfly/program
  mayfly/program --version >/dev/null 2>&1 ||
    refuse "the program $program does not run on this Jenkins agent." \
      'The executable needs Linux with glibc 2.28 or later and libstdc++.'
else
  cp "$folder.tgz" mayfly.tgz ||
    refuse "the user of this shell ($(id -un 2>/dev/null || id -u)) cannot read the CLI, which the user of the Jenkins agent wrote." \
      'Run the container as the user of the Jenkins agent, or as root.'
  hash='require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync("mayfly.tgz")).digest("hex")'
  [ "$(node -p "$hash")" = "$WITH_MAYFLY_SHA256" ] ||
    refuse 'the CLI was changed on its way from the library to this Jenkins agent (its SHA-256 is different).'
  tar -xzf mayfly.tgz || refuse 'the CLI cannot be unpacked.'
  rm -f mayfly.tgz "$folder.tgz"
fi

printf %s "$WITH_MAYFLY_CREDENTIALS" >credentials.json
# The script is a JSON text. Without Node, awk reads it byte by byte, and writes each \u as UTF-8.
if [ -n "${WITH_MAYFLY_SCRIPT-}" ] && [ -z "$program" ]; then
  node -e 'require("node:fs").writeFileSync("script.sh", JSON.parse(process.env.WITH_MAYFLY_SCRIPT))'
elif [ -n "${WITH_MAYFLY_SCRIPT-}" ]; then
  LC_ALL=C awk '
    function unit(at, value, k) {
      for (k = 0; k < 4; k++) value = value * 16 + index("0123456789abcdef", tolower(substr(text, at + k, 1))) - 1
      return value
    }
    function bytes(code) {
      if (code < 128) return sprintf("%c", code)
      if (code < 2048) return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
      if (code < 65536) return sprintf("%c%c%c", 224 + int(code / 4096), 128 + int(code / 64) % 64, 128 + code % 64)
      return sprintf("%c%c%c%c", 240 + int(code / 262144), 128 + int(code / 4096) % 64, 128 + int(code / 64) % 64, 128 + code % 64)
    }
    BEGIN {
      text = ENVIRON["WITH_MAYFLY_SCRIPT"]
      for (i = 2; i < length(text); i++) {
        one = substr(text, i, 1)
        if (one == "\\") {
          one = substr(text, ++i, 1)
          if (one == "u") {
            code = unit(i + 1)
            i += 4
            if (code >= 55296 && code < 56320) {
              code = 65536 + (code - 55296) * 1024 + unit(i + 3) - 56320
              i += 6
            }
            one = bytes(code)
          } else if (escape = index("bfnrt", one)) one = substr("\b\f\n\r\t", escape, 1)
        }
        printf "%s", one
      }
    }' >script.sh
fi
cat >env.sh <<'END'
# Source this file in the block, by its path in MAYFLY_ENV. From here on the shell does not show its commands, because a
# command that uses a value would show the value.
{ set +xv; } 2>/dev/null
. "${MAYFLY_ENV%/*}/state/env.sh"
END
