import { place } from './gitlab-inputs.ts'

/** How the script of a template logs in. */
export interface Login {
  /** What the log calls it. */
  readonly what: string
  /** What the command line begins with. */
  readonly first: readonly string[]
  /** The arguments behind it; every value of an input in single quotes. */
  readonly given: readonly string[]
  /** Statements between, which may add arguments by `set -- "$@"`. */
  readonly more: readonly string[]
  /** What takes the identity tokens out of the job's shell again. */
  readonly forget: string
}

// Beside the checkout, where no artifact and no cache picks it up. The shell knows where it stands; variables of the
// pipeline may say anything.
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
 * The `before_script` of a template, for any POSIX shell: finds Node, checks and unpacks the archive, logs in, and gives
 * the job its variables. It works in a subshell: the job's shell gets what `env.sh` exports and loses the identity tokens.
 */
export function beforeScript({ what, first, given, more, forget }: Login): string {
  const begin = `set -- ${first.join(' ')} --platform=gitlab --workspace="$here" --state-dir="$mayfly/state"`
  return `# Mayfly: ${what} by the identity token of this job
${folder}
(
  unset NODE_OPTIONS TAR_OPTIONS
  stop() {
    printf 'mayfly: %s\\n' "$@" 'Nothing was delivered.' >&2
    exit 2
  }
  case "\${CI_JOB_ID:-}" in
    '' | *[!0-9]*) stop 'CI_JOB_ID is no number: a variable of the pipeline overrides it.' ;;
  esac
  here=\${mayfly%.tmp/*}
  case "$PWD/" in
    "\${CI_PROJECT_DIR:-?}"/?*)
      stop "The shell stands in $PWD, which is not the checkout $CI_PROJECT_DIR." \\
        'Put the lines of Mayfly before those that change the folder.'
      ;;
  esac
  if [ '${place('strict-revoke')}' = true ] && [ "\${AFTER_SCRIPT_IGNORE_ERRORS:-}" != false ]; then
    stop 'strict-revoke needs after-script-ignore-errors: false, without it the job cannot fail.'
  fi
  node='${place('node')}'
  "$node" -e 'process.exit(Number.parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null ||
    stop "Node 20 or later is needed, and $node is not that." \\
      'Use an image that has it, such as node:24-slim, or name a node binary by the input node.'
  umask 077
  mkdir -p "\${mayfly%/*}" && { [ -d "$mayfly" ] || mkdir "$mayfly"; } && [ ! -L "$mayfly" ] && [ -O "$mayfly" ] &&
    chmod 700 "$mayfly" ||
    stop "$mayfly is not a folder of this user."
  archive='${place('mayfly-archive')}'
  case "$archive" in
    https://*) "$node" -e '${fetchArchive}' "$archive" "$mayfly/mayfly.tgz" ;;
    *) cp "$archive" "$mayfly/mayfly.tgz" ;;
  esac || stop "$archive cannot be had: the input mayfly-archive names it, a path or an https URL."
  printf '%s  %s\\n' '${place('mayfly-sha256')}' "$mayfly/mayfly.tgz" | sha256sum -c - >/dev/null ||
    stop "$archive is not the archive of mayfly-sha256, so it is not unpacked."
  rm -rf "$mayfly/mayfly"
  tar -xzf "$mayfly/mayfly.tgz" -C "$mayfly" || stop "$archive cannot be unpacked."
  ${[begin, ...given].join(' \\\n    ')}
${more.map((line) => `  ${line}\n`).join('')}  "$node" "$mayfly/mayfly/index.js" "$@"
) || exit $?
. "$mayfly/state/env.sh"
${forget}
unset mayfly
`
}

/**
 * The `after_script` of a template: ends what the login got, after a failure too. A second time finds nothing. Lines
 * before it may have changed the folder: the login's own is looked for upwards.
 */
export function afterScript(): string {
  return `# Mayfly: what this job got ends
(
  unset NODE_OPTIONS
  case "\${CI_JOB_ID:-}" in
    '' | *[!0-9]*) echo 'mayfly: CI_JOB_ID is no number, so no login ran: nothing to end' >&2 && exit ;;
  esac
  here=$(pwd -P)
  while [ -n "$here" ] && [ ! -e "$here.tmp/mayfly-$CI_JOB_ID" ]; do here=\${here%/*}; done
  mayfly=$here.tmp/mayfly-$CI_JOB_ID
  if [ -z "$here" ]; then
    case "$PWD/" in
      "\${CI_PROJECT_DIR:-?}"/*) echo 'mayfly: nothing to end: no login ran in this job, or it has been ended already' >&2 && exit ;;
    esac
    echo "mayfly: warning: $PWD is outside of the checkout: what a login got was not looked for, and only expires" >&2
    echo 'mayfly: put the lines of Mayfly before those that change the folder' >&2
    exit 1
  fi
  if [ -L "$mayfly" ] || [ ! -O "$mayfly" ]; then
    echo "mayfly: warning: $mayfly is not a folder of this user: what a login got only expires" >&2
    exit 1
  fi
  if [ -f "$mayfly/mayfly/index.js" ]; then
    '${place('node')}' "$mayfly/mayfly/index.js" logout --platform=gitlab --state-dir="$mayfly/state" || exit $?
  elif [ -e "$mayfly/state" ]; then
    echo "mayfly: warning: something removed the program that ends what $mayfly/state holds: it only expires" >&2
    exit 1
  else
    echo 'mayfly: nothing to end: no login ran in this job, or it has been ended already' >&2
  fi
  [ -e "$mayfly/state" ] || rm -rf "$mayfly"
) || exit $?
`
}
