import type { Credential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import type { Grant } from '@mayfly/core/grant'
import { decodeGrant } from '@mayfly/core/grant-reader'
import { parseInputs } from '@mayfly/core/inputs'
import { readJson } from '@mayfly/core/json'
import { encodeEndings, encodeRecord, type Lease } from '@mayfly/core/lease'
import { exchangeIo } from '@mayfly/core/mint'
import type { Job, Log, Network } from '@mayfly/core/platform'
import type { AgentHalf, Provider } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { preflight, SubjectTokens } from '@mayfly/core/subject-token'
import { digestOf } from './bearer.ts'
import type { Answer, Route } from './endpoint.ts'
import { Fresh } from './fresh.ts'
import { answers, failureAnswer, failureText } from './protocol.ts'

/** What the agent has of the outside. */
export interface AgentWorld {
  readonly job: Job
  /** Bearer of whoever may give grants and take them back. */
  readonly control: string
  /** Who gives the job's tokens. */
  readonly tokenHost: string
  provider(id: string): Promise<Provider | undefined>
  network(proxy: string | undefined): Network
  /** Writes down what is alive, for a post step that finds the agent gone; returns when it is written. */
  keep(leases: readonly Lease[]): void
  /** Whether the job still runs, as far as this machine tells. */
  alive(): boolean
  end(): void
}

const mintMilliseconds = 30_000

/** A credential as it is answered with. */
interface Kept {
  readonly expiresAt: number
  readonly answer: ((query: string) => Answer) | undefined
}

interface Served {
  readonly lease: Lease
  readonly fresh: Fresh<Kept>
  readonly route: Route
  /** The lease for a post step, with what its enders need of the newest credential. */
  readonly given: () => Lease
}

/** Nothing that the agent gets can be masked: no step's output is its own. */
const unmasked = () => undefined
const silent: Log = { info: unmasked, warn: unmasked }

/**
 * The credentials of one job: serves them, makes each anew while the CI system gives subject tokens, and writes down what
 * is alive before it is asked for.
 */
export class JobAgent {
  readonly #world: AgentWorld
  readonly #served = new Map<string, Served>()
  readonly #control: Readonly<Record<string, Route>>

  constructor(world: AgentWorld) {
    this.#world = world
    const digest = digestOf(world.control)
    this.#control = {
      '/control/grant': { method: 'POST', digest, answer: (_, body) => this.#give(body) },
      '/control/withdraw': { method: 'POST', digest, answer: (_, body) => this.#withdraw(body) },
      '/control/stop': { method: 'POST', digest, answer: () => this.#stop() },
    }
  }

  /** The route of a path: one a credential, and three for control. */
  route(path: string): Route | undefined {
    return this.#served.get(path)?.route ?? (Object.hasOwn(this.#control, path) ? this.#control[path] : undefined)
  }

  get idle(): boolean {
    return this.#served.size === 0
  }

  async #give(text: string): Promise<Answer> {
    const grant = decodeGrant(text, unmasked)
    const provider = grant && (await this.#world.provider(grant.lease.provider))
    const half = await provider?.agent?.()
    if (!grant || !provider || !half) return { status: 400, body: '{"message":"no such grant"}' }
    const inputs = half.inputs(parseInputs(provider.inputs, grant.raw, unmasked).inputs) as Grant['raw']
    const kept = (credential: Credential): Kept | undefined => keptFrom(credential, half, inputs)
    const { lease } = grant
    const first = kept(grant.credential)
    let last = grant.credential
    const mint = async (): Promise<Kept> => {
      const credential = await this.#mint(grant, provider, half, inputs, last)
      last = credential
      const value = kept(credential)
      if (!value || value.expiresAt <= Date.now()) throw odd()
      return value
    }
    const eager = first !== undefined && first.answer === undefined
    const fresh = new Fresh(mint, { eager }, first)
    const route: Route = {
      method: 'GET',
      digest: digestOf(grant.bearer.reveal()),
      answer: (query) => answerFrom(fresh, query),
    }
    const given = () => withKey(lease, half.key?.(last))
    this.#served.set(`/${lease.id}`, { lease, fresh, route, given })
    this.#world.keep(this.#leases())
    return { status: 200, body: '{}' }
  }

  async #mint(
    grant: Grant,
    provider: Provider,
    half: AgentHalf,
    inputs: Grant['raw'],
    credential: Credential,
  ): Promise<Credential> {
    const { job, alive, end } = this.#world
    if (!alive()) {
      end()
      throw new MayflyError('ERR_AGENT_UNAVAILABLE', 'The job of this agent is over')
    }
    const { lease, strict, proxy } = grant
    const network = this.#world.network(proxy)
    const signal = AbortSignal.timeout(mintMilliseconds)
    const now = () => Date.now()
    lease.endings = lease.endings.filter(
      ({ ender, expiresAt }) => ender !== undefined || expiresAt === undefined || expiresAt > now(),
    )
    const tokens = new SubjectTokens(async (audience) =>
      preflight(await network.fetchSubjectToken(audience, signal), audience, now()),
    )
    const platform = { job, log: silent, mask: unmasked, now }
    const save = () => this.#world.keep(this.#leases())
    const io = exchangeIo({ platform, network, signal, tokens, save, strict }, lease, provider.audience(inputs))
    try {
      const next = half.renew
        ? await half.renew({ credential, endings: lease.endings }, inputs, io)
        : await provider.exchange(inputs, io)
      provider.guard?.(next, inputs)
      return next
    } catch (error) {
      if (refusedByTheCi(error)) end()
      throw error
    } finally {
      network.wire.close()
    }
  }

  async #withdraw(text: string): Promise<Answer> {
    const { lease: id, last } = readJson(text)
    const found = this.#served.get(`/${id}`)
    found?.fresh.end()
    this.#served.delete(`/${id}`)
    if (last === true) this.#end()
    if (!found) return { status: 404, body: '{}' }
    const { given, fresh } = found
    const { failure, mints } = fresh
    const told = failure === undefined ? {} : { failure: failureText(failure) }
    return { status: 200, body: JSON.stringify({ endings: encodeEndings(given()), mints, ...told }) }
  }

  /** Ends, and gives everything that is alive. */
  #stop(): Answer {
    const { tokenHost } = this.#world
    const leases = [...this.#served.values()].map(({ given }) => given())
    this.#end()
    return { status: 200, body: JSON.stringify({ record: encodeRecord({ strict: false, tokenHost, leases }) }) }
  }

  #end(): void {
    for (const { fresh } of this.#served.values()) fresh.end()
    this.#world.end()
  }

  #leases(): Lease[] {
    return [...this.#served.values()].map(({ lease }) => lease)
  }
}

/** A credential with its answer; undefined when there is nothing in it to serve. */
function keptFrom(credential: Credential, half: AgentHalf, inputs: Grant['raw']): Kept | undefined {
  const { protocol, body } = half.form(credential, inputs)
  if (protocol !== undefined && body === undefined) return undefined
  const expiresAt = credential.expiresAt ?? Number.POSITIVE_INFINITY
  return { expiresAt, answer: protocol && body && answers(protocol, body, expiresAt) }
}

function withKey(lease: Lease, key: Secret | undefined): Lease {
  if (key === undefined) return lease
  return {
    ...lease,
    endings: lease.endings.map((ending) => (ending.ender === undefined ? ending : { ...ending, key })),
  }
}

function answerFrom(fresh: Fresh<Kept>, query: string): Answer | Promise<Answer> {
  const kept = fresh.get()
  const told = ({ answer }: Kept) => answer?.(query) ?? { status: 404, body: '{}' }
  return kept instanceof Promise ? kept.then(told, failureAnswer) : told(kept)
}

/** GitHub gives no tokens to a job that it has seen end: nothing is left to do. What is only overloaded is asked again. */
function refusedByTheCi(error: unknown): boolean {
  if (!(error instanceof MayflyError) || error.code !== 'ERR_ID_TOKEN_UNAVAILABLE') return false
  const { status = '' } = error.facts
  return status.startsWith('4') && status !== '429'
}

function odd(): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'What was issued had ended already, by the clock of this machine')
}
