import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Job } from '../support/runner.ts'
import { cli, inShellJob } from '../support/shell-job.ts'
import { awsPolicy } from '../support/trust-documents.ts'
import { openWorld, within } from '../support/world.ts'

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: a shell would expand them
/** Names that git or GitHub accept. Each of them would make the file `evil` if a shell or YAML read it as its own. */
const names = {
  'a branch that ends a quoted text': { ref: "refs/heads/x';touch${IFS}evil;'" },
  'a branch with a command': { ref: 'refs/heads/$(touch${IFS}evil)`touch${IFS}evil`' },
  'a branch that ends a double-quoted text': { ref: 'refs/heads/";touch${IFS}evil;"' },
  'an environment with line ends and YAML': {
    environment: "prod\n'; touch evil #\n  rules: { x: y }\n\"}\n- '!!'",
    sub: 'repo:acme/api:environment:prod',
  },
  'an environment with Unicode and signs': { environment: 'ü😀\u2028\u0085${x}!history *&%@`#: [', sub: 'x' },
  'a workflow with quotes': {
    workflow: `"'\`$(touch evil)\\`,
    workflow_ref: `acme/api/.github/workflows/'"$(touch evil).yml@refs/heads/main`,
  },
  'a workflow name like a command of the runner': { workflow: '::add-mask::x ##[error]y section_end:1:z' },
}

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: a shell would expand them

/** The printed line, and the printed file. */
function printed(job: Job): { line: string; file: string } {
  const { stdout = '' } = job.steps[0] ?? {}
  return {
    line: /^mayfly trust explain '.*$/m.exec(stdout)?.[0] ?? '',
    file: /^version: 1\n(?:.+\n)+/m.exec(stdout)?.[0] ?? '',
  }
}

test.each(Object.entries(names))('%s: the printed line runs in bash and dash as one command', async (_, claims) =>
  within(await openWorld(async () => ({})), async (world) => {
    world.issuer.claims = { iss: 'https://token.actions.githubusercontent.com', ...claims }
    const job = await world.run([{ name: 'inspect', uses: resolve('actions/inspect') }])
    const { line, file } = printed(job)
    expect(line).toMatch(/^[ -~]+$/)
    await inShellJob('shell', async (shell) => {
      writeFileSync(join(shell.workspace, 'document'), JSON.stringify(awsPolicy))
      const bin = join(shell.root, 'bin')
      mkdirSync(bin)
      writeFileSync(
        join(bin, 'mayfly'),
        `#!/bin/sh\nprintf '%s' "$#" >count\nprintf '%s' "$3" >third\nexec node '${cli}' "$@"\n`,
        {
          mode: 0o755,
        },
      )
      for (const [program, ...args] of [
        ['/bin/bash', '-c'],
        ['/bin/dash', '-c'],
        ['/bin/bash', '-ic'],
      ] as const) {
        const env = { PATH: `${bin}:${shell.env.PATH}`, HISTFILE: '/dev/null' }
        const ran = await shell.run(program, [...args, line], { env })
        expect([0, 1, 2], ran.stderr).toContain(ran.code)
        expect(ran.stdout, ran.stderr).toMatch(/^stdin \(AWS\) /m)
        expect(existsSync(join(shell.workspace, 'evil'))).toBe(false)
        const seen = await shell.run('/bin/cat', ['count', 'third'])
        expect(seen.stdout.startsWith('3{')).toBe(true)
        const whole = JSON.parse(seen.stdout.slice(1))
        for (const [name, value] of Object.entries(claims)) expect(whole[name]).toBe(value)
      }
    })
    const { rules } = parse(file)
    const [{ who }] = Object.values<{ who: Record<string, string> }>(rules) as [{ who: Record<string, string> }]
    if ('environment' in claims) expect(who.environment).toBe(claims.environment)
    if ('ref' in claims) expect(who.branch).toBe(claims.ref.replace('refs/heads/', ''))
  }),
)
