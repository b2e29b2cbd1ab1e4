import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agentOf, agentsOf, during, isAlive } from '../support/agent.ts'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { quickTime } from '../support/quick-time.ts'
import type { Job, Step, StepResult } from '../support/runner.ts'
import { cli } from '../support/shell-job.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { inVaultWorld, type VaultWorld, vaultAction } from '../support/vault-world.ts'

/** A `run:` step that calls `mayfly end` with the leases of the named steps, and with more arguments. */
const end = (steps: readonly string[] = [], ...more: string[]): Step => ({
  name: 'end',
  always: true,
  run: (job) => ({ command: process.execPath, args: [cli, 'end', ...steps.map((name) => idOf(job, name)), ...more] }),
})

const idOf = ({ outputs }: Job, name: string) => outputs[name]?.['lease-id'] ?? ''
const ends = ({ steps }: Job) => steps.filter(({ name }) => name === 'end')
const postOf = ({ steps }: Job, name: string) =>
  (steps.find((step) => step.name === name && step.phase === 'post') as StepResult).printed
const said = (job: Job, world: VaultWorld) =>
  ends(job).map(({ exitCode, stderr }) => [
    exitCode,
    stderr
      .replaceAll(world.vault.url.replace('http://', ''), '<host>')
      .replace(/\S+Z\b/g, '<time>')
      .replace(/vault-[0-9a-f]{12}/g, 'vault-<id>'),
  ])

const token = { secrets: '' }
const alive = ({ vault }: VaultWorld) => vault.tokens.map((one) => one.alive)

test.concurrent('a token of a variable is revoked, the next steps have no variable, and post reports already-gone', () =>
  inVaultWorld(async (world) => {
    let folder = ''
    const job = await world.use(
      token,
      {},
      during((job) => {
        folder = join(job.temp, 'mayfly', idOf(job, 'vault'))
        expect(statSync(join(folder, '.lease')).mode & 0o777).toBe(0o600)
      }),
      end(['vault']),
      during((job) => {
        expect([alive(world), job.env.VAULT_TOKEN, existsSync(folder)]).toEqual([[false], '', false])
      }),
      end(),
      end(['vault'], 'vault-000000000000', 'no such\nlease'),
    )
    expect(said(job, world)).toEqual([
      [
        0,
        'mayfly: Vault token of deploy at <host>: revoked-verified, by vault, <time>\n' +
          'mayfly: the next steps do not have the variables of vault-<id>; this step keeps them\n',
      ],
      [0, 'mayfly: nothing to end: no credential of an action is left in this job\n'],
      [2, expect.stringContaining('3 leases are not here (ERR_INPUT_INVALID)')],
    ])
    expect(ends(job)[2]?.stderr).toContain(`${idOf(job, 'vault')}, vault-000000000000, a text of 13 characters`)
    expect(postOf(job, 'vault')).toContain(': already-gone, seen by vault')
    expect([job.orphans, environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([[], {}, [], []])
  }))

test.concurrent('a token that the job was not given is in no file, stays valid until post, and that is reported', () =>
  inVaultWorld(async (world) => {
    const job = await world.use(
      {},
      {},
      during((job) => {
        const file = readFileSync(join(job.temp, 'mayfly', idOf(job, 'vault'), '.lease'), 'utf8')
        expect(world.vault.tokens.filter(({ value }) => file.includes(value))).toEqual([])
      }),
      end(['vault']),
      during((job) => expect([alive(world), job.env.PASSWORD]).toEqual([[true], ''])),
    )
    const [[code, text = ''] = []] = said(job, world)
    expect(code).toBe(0)
    expect(text).toContain(
      'mayfly: Vault token of deploy at <host>: not-run, valid until <time>; the post step revokes it\n',
    )
    expect(text).toContain('mayfly: kv/app: read, a static value: it does not end')
    expect(postOf(job, 'vault')).toContain(': revoked-verified, by vault')
    expect([job.failed, leftBehind(job)]).toEqual([false, []])
  }))

test.concurrent('an unknown lease refuses the command, which then touches nothing', () =>
  inVaultWorld(async (world) => {
    const job = await world.use(
      token,
      {},
      end(['vault'], 'vault-000000000000'),
      during((job) => {
        expect([alive(world), job.env.VAULT_TOKEN]).toEqual([[true], world.vault.tokens[0]?.value])
      }),
    )
    const [step] = ends(job)
    expect(step?.exitCode).toBe(2)
    expect(step?.stderr.replace(/\s+/g, ' ')).toContain(
      `A lease is not here (ERR_INPUT_INVALID) unknown vault-000000000000 leases here ${idOf(job, 'vault')}`,
    )
    expect(postOf(job, 'vault')).toContain(': revoked-verified')
  }))

test.concurrent('of two uses only the wanted one ends, and a variable that the newer one has set again stays', () =>
  inVaultWorld(async (world) => {
    const use = (name: string): Step => ({ name, uses: vaultAction, with: { ...world.inputs, ...token } })
    const job = await world.run([
      use('old'),
      use('new'),
      end(['old']),
      during((job) => {
        expect([alive(world), job.env.VAULT_TOKEN]).toEqual([[false, true], world.vault.tokens[1]?.value])
      }),
      end(),
      during((job) => expect([alive(world), job.env.VAULT_TOKEN]).toEqual([[false, false], ''])),
    ])
    expect(job.log.match(/: already-gone, seen by vault/g)).toHaveLength(2)
    expect([job.failed, leftBehind(job)]).toEqual([false, []])
  }))

test.concurrent('with Vault out of reach the variable goes, and a second call revokes the token', () =>
  inVaultWorld(async (world) => {
    const later = (work: (job: Job) => unknown): Step => ({ ...during(work), always: true })
    const reach = (isOpen: boolean) =>
      later(() => {
        world.vault.answer = isOpen ? undefined : (_, response) => response.destroy()
      })
    const job = await world.use(
      { ...token, 'strict-revoke': 'true' },
      {},
      reach(false),
      { ...end(['vault']), env: quickTime },
      reach(true),
      later((job) => expect([alive(world), job.env.VAULT_TOKEN]).toEqual([[true], ''])),
      end(['vault']),
      later(() => expect(alive(world)).toEqual([false])),
    )
    expect(ends(job).map(({ exitCode }) => exitCode)).toEqual([3, 0])
  }))

test.concurrent('files and profiles of AWS go, and the session is reported as one that only expires', () =>
  inWorld({}, async (world) => {
    const use = (name: string, profile: string): Step => ({
      name,
      uses: awsAction,
      with: { ...world.inputs, deliver: 'file', profile },
    })
    const shared = (job: Job) => readFileSync(join(job.temp, 'mayfly/aws-config'), { encoding: 'utf8', flag: 'a+' })
    const job = await world.run([
      use('one', 'first'),
      use('two', 'second'),
      end(['one']),
      during((job) => {
        const keys = world.sts.issued.map(({ secretAccessKey }) => shared(job).includes(secretAccessKey))
        expect(keys).toEqual([false, true])
      }),
    ])
    expect(ends(job)[0]?.stderr).toMatch(/: expires-only, valid until /)
    expect([job.failed, leftBehind(job)]).toEqual([false, []])
  }))

test.concurrent('the agent serves the other lease on, and stops with the last one', () =>
  inVaultWorld(async (world) => {
    const use = (name: string): Step => ({
      name,
      uses: vaultAction,
      with: { ...world.inputs, ...token, deliver: 'agent' },
    })
    let agent: ReturnType<typeof agentOf> | undefined
    const job = await world.run([
      use('old'),
      use('new'),
      during((job) => {
        agent = agentOf(job)
      }),
      end(['old']),
      during((job) => expect([alive(world), isAlive(agentOf(job))]).toEqual([[false, true], true])),
      end(['new']),
      during((job) => expect([alive(world), agentsOf(job).map(isAlive)]).toEqual([[false, false], [false]])),
    ])
    expect(agent && isAlive(agent)).toBe(false)
    for (const name of ['old', 'new']) {
      expect(postOf(job, name)).toContain(`${idOf(job, name)} was ended by mayfly end, before this step`)
      expect(postOf(job, name)).toContain(': already-gone, seen by vault')
      expect(postOf(job, name)).not.toContain('::warning::')
    }
    expect([job.failed, job.orphans, leftBehind(job), leaksOf(job, world)]).toEqual([false, [], [], []])
  }))

test.concurrent('a file of a lease that another step has changed is none, or sends nothing elsewhere', () =>
  inVaultWorld(async (world) => {
    const forge = (change: (text: string) => string): Step => ({
      name: 'forge',
      run: (job) => {
        const file = join(job.temp, 'mayfly', idOf(job, 'vault'), '.lease')
        const text = JSON.stringify(change(readFileSync(file, 'utf8')))
        return {
          command: process.execPath,
          args: ['-e', `require('fs').writeFileSync(${JSON.stringify(file)}, ${text})`],
        }
      },
    })
    const other = '"vault-ffffffffffff"'
    const job = await world.use(
      token,
      {},
      forge((text) => text.replace(/"vault-[0-9a-f]{12}"/, other)),
      end(),
      forge((text) => text.replace(other, '"x"').slice(0, -1)),
      end(),
    )
    expect(ends(job).map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(
      Array(2).fill([0, 'mayfly: nothing to end: no credential of an action is left in this job\n']),
    )
    expect(postOf(job, 'vault')).toContain(': revoked-verified, by vault')
    expect(leftBehind(job)).toEqual([])
  }))
