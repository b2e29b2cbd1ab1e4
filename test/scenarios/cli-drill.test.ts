import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newAppKey, startGitHub } from '../support/github-world.ts'
import { clusterAudience, startCluster } from '../support/kubernetes-world.ts'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { startVault } from '../support/vault-world.ts'
import { openWorld, within } from '../support/world.ts'

const admin = 'hvs.admin-of-the-test'
const canary = 'ghs_CanaryOfTheTestCanaryOfTheTestCanary'
const far = Date.parse('2099-01-01T00:00:00Z')

const startSystems = () =>
  openWorld(async (issuer) => {
    const paths = ['auth/token/create', 'auth/token/revoke-accessor']
    const rules = paths.map((path) => ({ path, capabilities: ['update'] as const }))
    const [vault, kubernetes, github] = await Promise.all([
      startVault(issuer, { policies: { admin: rules } }),
      startCluster(issuer, { cacheSeconds: 1 }),
      startGitHub(newAppKey()),
    ])
    vault.vault.tokens.push({
      ...{ value: admin, type: 'service', policies: ['admin'], renewable: true, uses: 1000, alive: true },
      ...{ expiresAt: far, lastsUntil: far },
    })
    github.github.tokens.push({
      ...{ value: canary, installation: 52_000_001, expiresAt: far, permissions: {}, repositories: ['api'] },
      ...{ selection: 'selected', alive: true },
    })
    return { vault, kubernetes, github }
  })

type Systems = Awaited<ReturnType<typeof startSystems>>

const inSystems = (scenario: (world: Systems, job: ShellJob) => Promise<void>) =>
  startSystems().then((world) => within(world, () => inShellJob('shell', (job) => scenario(world, job))))

/** The output with its times and addresses replaced. */
const shown = (text: string) =>
  text
    .replace(/after [\d.]+ m?s/g, 'after <time>')
    .replace(/127\.0\.0\.1:\d+/g, '<host>')
    .replace(/mayfly-[0-9a-f]{16}/g, '<secret>')

test('a drill ends its canary in each system, and leaves nothing behind', () =>
  inSystems(async ({ issuer, doubles: { vault, kubernetes, github } }, job) => {
    const bao = { VAULT_ADDR: vault.vault.url, VAULT_TOKEN: admin }
    const first = await job.mayfly(['drill', '--system', 'vault'], { env: bao })
    expect([first.code, first.stderr, shown(first.stdout)]).toMatchSnapshot('vault')
    expect(vault.vault.tokens.map(({ alive }) => alive)).toEqual([true, false])
    const token = join(job.root, 'token')
    writeFileSync(token, await issuer.mint(clusterAudience))
    const place = ['--namespace', 'deploy', '--service-account', 'deployer']
    const server = ['--kubernetes-server', kubernetes.cluster.url, '--kubernetes-token-file', token]
    const second = await job.mayfly(['drill', '--system', 'kubernetes', ...place, ...server, '--json'])
    const { looks, refusedAfter, acceptedAfter } = JSON.parse(second.stdout)
    expect([second.code, looks.refused, refusedAfter > acceptedAfter]).toEqual([0, 4, true])
    // The server answers from its cache for a second after the end.
    expect(looks.accepted).toBeGreaterThan(0)
    expect(kubernetes.cluster.secrets).toEqual([])
    writeFileSync(token, canary)
    const api = { GITHUB_API_URL: github.github.apiUrl }
    const third = await job.mayfly(['drill', '--system', 'github', '--canary-token-file', token], { env: api })
    expect([third.code, third.stderr, shown(third.stdout)]).toMatchSnapshot('github')
    const secrets = [admin, canary, ...vault.vault.tokens.map(({ value }) => value), ...kubernetes.cluster.issued]
    expect(secrets.filter((one) => job.log.includes(one))).toEqual([])
  }))

test('without a refusal in the limit, the drill does not say that the canary ended', () =>
  inSystems(async ({ doubles: { vault } }, job) => {
    // Another server of the same Vault, which has not heard of the end.
    vault.vault.answer = (request, response, next) => {
      if (request.url?.endsWith('lookup-self')) response.writeHead(200).end('{}')
      else next()
    }
    const env = { VAULT_ADDR: vault.vault.url, VAULT_TOKEN: admin }
    const { code, stdout } = await job.mayfly(['drill', '--system', 'vault', '--limit', '1s'], { env })
    expect([code, shown(stdout)]).toMatchSnapshot()
  }))

test('a canary that was not accepted before measures nothing, and a refused right is named', () =>
  inSystems(async ({ doubles: { vault, github } }, job) => {
    const token = join(job.root, 'token')
    writeFileSync(token, 'ghp_APersonalTokenOfTheTest')
    const api = { GITHUB_API_URL: github.github.apiUrl }
    const stray = await job.mayfly(['drill', '--system', 'github', '--canary-token-file', token], { env: api })
    expect([stray.code, stray.stdout]).toEqual([
      1,
      expect.stringContaining('Nothing was measured: the canary was not accepted'),
    ])
    expect(github.github.requests.map(({ method }) => method)).toEqual(['GET'])
    Object.assign(vault.vault.tokens[0] ?? {}, { policies: [] })
    const env = { VAULT_ADDR: vault.vault.url, VAULT_TOKEN: admin }
    const weak = await job.mayfly(['drill', '--system', 'vault'], { env })
    expect([weak.code, weak.stderr]).toEqual([1, expect.stringContaining('needs update on auth/token/create')])
  }))

test('every wrong flag is reported at once, before any request', () =>
  inSystems(async ({ doubles }, job) => {
    const cluster = ['--kubernetes-server', doubles.kubernetes.cluster.url, '--namespace', 'UPPER']
    const runs = [
      await job.mayfly(['drill']),
      await job.mayfly(['drill', '--system', 'vault', '--limit', '0s', 'extra']),
      await job.mayfly(['drill', '--system', 'kubernetes', ...cluster]),
      await job.mayfly(['drill', '--system', 'github']),
      await job.mayfly(['drill', '--system', 'vault']),
    ]
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2])
    expect(runs.map(({ stderr }) => stderr).join('\n')).toMatchSnapshot()
    const { vault, kubernetes, github } = doubles
    const requests = [vault.vault.requests, kubernetes.cluster.requests, github.github.requests]
    expect(requests.map(({ length }) => length)).toEqual([0, 0, 0])
  }))
