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
import type { AgentHalf, Provider, Registry } from './provider.ts'
import { receiveProxy } from './proxy.ts'
import { settleAll } from './settle.ts'
import { stepInputs } from './step-inputs.ts'
import { preflight, SubjectTokens } from './subject-token.ts'

const mainMilliseconds = 60_000
/**
 * Requests are retried up to this time. The rest is for the last answer, and for removing everything after a failure.
 */
const retryMilliseconds = 45_000

type Raw = Readonly<Record<string, string | undefined>>

/** One credential that a step requests. */
export interface Item {
  readonly provider: Provider
  readonly raw: Raw
  /** Its place in the step's list, for errors; absent for the only credential of a step. */
  readonly place?: string
  /** The prefix of its outputs. In a list, a credential without a name has no outputs. */
  readonly name?: string
}

/** The credentials that a step requests, and its inputs besides those of every step. */
export interface Asked {
  readonly items: readonly Item[]
  readonly literal: InputLiteral
  readonly faults: readonly InputFault[]
}

/** A step with one credential, whose inputs are the step's own. */
export function alone<L extends InputLiteral>(provider: Provider<L>): (raw: Raw) => Asked {
  return (raw) => ({
    items: [{ provider: provider as unknown as Provider, raw }],
    literal: provider.inputs,
    faults: [],
  })
}

interface Planned extends Item {
  readonly inputs: InputsOf<Provider['inputs']>
  readonly modes: readonly string[]
  readonly half: AgentHalf | undefined
  readonly nested: Nested | undefined
}

/**
 * Main: gets every credential of a step and delivers all or none. After any failure nothing stays delivered, everything
 * that can be revoked is revoked, every failed item is reported, and the step fails.
 */
export async function acquire(
  platform: AcquirePlatform,
  ask: (raw: Raw) => Asked | Promise<Asked>,
  registry: Registry,
): Promise<void> {
  const record: LeaseRecord = { strict: false, leases: [] }
  try {
    // This comes first: a saved key wins over the environment, but an earlier step could set an unsaved one for post.
    platform.save(record)
    const raw = await platform.inputs()
    const { step, planned } = await readInputs(platform, raw, await ask(raw), registry)
    record.strict = step['strict-revoke']
    if (step.proxy) record.proxy = receiveProxy(step.proxy, platform.mask)
    if (step['no-proxy'].length > 0) record.noProxy = step['no-proxy']
    await platform.guard?.()
    if (!step['allow-untrusted-events']) await guardEvent(platform)
    const wanted = planned.flatMap(({ provider, place = provider.id, ...item }) =>
      reserved(formOf({ provider, ...item }, platform.job), item.modes).map((names) => ({ place, ...names })),
    )
    if (wanted.length > 1) {
      const { refuseConflicts } = await import('./conflicts.ts')
      refuseConflicts(wanted, { asked: false, hasOutputs: platform.hasOutputs === true })
    }
    for (const names of wanted) await platform.reserve(names)
    if (wanted.some(({ agent }) => agent)) await platform.openAgent?.()
    await acquireAll(platform, record, planned)
  } catch (error) {
    const { undo } = await import('./undo.ts')
    await undo(platform, record, registry, error)
  }
}

async function readInputs(
  platform: AcquirePlatform,
  raw: Raw,
  { items, literal, faults: found }: Asked,
  registry: Registry,
) {
  const { inputs: step, faults: own } = parseInputs(stepInputs, raw, platform.mask)
  const known = { ...stepInputs, ...literal }
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(known, name))
  const all = [...own, ...found]
  const planned: Planned[] = []
  for (const item of items) {
    const { provider, place, name } = item
    // An input is reported once, so one that could not even be read is not reported as missing.
    const unread = new Set(place === undefined ? found.map(({ input }) => input) : [])
    const { inputs: parsed, faults } = parseInputs(provider.inputs, item.raw, platform.mask)
    const wrong = faults.filter(({ input }) => !unread.has(input))
    const given = (provider.complete?.(parsed, platform.home) ?? parsed) as typeof parsed
    const modes = (given.deliver ?? []) as string[]
    const half = modes.includes('agent') ? await provider.agent?.() : undefined
    const inputs = (half?.inputs(given) ?? given) as typeof given
    const broken = new Set([...unread, ...wrong.map(({ input }) => input)])
    wrong.push(...((await provider.check?.(inputs, { broken, isSettable: platform.isSettable })) ?? []))
    const need = provider.needs?.(inputs)
    const nested = need && (await (await import('./nested.ts')).prepareNested(need, registry, platform))
    for (const value of provider.hidden?.(inputs) ?? []) platform.mask(value)
    if (nested) wrong.push(...nested.faults.filter(({ input }) => !broken.has(input)))
    if (place !== undefined && name === undefined && modes.includes('output'))
      wrong.push({
        input: 'name',
        message: 'is required with deliver: output, because the names of the outputs begin with it',
      })
    all.push(...wrong.map((fault) => ({ ...fault, input: place ? `${place} ${fault.input}` : fault.input })))
    planned.push({ ...item, inputs, modes, half, nested })
  }
  // Runners also pass on names that are not inputs. A name of another action's input, or one that looks like an input,
  // is a mistake of the user.
  if (unknown.length > 0)
    all.push(...(await (await import('./input-faults.ts')).strangeStepInputs(known, unknown, items)))
  if (all.length > 0) throw (await import('./input-faults.ts')).faulty(all)
  return { step, planned }
}

async function acquireAll(platform: AcquirePlatform, record: LeaseRecord, planned: readonly Planned[]): Promise<void> {
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
    const minted = await settleAll(
      planned.map(async (item) => {
        const { provider, inputs, modes, half, nested } = item
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
            ...(half && {
              served: {
                credential,
                tools: toolsOf(half, credential, inputs),
                key: half.key?.(credential),
                raw: item.raw,
                record,
              },
            }),
          }
          const who = credential.shown ?? credential.principal
          const ends = half?.ends?.(credential) ?? (half ? endsOfOutputs(credential, modes) : endsOf(credential))
          return { lease, who, modes, ends, presentation: outputs(presentation, ends, lease, item) }
        } catch (error) {
          throw (await import('./undo.ts')).named(error, item.place)
        }
      }),
    )
    signal.throwIfAborted()
    if (planned.some(({ provider }) => provider.lateNames)) {
      const wanted = planned.map((item, index) => ({ ...item, presentation: minted[index]?.presentation }))
      const { lateNames } = await import('./conflicts.ts')
      for (const names of lateNames(wanted, platform.hasOutputs === true)) await platform.reserve(names)
    }
    for (const { lease, modes, presentation } of minted)
      lease.delivered = platform.deliverables(presentation, modes, lease)
    save()
    for (const { lease, modes, presentation } of minted) {
      await platform.deliver(presentation, modes, lease, signal)
      signal.throwIfAborted()
    }
    for (const one of minted) announce(platform, one)
  } finally {
    clearTimeout(timer)
    await Promise.all(planned.map(({ nested }) => nested?.ended()))
    network.wire.close()
  }
}

/** The presentation of a credential, with parts; known before the credential exists. */
function formOf(
  { provider, half, inputs }: Pick<Planned, 'provider' | 'half' | 'inputs'>,
  job: Job,
  parts?: readonly string[],
): Presentation {
  return { ...provider.present(inputs, job, parts), ...(half && { agent: half.present(inputs) }) }
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
  { place, name }: Planned,
): Presentation {
  const end = first && { 'expires-at': instant(first.expiresAt) }
  const facts = { principal, ...end, 'lease-id': id, ...presentation.facts }
  if (place === undefined) return { ...presentation, facts }
  const prefixed = <T>(parts: Readonly<Record<string, T>> = {}) =>
    name === undefined ? {} : Object.fromEntries(Object.entries(parts).map(([key, value]) => [`${name}-${key}`, value]))
  const { output, paths } = presentation
  return { ...presentation, facts: prefixed(facts), output: prefixed(output), paths: prefixed(paths) }
}

interface Made {
  readonly lease: Lease
  readonly who: string
  readonly modes: readonly string[]
  readonly ends: readonly End[]
  readonly presentation: Presentation
}

function announce({ log }: AcquirePlatform, { lease, who, modes, ends: [first, ...later], presentation }: Made): void {
  const others = later.map(({ what, expiresAt }) => `; ${what} until ${instant(expiresAt)}`).join('')
  const told = first?.what ? ` (${first.what}${others})` : ''
  const until = first ? ` until ${instant(first.expiresAt)}${told}` : ''
  log.info(`${who}${until}, delivered as ${modes.join(', ')} (${lease.id})`)
  if (typeof presentation.advice === 'string') log.info(presentation.advice)
}

function timedOut(): MayflyError {
  return new MayflyError('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {})
}
