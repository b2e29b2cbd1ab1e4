/**
 * The script of one stage as GitLab's runner gives it to a shell: the variables, the checkout, the commands.
 *
 * @see https://gitlab.com/gitlab-org/gitlab-runner/-/blob/v19.4.0/shells/bash.go Finish
 */
export function scriptOf(
  commands: readonly string[],
  variables: Readonly<Record<string, string>>,
  project: string,
): string {
  const lines = [
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${quote(value)}`),
    `cd ${quote(project)}`,
    ...commands.flatMap((command) => {
      const [first = '', ...more] = command.trim().split('\n')
      return [`echo ${quote(`$ ${first}${more.length > 0 ? ' # collapsed multi-line command' : ''}`)}`, command.trim()]
    }),
  ]
  return [
    "trap 'exit 1' TERM",
    ...(variables.CI_DEBUG_TRACE === 'true' ? ['set -o xtrace'] : []),
    'case "$(set -o)" in *"pipefail"*) set -o pipefail;; esac; set -o errexit',
    'set +o noclobber',
    'umask 0000',
    `(trap 'exit 1' TERM; eval ${quote(`${lines.join('\n')}\n`)}) < /dev/null`,
    'exit 0',
    '',
  ].join('\n')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`
}
