import { reference } from './gitlab-inputs.ts'

/** The login in the script of a template. */
export interface Login {
  /** The name of the credentials in the script's comment. */
  readonly what: string
  /** The first words of the command line. */
  readonly first: readonly string[]
  /** The arguments after them; every value of an input is in single quotes. */
  readonly given: readonly string[]
  /** Statements that may add further arguments by `set -- "$@"`. */
  readonly more: readonly string[]
  /** The statement that removes the ID tokens from the job's shell. */
  readonly forget: string
}

// Next to the checkout, where no artifact and no cache includes it. The shell knows the current folder; pipeline variables
// are not trusted for that.
const folder = `mayfly="$(pwd -P).tmp/mayfly-\${CI_JOB_ID:-}"`

// An image with Node may have neither curl nor wget.
const fetchArchive = `
        fetch(process.argv[1], { signal: AbortSignal.timeout(60000) })
          .then(async (answer) => {
            if (!answer.ok) throw new Error("status " + answer.status)
            require("fs").writeFileSync(process.argv[2], Buffer.from(await answer.arrayBuffer()))
          })
          .catch((error) => {
            console.error(String(error.cause || error))
            process.exit(1)
          })
      `

/**
 * The `before_script` of a template, for any POSIX shell: finds Node, checks and unpacks the archive, or checks the single
 * executable; logs in, and gives the job its variables. It works in a subshell: the job's shell only gets the exports of `env.sh` and loses the ID tokens.
 */
export function beforeScript({ what, first, given, more, forget }: Login): string {
  const begin = `set -- "$@" ${first.join(' ')} --platform=gitlab --workspace="$here" --state-dir="$mayfly/state"`
  return `# Mayfly: ${what} from the ID token of this job
${folder}
(
  unset NODE_OPTIONS TAR_OPTIONS
  stop() {
    printf 'mayfly: %s\\n' "$@" 'Nothing was delivered.' >&2
    exit 2
  }
  case "\${CI_JOB_ID:-}" in
    '' | *[!0-9]*) stop 'CI_JOB_ID is not a number: a pipeline variable overrides it.' 'Remove that variable.' ;;
  esac
  here=\${mayfly%.tmp/*}
  case "$PWD/" in
    "\${CI_PROJECT_DIR:-?}"/?*)
      stop "The current folder is $PWD, not the checkout $CI_PROJECT_DIR." \\
        'Put the lines of Mayfly before the lines that change the folder.'
      ;;
  esac
  if [ '${reference('strict-revoke')}' = true ] && [ "\${AFTER_SCRIPT_IGNORE_ERRORS:-}" != false ]; then
    stop 'strict-revoke needs after-script-ignore-errors: false. Without it the job cannot fail.'
  fi
  program='${reference('mayfly-program')}'
  node='${reference('node')}'
  [ -n "$program" ] || "$node" -e 'process.exit(Number.parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null ||
    stop "$node is not Node 20 or later." \\
      'Use an image that has Node, such as node:24-slim, or set the input node to the path of a Node binary.' \\
      'Without Node, set the input mayfly-program to the single executable of Mayfly.'
  umask 077
  mkdir -p "\${mayfly%/*}" && { [ -d "$mayfly" ] || mkdir "$mayfly"; } && [ ! -L "$mayfly" ] && [ -O "$mayfly" ] &&
    chmod 700 "$mayfly" ||
    stop "$mayfly is not a folder of this user."
  archive='${reference('mayfly-archive')}'
  file=\${program:-$archive}
  input=mayfly-archive
  [ -z "$program" ] || input=mayfly-program
  rm -rf "$mayfly/mayfly" "$mayfly/download"
  case "$program,$file" in
    ,https://*) "$node" -e '${fetchArchive}' "$archive" "$mayfly/download" ;;
    *,https://*)
      if command -v curl >/dev/null; then
        curl -fsSL --max-time 300 -o "$mayfly/download" "$program"
      else
        wget -q -T 60 -O "$mayfly/download" "$program"
      fi
      ;;
    *) cp "$file" "$mayfly/download" ;;
  esac || stop "$file cannot be read or downloaded." \\
      "Set the input $input to a path or an https URL that the job can reach."
  printf '%s  %s\\n' '${reference('mayfly-sha256')}' "$mayfly/download" | sha256sum -c - >/dev/null || {
    [ -z "$program" ] || stop "The program was not started: the SHA-256 of $program is not the one in the input mayfly-sha256." \\
        'Set mayfly-sha256 to the SHA-256 of the executable. Its release has it in a file beside it.'
    stop "The archive was not unpacked: the SHA-256 of $archive is not the one in the input mayfly-sha256." \\
      'Take the template and the archive from the same commit.'
  }
  if [ -n "$program" ]; then
    mkdir "$mayfly/mayfly" && mv "$mayfly/download" "$mayfly/mayfly/program" && chmod 700 "$mayfly/mayfly/program" &&
      "$mayfly/mayfly/program" --version >/dev/null ||
      stop "$program does not run in this image." \\
        'The executable needs Linux with glibc 2.28 or later and libstdc++. On Alpine use mayfly-archive and Node.'
    set -- "$mayfly/mayfly/program"
  else
    tar -xzf "$mayfly/download" -C "$mayfly" || stop "$archive cannot be unpacked."
    set -- "$node" "$mayfly/mayfly/index.js"
  fi
  ${[begin, ...given].join(' \\\n    ')}
${more.map((line) => `  ${line}\n`).join('')}  "$@"
) || exit $?
. "$mayfly/state/env.sh"
${forget}
unset mayfly
`
}

/**
 * The `after_script` of a template: ends the credentials of the login, after a failure too. A second run finds nothing.
 * Earlier lines may have changed the folder, so it looks for the login's folder upwards.
 */
export function afterScript(): string {
  return `# Mayfly: ends the credentials of this job
(
  unset NODE_OPTIONS
  case "\${CI_JOB_ID:-}" in
    '' | *[!0-9]*) echo 'mayfly: CI_JOB_ID is not a number, so no login ran and there is nothing to end' >&2 && exit ;;
  esac
  here=$(pwd -P)
  while [ -n "$here" ] && [ ! -e "$here.tmp/mayfly-$CI_JOB_ID" ]; do here=\${here%/*}; done
  mayfly=$here.tmp/mayfly-$CI_JOB_ID
  if [ -z "$here" ]; then
    case "$PWD/" in
      "\${CI_PROJECT_DIR:-?}"/*) echo 'mayfly: nothing to end: no login ran in this job, or its credentials are already ended' >&2 && exit ;;
    esac
    echo "mayfly: warning: the current folder $PWD is outside of the checkout, so the credentials of a login cannot be found. They only expire" >&2
    echo 'mayfly: put the lines of Mayfly before the lines that change the folder' >&2
    exit 1
  fi
  if [ -L "$mayfly" ] || [ ! -O "$mayfly" ]; then
    echo "mayfly: warning: $mayfly is not a folder of this user, so the credentials of a login cannot be revoked. They only expire" >&2
    exit 1
  fi
  set --
  if [ -f "$mayfly/mayfly/program" ]; then
    set -- "$mayfly/mayfly/program"
  elif [ -f "$mayfly/mayfly/index.js" ]; then
    set -- '${reference('node')}' "$mayfly/mayfly/index.js"
  fi
  if [ -e "$mayfly/state" ] && [ $# -gt 0 ]; then
    "$@" logout --platform=gitlab --state-dir="$mayfly/state" || exit $?
  elif [ -e "$mayfly/state" ]; then
    echo "mayfly: warning: the program in $mayfly was removed, so the credentials of this job cannot be revoked. They only expire" >&2
    exit 1
  else
    echo 'mayfly: nothing to end: no login ran in this job, or its credentials are already ended' >&2
  fi
  [ -e "$mayfly/state" ] || rm -rf "$mayfly"
) || exit $?
`
}
