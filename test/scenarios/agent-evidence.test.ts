import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { EvidenceLine } from '@mayfly/evidence/line'
import { expect, test } from 'vitest'
import { askAws, during, until } from '../support/agent.ts'
import { deployRole, startSts } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { evidenceIn, headsOf, printedHead } from '../support/evidence-chain.ts'
import { minute, timeOf } from '../support/job-time.ts'
import { cli, inShellJob } from '../support/shell-job.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld, within } from '../support/world.ts'

/** An STS, and a Vault whose tokens are replaced, because they expire after ten minutes also if they are renewed. */
const openBoth = () =>
  openWorld(async (issuer) => ({
    aws: await startSts(issuer),
    vault: await startVault(issuer, {
      roles: { deploy: { boundAudiences: [vaultAudience], policies: ['deploy'], maxTtlSeconds: 600 } },
    }),
  }))

/** The events of the things of one provider, each thing by its number. */
function eventsOf(lines: readonly EvidenceLine[], provider: string): string[] {
  const things: string[] = []
  return lines.flatMap((line) => {
    if (!('provider' in line) || line.provider !== provider) return []
    if (!('what' in line)) return [line.event]
    if (!things.includes(line.what)) things.push(line.what)
    const name = `${line.event} ${things.indexOf(line.what) + 1}`
    return [line.event === 'ended' ? `${name}: ${line.outcome}` : name]
  })
}

test('main, the agent and post write one whole chain: each renewal, the end of the token that was replaced, and the rest', async () =>
  within(await openBoth(), async (world) => {
    const time = timeOf(world)
    const { sts } = world.doubles.aws
    const { vault } = world.doubles.vault
    const credentials = [
      {
        ...{ provider: 'aws', role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url },
        ...{ deliver: 'agent', 'mask-account': 'true' },
      },
      { provider: 'vault', url: vault.url, role: 'deploy', audience: vaultAudience, deliver: 'agent' },
    ]
    const inputs = { credentials: JSON.stringify(credentials), evidence: 'evidence.ndjson' }
    const job = await world.run(
      [
        { name: 'use', uses: resolve('actions/credentials'), with: inputs },
        during(async (job) => {
          // The agent renews the token of Vault by itself. A session of AWS is renewed when a tool asks for it.
          for (const count of [2, 3]) {
            time.pass(7 * minute)
            const isReplaced = () =>
              vault.tokens.length === count && vault.tokens.filter((one) => one.alive).length === 1
            await until(`token ${count}`, () => isReplaced() && vault.openConnections === 0)
          }
          await until('the next session', async () => (await askAws(job)).status === 200 && sts.issued.length === 2)
        }),
      ],
      { env: time.env },
    )
    const path = join(job.workspace, 'evidence.ndjson')
    const lines = evidenceIn(path)
    expect(new Set(lines.map(({ chain }) => chain)).size).toBe(1)
    expect(lines[0]?.event).toBe('opened')
    expect(eventsOf(lines, 'aws')).toEqual([
      ...['issued 1', 'delivered', 'renewed 2'],
      ...['ended 2: expires-only', 'ended 1: expires-only'],
    ])
    // A token is renewed to ten minutes. Before its maximum it is renewed in vain, and replaced.
    const replaced = (old: number) => [
      ...[`renewed ${old}`, `renewed ${old + 1}`, `renewed ${old + 1}`],
      `ended ${old}: revoked-unverified`,
    ]
    expect(eventsOf(lines, 'vault')).toEqual([
      ...['issued 1', 'renewed 1', 'delivered'],
      ...replaced(1),
      ...replaced(2),
      ...['probed 3', 'probed 3', 'ended 3: revoked-verified'],
      ...['probed 1', 'ended 1: already-gone'],
    ])
    // Each new thing has the names that the system's own log has for it, and so has its end.
    const traces = (event: string, name: string) =>
      new Set(lines.flatMap((line) => (line.event === event && 'trace' in line ? (line.trace[name] ?? []) : [])))
    const keys = new Set(sts.issued.map(({ accessKeyId }) => accessKeyId))
    const accessors = new Set(vault.tokens.map(({ accessor }) => accessor))
    expect([traces('ended', 'accessKeyId'), traces('ended', 'accessor')]).toEqual([keys, accessors])
    const [, ...later] = sts.issued
    expect(traces('renewed', 'accessKeyId')).toEqual(new Set(later.map(({ accessKeyId }) => accessKeyId)))
    // Main and post each print the head of the chain.
    const [head] = lines.filter(({ event }) => event === 'delivered').slice(-1)
    expect(headsOf(job)).toEqual([head, lines.at(-1)].map((line) => line && printedHead(line)))
    const text = readFileSync(path, 'utf8').replace(/"accessKeyId":"\w+"/g, '')
    expect(leaks(text, world.secrets())).toEqual([])
    // The agent hides what the user hides, too.
    expect(text).toContain('arn:aws:iam::***:role/deploy')
    expect(text).not.toContain('111111111111')
    await inShellJob('shell', async (shell) => {
      const { stdout } = await shell.run(process.execPath, [cli, 'report', path, '--format', 'json'])
      const { counts, ...report } = JSON.parse(stdout)
      // The times of the agent's events are not compared.
      expect([report.credentials, report.broken, counts]).toMatchObject([
        5,
        0,
        { 'never-ended': 0, 'rapid-refresh': 0 },
      ])
    })
  }))
