import { decodeWithdrawal, encodeLeaseReport, encodeStopReport } from '@mayfly/core/agent-messages'
import type { Credential } from '@mayfly/core/credential'
import type { Egress } from '@mayfly/core/egress'
import { MayflyError } from '@mayfly/core/errors'
import type { Evidence, EvidencePlace } from '@mayfly/core/evidence'
import { decodeGrant, type Grant } from '@mayfly/core/grant'
import type { Lease } from '@mayfly/core/lease'
import type { Job, Network } from '@mayfly/core/platform'
import type { Provider } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { failureAnswer, failureText } from './answer.ts'
import type { Answer, Route } from './endpoint.ts'
import { noMask } from './no-output.ts'
import { Renewer } from './renewer.ts'

/** The agent's access to the outside. */
export interface AgentContext {
  readonly job: Job
  /** The bearer for adding and removing grants. */
  readonly control: string
  /** The source of the job's ID tokens. */
  readonly tokenHost: string
  provider(id: string): Promise<Provider>
  network(egress: Egress): Promise<Network>
  /** Opens the evidence of the step that gave a grant. */
  evidence?(place: EvidencePlace, egress: Egress): Promise<Evidence>
  /** Saves the list of valid credentials for a post step that no longer finds the agent. Returns when it is written. */
  keep(leases: readonly Lease[]): void
  /** Puts a new secret into a file of a lease; throws when the lease's folder is gone. */
  put(lease: Lease, name: string, content: Secret): void
  /** Whether the job still runs, as far as this machine shows it. */
  jobRuns(): boolean
  end(): void
}

/** A credential as it is sent in an answer. */
interface CurrentAnswer {
  readonly expiresAt: number
  /** Absent when tools never ask for it. */
  readonly answer: ((query: string) => Answer) | undefined
}

interface ServedGrant {
  readonly grant: Grant
  readonly renewer: Renewer<CurrentAnswer>
  readonly route: Route
  /** The lease for a post step, with the parts of the newest credential that its enders need. */
  readonly leaseForPost: () => Lease
}

const refusalsOfEndedJob = 2

/**
 * The credentials of one job. It serves them, renews each while the CI system gives subject tokens, and records each
 * before it is requested.
 */
export class JobAgent {
  readonly #context: AgentContext
  readonly #served = new Map<string, ServedGrant>()
  readonly #control: Readonly<Record<string, Route>>
  /** The number of consecutive refusals of a token by GitHub. */
  #refusals = 0

  constructor(context: AgentContext) {
    this.#context = context
    const bearer = Buffer.from(context.control)
    const takeGrant = async (body: string): Promise<Answer> => ({
      status: (await this.give(body)) ? 200 : 400,
      body: '{}',
    })
    this.#control = {
      '/control/grant': { method: 'POST', bearer, answer: (_, body) => takeGrant(body) },
      '/control/withdraw': { method: 'POST', bearer, answer: (_, body) => this.#withdraw(body) },
      '/control/stop': { method: 'POST', bearer, answer: () => this.#stop() },
    }
  }

  /** The route of a path: one per credential, and three for control. */
  route(path: string): Route | undefined {
    return this.#served.get(path)?.route ?? (Object.hasOwn(this.#control, path) ? this.#control[path] : undefined)
  }

  get idle(): boolean {
    return this.#served.size === 0
  }

  /**
   * Accepts a credential to serve, with everything needed for the next one. Returns false when the text is not a grant.
   * Errors: ERR_AGENT_UNAVAILABLE.
   */
  async give(text: string): Promise<boolean> {
    const grant = decodeGrant(text, noMask)
    if (!grant) return false
    const { lease, tools, credential, bearer } = grant
    const answer = tools === 'ask' ? await this.#firstAnswer(grant) : undefined
    const first = tools === 'ask for the next' ? undefined : currentAnswer(credential, answer)
    let { key } = grant
    let last = credential
    const next = async (): Promise<CurrentAnswer> => {
      const renewal = await this.#renew(grant, last)
      last = renewal.credential
      key = renewal.key
      const made = currentAnswer(last, renewal.answer)
      if ((tools !== 'never ask' && !made.answer) || made.expiresAt <= Date.now()) throw expiredCredentialError()
      return made
    }
    const renewer = new Renewer(next, { eager: tools === 'never ask' }, first)
    const route: Route = {
      method: 'GET',
      bearer: Buffer.from(bearer.reveal()),
      answer: (query) => answerFrom(renewer, query),
    }
    this.#served.set(`/${lease.id}`, { grant, renewer, route, leaseForPost: () => withKey(lease, key) })
    this.#context.keep(this.#leases())
    return true
  }

  async #firstAnswer(grant: Grant): Promise<CurrentAnswer['answer']> {
    const { firstAnswer } = await import('./support.ts')
    return firstAnswer(grant, await this.#context.provider(grant.lease.provider))
  }

  async #renew(grant: Grant, last: Grant['credential']) {
    const { job, jobRuns, end } = this.#context
    if (!jobRuns()) {
      end()
      throw new MayflyError('ERR_AGENT_UNAVAILABLE', 'The job of this agent has ended')
    }
    // Code for renewals is loaded by the first one, because a step waits until the agent listens.
    const { renew } = await import('./renew.ts')
    const provider = await this.#context.provider(grant.lease.provider)
    const network = await this.#context.network(grant.egress)
    const save = () => this.#context.keep(this.#leases())
    try {
      const put = (name: string, content: Secret) => this.#context.put(grant.lease, name, content)
      const isServed = () => this.#served.has(`/${grant.lease.id}`)
      const renewal = await renew(grant, provider, last, {
        job,
        network,
        save,
        put,
        isServed,
        evidence: this.#context.evidence,
      })
      this.#refusals = 0
      return renewal
    } catch (error) {
      if (this.#isOver(error)) end()
      throw error
    }
  }

  /** GitHub gives no tokens to a job that has ended, and repeats the refusal. A single refusal may be an accident. */
  #isOver(error: unknown): boolean {
    const refused = error instanceof MayflyError && error.code === 'ERR_ID_TOKEN_UNAVAILABLE' && isOwn(error)
    this.#refusals = refused ? this.#refusals + 1 : 0
    return this.#refusals >= refusalsOfEndedJob
  }

  async #withdraw(text: string): Promise<Answer> {
    const { lease: id, last } = decodeWithdrawal(text) ?? {}
    const found = this.#served.get(`/${id}`)
    // The report includes the result of a request that is under way.
    await found?.renewer.end()
    this.#served.delete(`/${id}`)
    if (last) this.#end()
    if (!found) return { status: 404, body: '{}' }
    const { leaseForPost, renewer } = found
    const { failure, made } = renewer
    const { endings } = leaseForPost()
    const report = { endings, made, ...(failure !== undefined && { failure: failureText(failure) }) }
    return { status: 200, body: encodeLeaseReport(report) }
  }

  /** Stops, and returns every valid credential, one record per grant, because each has its own proxy and strictness. */
  async #stop(): Promise<Answer> {
    await Promise.all([...this.#served.values()].map(({ renewer }) => renewer.end()))
    const { tokenHost } = this.#context
    const records = [...this.#served.values()].map(({ grant: { strict, egress, evidence }, leaseForPost }) => ({
      strict,
      ...egress,
      ...(evidence && { evidence }),
      tokenHost,
      leases: [leaseForPost()],
    }))
    this.#end()
    return { status: 200, body: encodeStopReport(records) }
  }

  #end(): void {
    for (const { renewer } of this.#served.values()) void renewer.end()
    this.#context.end()
  }

  #leases(): Lease[] {
    return [...this.#served.values()].map(({ grant }) => grant.lease)
  }
}

function currentAnswer(
  { expiresAt = Number.POSITIVE_INFINITY }: Credential,
  answer: CurrentAnswer['answer'],
): CurrentAnswer {
  return { expiresAt, answer }
}

function withKey(lease: Lease, key: Secret | undefined): Lease {
  if (key === undefined) return lease
  return {
    ...lease,
    endings: lease.endings.map((ending) => (ending.ender === undefined ? ending : { ...ending, key })),
  }
}

function answerFrom(renewer: Renewer<CurrentAnswer>, query: string): Answer | Promise<Answer> {
  const current = renewer.get()
  const answerOf = ({ answer }: CurrentAnswer) => answer?.(query) ?? { status: 404, body: '{}' }
  return current instanceof Promise ? current.then(answerOf, failureAnswer) : answerOf(current)
}

/** Whether a refusal is in GitHub's own words, and not from a proxy or firewall in between. */
function isOwn({ facts: { status = '', said } }: MayflyError): boolean {
  return status.startsWith('4') && status !== '429' && said !== undefined
}

function expiredCredentialError(): MayflyError {
  return new MayflyError(
    'ERR_ANSWER_MALFORMED',
    'The issued credential had already expired, by the clock of this machine',
  )
}
