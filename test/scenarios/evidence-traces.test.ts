import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { evidenceIn } from '../support/evidence-chain.ts'
import { agentInputs, startFiveSystems } from '../support/five-systems.ts'
import { startGitHubWorld } from '../support/github-world.ts'
import { within } from '../support/world.ts'

const mayfly = (...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('actions/dist/index.js'), ...args], { encoding: 'utf8' })

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

test('each system is named as its own log names it, and gets an id that its log can have', async () =>
  within(await startFiveSystems(), async (world) => {
    const inputs = agentInputs(world)
    const items = Object.entries(inputs).map(([provider, { deliver, ...given }]) => ({ provider, ...given }))
    const secrets = 'PASSWORD = kv/app#password'
    const credentials = items.map((item) => (item.provider === 'vault' ? { ...item, secrets, session: 'file' } : item))
    const job = await world.run([
      {
        name: 'use',
        uses: resolve('actions/credentials'),
        with: { credentials: JSON.stringify(credentials), evidence: 'evidence.ndjson' },
      },
    ])
    expect(job.log).not.toContain('ERR_')
    const lines = evidenceIn(join(job.workspace, 'evidence.ndjson'))
    const of = (provider: string, event: string) =>
      lines.flatMap((line) => ('provider' in line && line.provider === provider && line.event === event ? [line] : []))
    const traceOf = (provider: string) => of(provider, 'issued').map((line) => ('trace' in line ? line.trace : {}))
    const { aws, gcp, azure, vault, kubernetes } = world.doubles
    expect(traceOf('aws')).toEqual([
      expect.objectContaining({ accessKeyId: aws.sts.issued[0]?.accessKeyId, requestId: expect.stringMatching(uuid) }),
    ])
    expect(traceOf('gcp')[0]?.principalSubject).toMatch(
      /^principal:\/\/iam\.googleapis\.com\/projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/subject\/repo:acme\/api:ref:refs\/heads\/main$/,
    )
    const [entra] = azure.entra.requests.filter(({ clientRequestId }) => clientRequestId)
    const { uti } = decodeJwt(azure.entra.issued[0]?.value ?? '')
    expect(traceOf('azure')[0]).toEqual({ correlationId: entra?.clientRequestId, uti })
    const [{ accessor } = {}] = vault.vault.tokens
    expect(traceOf('vault')[0]).toEqual({ accessor, requestId: expect.stringMatching(uuid) })
    const { jti } = decodeJwt(kubernetes.cluster.issued[0] ?? '')
    expect(traceOf('kubernetes')).toEqual([{ jti, secret: expect.stringMatching(/^mayfly-/) }])
    expect(of('vault', 'read')).toMatchObject([{ what: 'kv/app', trace: { name: 'kv/app' } }])
    expect(of('vault', 'probed')).toMatchObject([
      { when: 'before', answer: 'accepted' },
      { when: 'after', answer: 'refused' },
    ])
    expect(of('vault', 'ended')).toMatchObject([{ outcome: 'revoked-verified', trace: { accessor } }])
    // The id of the lease is in the requests of main and of post.
    const leaseOf = (provider: string) => of(provider, 'issued').map((line) => ('lease' in line ? line.lease : ''))[0]
    expect(new Set(vault.vault.requests.map(({ correlation }) => correlation))).toEqual(new Set([leaseOf('vault')]))
    expect(new Set(gcp.google.requests.map(({ reason }) => reason))).toEqual(new Set([leaseOf('gcp')]))
    const report = mayfly('report', join(job.workspace, 'evidence.ndjson'))
    // The commands for people read the lines that a job writes.
    expect([report.status, report.stdout]).toEqual([0, expect.stringContaining('no chain is broken')])
    expect(report.stdout).toContain('8 credentials of 5 principals in 1 job')
    const plan = mayfly('contain', '--run', '4242', join(job.workspace, 'evidence.ndjson'))
    expect([plan.status, plan.stdout]).toEqual([0, expect.stringContaining('mayfly-contain-gh-4242-1-')])
    const text = lines.map((line) => JSON.stringify(line).replace(/"accessKeyId":"\w+"/g, '')).join('\n')
    expect(leaks(text, world.secrets())).toEqual([])
  }))

test('the token of a GitHub App has the hash that the audit log of GitHub has', async () =>
  within(await startGitHubWorld(), async (world) => {
    const job = await world.use({ evidence: 'evidence.ndjson' })
    const lines = evidenceIn(join(job.workspace, 'evidence.ndjson'))
    const [issued] = lines.flatMap((line) => (line.event === 'issued' && line.provider === 'github-app' ? [line] : []))
    const token = world.github.tokens[0]?.value ?? ''
    expect(issued?.trace.hashedToken).toBe(createHash('sha256').update(token).digest('base64'))
    // The Vault token that signed for the App ended before, and is in the same chain.
    expect(lines.map((line) => ('provider' in line ? `${line.provider} ${line.event}` : line.event))).toEqual(
      expect.arrayContaining(['opened', 'vault issued', 'vault ended', 'github-app issued', 'github-app ended']),
    )
  }))
