import { signedHeaders } from '@mayfly/doubles/aws/signature'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { JobAgent } from '../../packages/agent/src/agent.ts'
import { toolsOf } from '../../packages/core/src/agent-parts.ts'
import { exchangeIo } from '../../packages/core/src/exchange-io.ts'
import { encodeGrant } from '../../packages/core/src/grant.ts'
import { openWire } from '../../packages/core/src/http.ts'
import { parseInputs } from '../../packages/core/src/inputs.ts'
import type { Lease } from '../../packages/core/src/lease.ts'
import { Patience } from '../../packages/core/src/patience.ts'
import type { Network } from '../../packages/core/src/platform.ts'
import type { Provider } from '../../packages/core/src/provider.ts'
import { Secret } from '../../packages/core/src/secret.ts'
import { preflight, receiveSubjectToken, SubjectTokens } from '../../packages/core/src/subject-token.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { ask } from '../support/agent.ts'
import { clientId } from '../support/azure-world.ts'
import { agentInputs, type FiveSystems, type ServedId, startFiveSystems } from '../support/five-systems.ts'
import { account, provider as pool } from '../support/gcp-world.ts'
import type { Issuer } from '../support/issuer.ts'
import { vaultAudience } from '../support/vault-world.ts'

const minute = 60_000
const job = { label: 'gh-1-1', event: 'push' }
const unmasked = () => undefined
const leaseOf = (id: string) => `${id}-0123456789ab`
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

function networkOf(issuer: Issuer): Network {
  return {
    tokenHost: 'issuer',
    wire: openWire(),
    fetchSubjectToken: async (audience) => receiveSubjectToken(await issuer.mint(audience), Date.now(), unmasked),
  }
}

/** Gets a first credential, as main does, and gives it to the agent. */
async function give(agent: JobAgent, issuer: Issuer, id: ServedId, raw: Record<string, string>): Promise<void> {
  const provider = (await registry[id].loadProvider()) as Provider
  const support = await provider.agent?.()
  const inputs = support?.inputs(parseInputs(provider.inputs, raw, unmasked).inputs) as Record<string, never>
  const lease: Lease = { id: leaseOf(id), provider: id, principal: id, endings: [], delivered: [] }
  const network = networkOf(issuer)
  const patience = new Patience(AbortSignal.timeout(30_000), 20_000)
  const tokens = new SubjectTokens(async (audience) =>
    preflight(await network.fetchSubjectToken(audience, patience), audience, Date.now()),
  )
  const log = { info: unmasked, warn: unmasked }
  const platform = { job, log, mask: unmasked, now: () => Date.now() }
  const io = exchangeIo(
    { platform, network, patience, tokens, save: unmasked, strict: false },
    lease,
    provider.audience(inputs),
  )
  const credential = await provider.exchange(inputs, io)
  network.wire.close()
  if (!support) throw new Error(`no agent for ${id}`)
  const tools = toolsOf(support, credential, inputs)
  const key = support.key?.(credential)
  const bearer = Secret.receive('x', unmasked)
  const grant = { lease, strict: false, egress: {}, raw, bearer, credential, tools, key }
  expect((await agent.route('/control/grant')?.answer('', encodeGrant(grant)))?.status).toBe(200)
}

interface Held {
  readonly value: string
  readonly endsAt: number
}

/** The tools of five systems, and the credentials that they have. */
class Tools {
  readonly #agent: JobAgent
  readonly #world: FiveSystems
  readonly #held: Partial<Record<ServedId, Held>> = {}
  /** The content of Vault's file; nothing until the agent has its own token. */
  file: string | undefined
  /** The milliseconds that each new credential was still valid when a tool first saw it. */
  readonly lives: Record<ServedId, number[]> = { aws: [], gcp: [], azure: [], vault: [], kubernetes: [] }

  constructor(agent: JobAgent, world: FiveSystems) {
    this.#agent = agent
    this.#world = world
  }

  /** Each tool gets what it needs. */
  async take(): Promise<void> {
    const { azure, vault } = this.#world.doubles
    const keys = (await this.#served('aws')) as Record<string, string>
    const { entra } = azure
    const identity = await this.#served('azure', `resource=${encodeURIComponent(entra.url)}&client_id=${clientId}`)
    const { status } = await this.#served('kubernetes')
    const { token, expirationTimestamp } = status as { token: string; expirationTimestamp: string }
    // Google's libraries do the same when less than 3 minutes 45 seconds are left.
    const google = this.#held.gcp
    if (google === undefined || google.endsAt - Date.now() < 225_000) this.#hold('gcp', await this.#becomeAccount())
    this.#hold('aws', { value: JSON.stringify(keys), endsAt: Date.parse(keys.Expiration ?? '') })
    this.#hold('azure', { value: String(identity.access_token), endsAt: Number(identity.expires_on) * 1000 })
    this.#hold('kubernetes', { value: token, endsAt: Date.parse(expirationTimestamp) })
    const value = this.file ?? vault.vault.tokens[0]?.value ?? ''
    const { expiresAt = 0 } = vault.vault.tokens.find((one) => one.value === value) ?? {}
    this.#hold('vault', { value, endsAt: expiresAt })
  }

  /** Each tool uses its credential. Returns each system's answer. */
  async use(): Promise<Record<ServedId, number>> {
    const { aws, gcp, azure, vault, kubernetes } = this.#world.doubles
    const value = (id: ServedId) => this.#held[id]?.value ?? ''
    const url = new URL('use/s3%3AGetObject/x', aws.sts.url)
    const request = { method: 'GET', path: url.pathname, query: '', headers: { host: url.host }, body: '' }
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, Token: sessionToken } = JSON.parse(value('aws'))
    const session = { accessKeyId, secretAccessKey, sessionToken }
    const review = `${kubernetes.cluster.url}/apis/authentication.k8s.io/v1/selfsubjectreviews`
    const answers = {
      aws: await ask(url.href, signedHeaders(request, session, 'eu-central-1', 's3', Date.now())),
      gcp: await ask(`${gcp.google.url}/storage/v1/b/releases/o/app`, bearer(value('gcp'))),
      azure: await ask(`${azure.entra.url}/subscriptions`, bearer(value('azure'))),
      vault: await ask(`${vault.vault.url}/v1/auth/token/lookup-self`, { 'x-vault-token': value('vault') }),
      kubernetes: await ask(review, bearer(value('kubernetes')), '{}'),
    }
    return Object.fromEntries(Object.entries(answers).map(([id, { status }]) => [id, status])) as Record<
      ServedId,
      number
    >
  }

  /** The agent's answer, which must come at once. If it waits, there is a gap. */
  async #served(id: ServedId, query = ''): Promise<Readonly<Record<string, unknown>>> {
    const answer = this.#agent.route(`/${leaseOf(id)}`)?.answer(query, '')
    // Google's tools ask only when they must. Then they wait for a new ID token, as they do for Google itself.
    if (id !== 'gcp') expect(answer).not.toBeInstanceOf(Promise)
    const { status, body = '{}' } = (await answer) ?? {}
    expect([id, status]).toEqual([id, 200])
    return JSON.parse(body)
  }

  async #becomeAccount(): Promise<Held> {
    const { url } = this.#world.doubles.gcp.google
    const { id_token } = await this.#served('gcp')
    const exchange = {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience: `//iam.googleapis.com/${pool}`,
      scope: 'https://www.googleapis.com/auth/iam',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token: String(id_token),
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const federated = await ask(`${url}/v1/token`, form, new URLSearchParams(exchange).toString())
    const wanted = JSON.stringify({ scope: ['https://www.googleapis.com/auth/cloud-platform'], lifetime: '600s' })
    const { fields } = await ask(
      `${url}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
      { 'content-type': 'application/json', ...bearer(String(federated.fields.access_token)) },
      wanted,
    )
    return { value: String(fields.accessToken), endsAt: Date.parse(String(fields.expireTime)) }
  }

  #hold(id: ServedId, held: Held): void {
    const { value, endsAt } = this.#held[id] ?? {}
    if (value !== held.value || endsAt !== held.endsAt) this.lives[id].push(held.endsAt - Date.now())
    this.#held[id] = held
  }
}

test('in a job of four hours, tools always get valid credentials of five systems, and all expire soon after the job', async () => {
  // This is the role of the documents.
  const deploy = { boundAudiences: [vaultAudience], policies: ['deploy'], ttlSeconds: 1200, maxTtlSeconds: 1200 }
  const world = await startFiveSystems({}, () => ({ roles: { deploy } }))
  let tools: Tools | undefined
  const state = { ended: false, running: true, minting: 0 }
  const agent = new JobAgent({
    job,
    control: 'control',
    tokenHost: 'issuer',
    provider: async (id) => registry[id as ServedId].loadProvider() as Promise<Provider>,
    network: async () => {
      const { wire, ...network } = networkOf(world.issuer)
      const close = () => {
        state.minting--
        wire.close()
      }
      return { ...network, wire: { ...wire, close } }
    },
    keep: unmasked,
    put(_, name, content) {
      expect(name).toBe('vault-token')
      if (tools) tools.file = content.reveal()
    },
    jobRuns() {
      state.minting++
      return state.running
    },
    end: () => {
      state.ended = true
    },
  })
  const inputs = agentInputs(world)
  inputs.aws.deadline = '15m'
  for (const id of Object.keys(inputs) as ServedId[]) await give(agent, world.issuer, id, inputs[id])
  tools = new Tools(agent, world)
  const accepted = { aws: 200, gcp: 200, azure: 200, vault: 200, kubernetes: 201 }
  const { vault } = world.doubles.vault
  const alive = () => vault.tokens.filter((one) => one.alive && one.expiresAt > Date.now())
  for (let passed = 0; passed < 4 * 60; passed++) {
    // The network takes its own time. A tool must not get a token that is just being replaced.
    while (state.minting > 0) await new Promise(setImmediate)
    await tools.take()
    expect(await tools.use()).toEqual(accepted)
    expect(alive()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(minute)
  }
  const longest = (id: ServedId) => Math.max(...tools.lives[id]) / minute
  expect(longest('aws')).toBeLessThanOrEqual(15)
  for (const id of ['gcp', 'vault', 'kubernetes'] as const) expect(longest(id)).toBeLessThanOrEqual(10)
  // Entra chooses the lifetime itself.
  for (const id of ['aws', 'gcp', 'vault', 'kubernetes'] as const) expect(tools.lives[id].length).toBeGreaterThan(15)
  // There is one for each twenty minutes. Some of the time is lost, because each is replaced early.
  expect(vault.tokens.length).toBeGreaterThanOrEqual(12)
  expect(vault.tokens.length).toBeLessThanOrEqual(16)
  state.running = false
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(state.ended).toBe(true)
  expect(await tools.use()).toMatchObject({ aws: 403, gcp: 401, vault: 403, kubernetes: 401 })
  await world.close()
})
