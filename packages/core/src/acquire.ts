import { toolsOf } from './agent.ts'
import type { Credential, End, Presentation } from './credential.ts'
import { MayflyError } from './errors.ts'
import { exchangeIo, type MintContext, newLease } from './exchange-io.ts'
import { guardEvent } from './guards.ts'
import { type InputFault, type InputLiteral, type InputsOf, parseInputs } from './inputs.ts'
import { instant } from './instant.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import type { Nested } from './nested.ts'
import { Patience } from './patience.ts'
import type { AcquirePlatform, Job } from './platform.ts'
import { present, reserved } from './presentation.ts'
import type { AgentSupport, Provider, Registry } from './provider.ts'
import { receiveProxy } from './proxy.ts'
import { settleAll } from './settle.ts'
import { stepInputs } from './step-inputs.ts'
import { preflight, SubjectTokens } from './subject-token.ts'

const mainMilliseconds = 60_000
/**
 * Requests are retried up to this time. The rest is for the last answer, and for removing everything after a failure.
 */
const retryMilliseconds = 45_000

type RawInputs = Readonly<Record<string, string | undefined>>

/** One credential that a step requests. */
export interface Item {
  readonly provider: Provider
  readonly raw: RawInputs
  /** Its number and name in the step's list, for errors; absent for the only credential of a step. */
  readonly label?: string
  /** The prefix of its outputs. In a list, a credential without a name has no outputs. */
  readonly name?: string
}

/** The credentials that a step requests, and its inputs besides those of every step. */
export interface StepRequest {
  readonly items: readonly Item[]
  readonly literal: InputLiteral
  readonly faults: readonly InputFault[]
}

/** A step with one credential, whose inputs are the step's own. */
export function requestFor<L extends InputLiteral>(provider: Provider<L>): (raw: RawInputs) => StepRequest {
  return (raw) => ({
    items: [{ provider: provider as unknown as Provider, raw }],
    literal: provider.inputs,
    faults: [],
  })
}

interface PreparedItem extends Item {
  readonly inputs: InputsOf<Provider['inputs']>
  readonly modes: readonly string[]
  readonly agentSupport: AgentSupport | undefined
  readonly nested: Nested | undefined
}

/**
 * Main: gets every credential of a step and delivers all or none. After any failure nothing stays delivered, everything
 * that can be revoked is revoked, every failed item is reported, and the step fails.
 */
export async function acquire(
  platform: AcquirePlatform,
  readRequest: (raw: RawInputs) => StepRequest | Promise<StepRequest>,
  registry: Registry,
): Promise<void> {
  const record: LeaseRecord = { strict: false, leases: [] }
  try {
    // This comes first: a saved key wins over the environment, but an earlier step could set an unsaved one for post.
    platform.save(record)
    const raw = await platform.inputs()
    const { step, prepared } = await readInputs(platform, raw, await readRequest(raw), registry)
    record.strict = step['strict-revoke']
    if (step.proxy) record.proxy = receiveProxy(step.proxy, platform.mask)
    if (step['no-proxy'].length > 0) record.noProxy = step['no-proxy']
    await platform.guard?.()
    if (!step['allow-untrusted-events']) await guardEvent(platform)
    const reservations = prepared.flatMap(({ provider, label = provider.id, ...item }) =>
      reserved(formOf({ provider, ...item }, platform.job), item.modes).map((names) => ({ label, ...names })),
    )
    if (reservations.length > 1) {
      const { refuseConflicts } = await import('./conflicts.ts')
      refuseConflicts(reservations, { afterRequests: false, hasOutputs: platform.hasOutputs === true })
    }
    for (const names of reservations) await platform.reserve(names)
    if (reservations.some(({ agent }) => agent)) await platform.openAgent?.()
    await acquireAll(platform, record, prepared)
  } catch (error) {
    const { rollBack } = await import('./roll-back.ts')
    await rollBack(platform, record, registry, error)
  }
}

async function readInputs(
  platform: AcquirePlatform,
  raw: RawInputs,
  { items, literal, faults: found }: StepRequest,
  registry: Registry,
) {
  const { inputs: step, faults: own } = parseInputs(stepInputs, raw, platform.mask)
  const known = { ...stepInputs, ...literal }
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(known, name))
  const all = [...own, ...found]
  const prepared: PreparedItem[] = []
  for (const item of items) {
    const { provider, label, name } = item
    // An input is reported once, so one that could not even be read is not reported as missing.
    const unread = new Set(label === undefined ? found.map(({ input }) => input) : [])
    const { inputs: parsed, faults } = parseInputs(provider.inputs, item.raw, platform.mask)
    const wrong = faults.filter(({ input }) => !unread.has(input))
    const given = (provider.complete?.(parsed, platform.home) ?? parsed) as typeof parsed
    const modes = (given.deliver ?? []) as string[]
    const agentSupport = modes.includes('agent') ? await provider.agent?.() : undefined
    const inputs = (agentSupport?.inputs(given) ?? given) as typeof given
    const broken = new Set([...unread, ...wrong.map(({ input }) => input)])
    wrong.push(...((await provider.check?.(inputs, { broken, isSettable: platform.isSettable })) ?? []))
    const need = provider.needs?.(inputs)
    const nested = need && (await (await import('./nested.ts')).prepareNested(need, registry, platform))
    for (const value of provider.hidden?.(inputs) ?? []) platform.mask(value)
    if (nested) wrong.push(...nested.faults.filter(({ input }) => !broken.has(input)))
    if (label !== undefined && name === undefined && modes.includes('output'))
      wrong.push({
        input: 'name',
        message: 'is required with deliver: output, because the names of the outputs begin with it',
      })
    all.push(...wrong.map((fault) => ({ ...fault, input: label ? `${label} ${fault.input}` : fault.input })))
    prepared.push({ ...item, inputs, modes, agentSupport, nested })
  }
  // Runners also pass on names that are not inputs. A name of another action's input, or one that looks like an input,
  // is a mistake of the user.
  if (unknown.length > 0)
    all.push(...(await (await import('./input-faults.ts')).strangeStepInputs(known, unknown, items)))
  if (all.length > 0) throw (await import('./input-faults.ts')).faulty(all)
  return { step, prepared }
}

async function acquireAll(
  platform: AcquirePlatform,
  record: LeaseRecord,
  prepared: readonly PreparedItem[],
): Promise<void> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(timedOut()), mainMilliseconds)
  const signal = AbortSignal.any([platform.cancelled, late.signal])
  const patience = new Patience(signal, retryMilliseconds, platform.log.info)
  const network = await platform.network(record)
  record.tokenHost = network.tokenHost
  try {
    const tokens = new SubjectTokens(async (audience) =>
      preflight(await network.fetchSubjectToken(audience, patience), audience, platform.now()),
    )
    const save = () => platform.save(record)
    const context: MintContext = { platform, network, patience, tokens, save, strict: record.strict }
    const acquisitions = await settleAll(
      prepared.map(async (item) => {
        const { provider, inputs, modes, agentSupport, nested } = item
        const lease = newLease(platform, provider, inputs)
        record.leases.push(lease)
        try {
          const io = exchangeIo(context, lease, provider.audience(inputs))
          const credential = await provider.exchange(inputs, nested?.extend(io, context, record) ?? io)
          lease.principal = credential.principal
          provider.guard?.(credential, inputs)
          const form = formOf(item, platform.job, Object.keys(credential.parts))
          const presentation = {
            ...present(form, modes, credential),
            public: provider.publicVariables,
            ...(agentSupport && {
              served: {
                credential,
                tools: toolsOf(agentSupport, credential, inputs),
                key: agentSupport.key?.(credential),
                raw: item.raw,
                record,
              },
            }),
          }
          const who = credential.shown ?? credential.principal
          const ends =
            agentSupport?.ends?.(credential) ?? (agentSupport ? endsOfOutputs(credential, modes) : endsOf(credential))
          return { lease, who, modes, ends, presentation: outputs(presentation, ends, lease, item) }
        } catch (error) {
          throw (await import('./roll-back.ts')).labelled(error, item.label)
        }
      }),
    )
    signal.throwIfAborted()
    if (prepared.some(({ provider }) => provider.lateNames)) {
      const reservations = prepared.map((item, index) => ({ ...item, presentation: acquisitions[index]?.presentation }))
      const { lateNames } = await import('./conflicts.ts')
      for (const names of lateNames(reservations, platform.hasOutputs === true)) await platform.reserve(names)
    }
    for (const { lease, modes, presentation } of acquisitions)
      lease.delivered = platform.deliverables(presentation, modes, lease)
    save()
    for (const { lease, modes, presentation } of acquisitions) {
      await platform.deliver(presentation, modes, lease, signal)
      signal.throwIfAborted()
    }
    for (const one of acquisitions) logAcquisition(platform, one)
  } finally {
    clearTimeout(timer)
    await Promise.all(prepared.map(({ nested }) => nested?.ended()))
    network.wire.close()
  }
}

/** The presentation of a credential, with parts; known before the credential exists. */
function formOf(
  { provider, agentSupport, inputs }: Pick<PreparedItem, 'provider' | 'agentSupport' | 'inputs'>,
  job: Job,
  parts?: readonly string[],
): Presentation {
  return { ...provider.present(inputs, job, parts), ...(agentSupport && { agent: agentSupport.present(inputs) }) }
}

/** The expiry of each thing that is delivered, the earliest first. */
function endsOf({ ends, expiresAt }: Credential): readonly End[] {
  const own = expiresAt === undefined ? [] : [{ what: '', expiresAt }]
  return (ends ?? own).toSorted((one, other) => one.expiresAt - other.expiresAt)
}

/** The agent renews the things that it serves, but not the outputs. */
function endsOfOutputs(credential: Credential, modes: readonly string[]): readonly End[] {
  if (!modes.includes('output')) return []
  return endsOf(credential).map(({ what, expiresAt }) => ({ what: what || 'outputs', expiresAt }))
}

/** The outputs of a credential. In a list their names begin with its name; a credential without a name has none. */
function outputs(
  presentation: Presentation,
  [first]: readonly End[],
  { id, principal }: Lease,
  { label, name }: PreparedItem,
): Presentation {
  const end = first && { 'expires-at': instant(first.expiresAt) }
  const facts = { principal, ...end, 'lease-id': id, ...presentation.facts }
  if (label === undefined) return { ...presentation, facts }
  const prefixed = <T>(parts: Readonly<Record<string, T>> = {}) =>
    name === undefined ? {} : Object.fromEntries(Object.entries(parts).map(([key, value]) => [`${name}-${key}`, value]))
  const { output, paths } = presentation
  return { ...presentation, facts: prefixed(facts), output: prefixed(output), paths: prefixed(paths) }
}

interface Acquisition {
  readonly lease: Lease
  readonly who: string
  readonly modes: readonly string[]
  readonly ends: readonly End[]
  readonly presentation: Presentation
}

function logAcquisition(
  { log }: AcquirePlatform,
  { lease, who, modes, ends: [first, ...later], presentation }: Acquisition,
): void {
  const others = later.map(({ what, expiresAt }) => `; ${what} until ${instant(expiresAt)}`).join('')
  const detail = first?.what ? ` (${first.what}${others})` : ''
  const until = first ? ` until ${instant(first.expiresAt)}${detail}` : ''
  log.info(`${who}${until}, delivered as ${modes.join(', ')} (${lease.id})`)
  if (typeof presentation.advice === 'string') log.info(presentation.advice)
}

function timedOut(): MayflyError {
  return new MayflyError('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {})
}
