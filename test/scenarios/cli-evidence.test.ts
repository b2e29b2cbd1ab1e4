import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceLine } from '@mayfly/evidence/line'
import { expect, test } from 'vitest'
import { audience, deployRole, startSts } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { evidenceIn, headsOf, printedHead } from '../support/evidence-chain.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld, within } from '../support/world.ts'

const openBoth = () =>
  openWorld(async (issuer) => ({ aws: await startSts(issuer), vault: await startVault(issuer) }), 'gitlab')

const eventOf = (line: EvidenceLine) => (line.event === 'ended' ? `ended: ${line.outcome}` : line.event)

test('on GitLab each login into a state folder has its own chain, and every logout goes on with the chains of its records', async () =>
  within(await openBoth(), async (world) =>
    inShellJob('gitlab', async (job) => {
      const { sts } = world.doubles.aws
      const { vault } = world.doubles.vault
      const path = join(job.workspace, 'evidence.ndjson')
      const env = {
        MAYFLY_ID_TOKEN: await world.issuer.mint(audience),
        MAYFLY_ID_TOKEN_VAULT: await world.issuer.mint(vaultAudience),
      }
      const aws = { role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url, evidence: 'evidence.ndjson' }
      const secrets = 'PASSWORD = kv/app#password'
      const kv = { url: vault.url, role: 'deploy', audience: vaultAudience, secrets, evidence: 'evidence.ndjson' }
      const ran = [
        await job.login(['aws', ...flagsOf(aws)], { env }),
        await job.login(['vault', ...flagsOf(kv)], { env }),
      ]
      // A proxy refuses everything during the first logout.
      vault.answer = (_, response) => response.writeHead(403).end()
      ran.push(await job.logout({ env }))
      vault.answer = undefined
      ran.push(await job.logout({ env }))
      ran.push(await job.login(['aws', ...flagsOf(aws)], { env }), await job.logout({ env }))
      const lines = evidenceIn(path)
      const chains = [...new Set(lines.map(({ chain }) => chain))].map((id) =>
        lines.filter(({ chain }) => chain === id),
      )
      expect(ran.map(({ code }) => code)).toEqual(ran.map(() => 0))
      expect(chains.map((chain) => chain.map(eventOf))).toEqual([
        ['opened', 'issued', 'delivered', 'ended: expires-only'],
        [
          ...['opened', 'issued', 'read', 'delivered', 'probed', 'ended: revoke-failed'],
          ...['probed', 'probed', 'ended: revoked-verified'],
        ],
        ['opened', 'issued', 'delivered', 'ended: expires-only'],
      ])
      // A command prints the head of each chain that it added to. A logout ends the newest record first.
      const head = (chain: number, events: number) => {
        const line = chains[chain]?.[events - 1]
        return line && printedHead(line)
      }
      expect(ran.map(({ output }) => headsOf({ log: output }))).toEqual([
        [head(0, 3)],
        [head(1, 4)],
        [head(1, 6), head(0, 4)],
        [head(1, 9)],
        [head(2, 3)],
        [head(2, 4)],
      ])
      const facts = { system: 'gitlab', repository: 'acme/api', run: '4242', job: '4711' }
      for (const line of lines) expect(line.job).toMatchObject(facts)
      const text = readFileSync(path, 'utf8').replace(/"accessKeyId":"\w+"/g, '')
      expect(leaks(text, world.secrets())).toEqual([])
      const { stdout } = await job.mayfly(['report', 'evidence.ndjson', '--format', 'json'])
      const { jobs, credentials, broken, counts } = JSON.parse(stdout)
      const never = { 'never-ended': 0, 'revoke-failed': 0 }
      expect([jobs, credentials, broken, counts]).toEqual([1, 3, 0, expect.objectContaining(never)])
    }),
  ))
