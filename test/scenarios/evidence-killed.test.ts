import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FakeRole } from '@mayfly/doubles/aws/server'
import type { FakeServer } from '@mayfly/doubles/double-server'
import type { EvidenceLine } from '@mayfly/evidence/line'
import { expect, test } from 'vitest'
import { deployRole, roleFor, startWorld } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { evidenceIn } from '../support/evidence-chain.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import type { Job, JobOptions } from '../support/runner.ts'
import { inShellJob } from '../support/shell-job.ts'
import { startVaultWorld } from '../support/vault-world.ts'
import { type World, within } from '../support/world.ts'

interface KillableWorld extends World {
  readonly server: FakeServer
  /** A job with evidence. */
  use(options: Partial<JobOptions>): Promise<Job>
}

type Kill = ReturnType<typeof killAtRequest>

/** The moments of a kill, in the order of a job. */
const moments: readonly [name: string, options: (kill: Kill) => Partial<JobOptions>][] = [
  ['main, and post never runs', (kill) => ({ vanishes: true, onStep: kill })],
  ['main', (kill) => ({ onStep: kill })],
  ['post', (kill) => ({ onPost: kill })],
]

/** The things that were issued and have no end. */
function openIn(lines: readonly EvidenceLine[]): string[] {
  const ended = lines.flatMap((line) => (line.event === 'ended' ? [line.what] : []))
  const issued = lines.flatMap((line) => (line.event === 'issued' ? [line.what] : []))
  return issued.filter((what) => !ended.includes(what))
}

/**
 * Kills jobs at each request, one job for each. Each file has a whole chain, and `mayfly report` counts what has no end
 * in it. Returns the numbers of such things, by the moment.
 */
async function killAtEach(world: KillableWorld): Promise<Record<string, number[]>> {
  const counted: Record<string, number[]> = {}
  await inShellJob('shell', async (shell) => {
    const folder = join(shell.workspace, 'records')
    mkdirSync(folder)
    let files = 0
    for (const [name, options] of moments) {
      const numbers: number[] = []
      for (let nth = 1; ; nth++) {
        const job = await world.use(options(killAtRequest(nth, world.server)))
        world.server.answer = undefined
        if (!job.steps.some(({ signal }) => signal === 'SIGKILL')) break
        const path = join(job.workspace, 'evidence.ndjson')
        // This throws for a line that is cut or not the next one.
        const lines = evidenceIn(path)
        expect([lines[0]?.event, new Set(lines.map(({ chain }) => chain)).size]).toEqual(['opened', 1])
        const text = JSON.stringify(lines).replace(/"accessKeyId":"\w+"/g, '')
        expect(leaks(text, world.secrets())).toEqual([])
        numbers.push(openIn(lines).length)
        copyFileSync(path, join(folder, `${++files}.ndjson`))
      }
      counted[name] = numbers
    }
    const { stdout } = await shell.mayfly(['report', 'records', '--format', 'json'])
    const { counts, ...report } = JSON.parse(stdout)
    const open = Object.values(counted).flat()
    const sum = open.reduce((all, one) => all + one, 0)
    expect([report.files, report.chains, report.broken, counts['never-ended']]).toEqual([files, files, 0, sum])
  })
  return counted
}

test('Vault with secrets: after a kill at any request the file is whole so far, and the report counts what has no end', async () =>
  within(await startVaultWorld(), async (world) => {
    const secrets = 'PASSWORD = kv/app#password\nDB = database/creds/app#password'
    const use = (options: Partial<JobOptions>) => world.use({ secrets, evidence: 'evidence.ndjson' }, options)
    const counted = await killAtEach({ ...world, server: world.vault, use })
    const { 'main, and post never runs': [first, ...others] = [], main = [], post = [] } = counted
    // Only the answer to the login is in the file. Post ends the token, unless it is killed before that is written.
    expect([first, new Set(others), new Set(main), new Set(post)]).toEqual([
      0,
      new Set([1]),
      new Set([0]),
      new Set([1]),
    ])
  }))

test('an AWS role chain: after a kill at any request the file is whole so far, and the report counts what has no end', async () => {
  const hub = 'arn:aws:iam::222222222222:role/hub'
  const everything = { Statement: { Effect: 'Allow' as const, Action: '*', Resource: '*' } }
  const Action = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity']
  const trust = { Statement: { Effect: 'Allow' as const, Principal: { AWS: deployRole }, Action } }
  const roles: FakeRole[] = [{ arn: hub, permissions: everything, trust }]
  await within(await startWorld({ roles }), async (world) => {
    roles.push(roleFor(world.issuer.url))
    const inputs = { 'role-chain': JSON.stringify([{ role: hub }]), evidence: 'evidence.ndjson' }
    const counted = await killAtEach({ ...world, server: world.sts, use: (options) => world.use(inputs, options) })
    // The answer that was under way is not in the file. Post tells that it may have arrived.
    expect(counted).toEqual({ 'main, and post never runs': [0, 1], main: [0, 0], post: [] })
  })
})
