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
import type { Reading } from './reading.ts'
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
  /** With a reading, `deliver` is that of the session. */
  readonly inputs: InputsOf<Provider['inputs']>
  readonly modes: readonly string[]
  readonly reading: Reading | undefined
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
    const reservations = prepared.flatMap(({ provider, reading, label = provider.id, ...item }) => [
      ...reserved(formOf({ provider, ...item }, platform.job), item.modes).map((names) => ({ label, ...names })),
      ...(reading ? reserved(reading.present(), reading.modes) : []).map((names) => ({
        label: `secrets of ${label}`,
        ...names,
      })),
    ])
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
    const completed = (provider.complete?.(parsed, platform.home) ?? parsed) as typeof parsed
    const { given, reading } = await readSecretInputs(provider, completed)
    const modes = (given.deliver ?? []) as string[]
    const agentSupport = modes.includes('agent') ? await provider.agent?.() : undefined
    const inputs = (agentSupport?.inputs(given) ?? given) as typeof given
    const broken = new Set([...unread, ...wrong.map(({ input }) => input)])
    const more = (await provider.check?.(inputs, { broken, isSettable: platform.isSettable })) ?? []
    if (reading) wrong.push(...more.map(ofSession), ...reading.faults.filter(({ input }) => !broken.has(input)))
    else wrong.push(...more)
    if (!reading && inputs.session !== undefined && !broken.has('secrets'))
      wrong.push({ input: 'session', message: 'needs secrets' })
    const need = provider.needs?.(inputs)
    const nested = need && (await (await import('./nested.ts')).prepareNested(need, registry, platform))
    for (const value of provider.hidden?.(inputs) ?? []) platform.mask(value)
    if (nested) wrong.push(...nested.faults.filter(({ input }) => !broken.has(input)))
    if (label !== undefined && name === undefined && [...modes, ...(reading?.modes ?? [])].includes('output'))
      wrong.push({
        input: 'name',
        message: 'is required with deliver: output, because the names of the outputs begin with it',
      })
    all.push(...wrong.map((fault) => ({ ...fault, input: label ? `${label} ${fault.input}` : fault.input })))
    prepared.push({ ...item, inputs, modes, reading, agentSupport, nested })
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
        const lease = newLease(platform, item.provider, item.inputs)
        record.leases.push(lease)
        try {
          return await obtain(item, lease, context, record)
        } catch (error) {
          throw (await import('./roll-back.ts')).labelled(error, item.label)
        }
      }),
    )
    signal.throwIfAborted()
    const all = acquisitions.flat()
    if (prepared.some(({ provider, reading }) => provider.lateNames || reading?.isLate)) {
      const { lateNames } = await import('./conflicts.ts')
      for (const names of lateNames(all, platform.hasOutputs === true)) await platform.reserve(names)
    }
    for (const { lease, modes, presentation } of all)
      lease.delivered = [...lease.delivered, ...platform.deliverables(presentation, modes, lease)]
    save()
    for (const { lease, modes, presentation } of all) {
      await platform.deliver(presentation, modes, lease, signal)
      signal.throwIfAborted()
    }
    for (const one of all) logAcquisition(platform, one)
  } finally {
    clearTimeout(timer)
    await Promise.all(prepared.map(({ nested }) => nested?.ended()))
    network.wire.close()
  }
}

/** Gets one credential, and reads with it or beside it. Returns each thing that will be delivered. */
async function obtain(
  item: PreparedItem,
  lease: Lease,
  context: MintContext,
  record: LeaseRecord,
): Promise<Acquisition[]> {
  const { provider, inputs, modes, agentSupport, nested, reading } = item
  const { job } = context.platform
  const io = exchangeIo(context, lease, provider.audience(inputs))
  const isDelivered = !reading || modes.length > 0
  const exchange = isDelivered ? provider.exchange(inputs, nested?.extend(io, context, record) ?? io) : undefined
  const [delivered, secrets] = await settleBoth(exchange, reading?.read(inputs, io, exchange, lease))
  const credentials = [delivered, secrets?.login].filter((one) => one !== undefined)
  for (const credential of credentials) provider.guard?.(credential, inputs)
  const [credential] = credentials
  lease.principal = credential?.principal ?? lease.principal
  const form = formOf(item, job, credential && Object.keys(credential.parts))
  const presentation = {
    ...present(form, modes, credential ?? { parts: {} }),
    public: provider.publicVariables,
    ...(agentSupport &&
      delivered && {
        served: {
          credential: delivered,
          tools: toolsOf(agentSupport, delivered, inputs),
          key: agentSupport.key?.(delivered),
          raw: reading ? sessionInputs(item.raw) : item.raw,
          record,
        },
      }),
  }
  const own =
    delivered &&
    (agentSupport?.ends?.(delivered) ?? (agentSupport ? endsOfOutputs(delivered, modes) : endsOf(delivered)))
  const ends = [...(own ?? []), ...(secrets?.ends ?? [])].toSorted((one, other) => one.expiresAt - other.expiresAt)
  const label = item.label ?? provider.id
  const who = delivered?.shown ?? delivered?.principal ?? ''
  const session = { label, lease, who, modes, ends: own ?? [], presentation: outputs(presentation, ends, lease, item) }
  if (!reading || !secrets) return [session]
  return [
    session,
    {
      label: `secrets of ${label}`,
      lease,
      who: secrets.names.join(', '),
      modes: reading.modes,
      ends: secrets.ends,
      presentation: withPrefix(secrets.presentation, item),
      lines: secrets.lines,
    },
  ]
}

/** Waits for both, and throws what failed. */
async function settleBoth<A, B>(one: Promise<A> | undefined, other: Promise<B> | undefined) {
  await settleAll([one, other].filter((work) => work !== undefined) as Promise<unknown>[])
  return [await one, await other] as const
}

/** A provider knows one way of delivery, `deliver`; with `secrets` the user calls that of the credential `session`. */
function ofSession({ input, message, ...fault }: InputFault): InputFault {
  return {
    ...fault,
    input: input === 'deliver' ? 'session' : input,
    message: message.replaceAll('deliver:', 'session:'),
  }
}

/** The inputs with which the agent gets the next session. */
function sessionInputs({ session, secrets, ...raw }: RawInputs): RawInputs {
  return { ...raw, deliver: session }
}

/**
 * The inputs of the session: with `secrets`, `deliver` is for the values, and `session` says how the session itself is
 * delivered.
 */
async function readSecretInputs(provider: Provider, inputs: Partial<InputsOf<InputLiteral>>) {
  if (inputs.secrets === undefined || !provider.secrets) return { given: inputs, reading: undefined }
  const { planReading } = await import('./reading.ts')
  const modes = (inputs.deliver ?? []) as string[]
  const given: typeof inputs = { ...inputs, deliver: inputs.session ?? [] }
  return { given, reading: await planReading(await provider.secrets(), given, modes) }
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

/** The outputs of a credential, with those that every credential has. */
function outputs(
  presentation: Presentation,
  [first]: readonly End[],
  { id, principal }: Lease,
  item: PreparedItem,
): Presentation {
  const end = first && { 'expires-at': instant(first.expiresAt) }
  return withPrefix({ ...presentation, facts: { principal, ...end, 'lease-id': id, ...presentation.facts } }, item)
}

/** In a list, the names of outputs begin with the name of their item; an item without a name has none. */
function withPrefix(presentation: Presentation, { label, name }: PreparedItem): Presentation {
  if (label === undefined) return presentation
  const prefixed = <T>(parts: Readonly<Record<string, T>> = {}) =>
    name === undefined ? {} : Object.fromEntries(Object.entries(parts).map(([key, value]) => [`${name}-${key}`, value]))
  const { facts, output, paths } = presentation
  return { ...presentation, facts: prefixed(facts), output: prefixed(output), paths: prefixed(paths) }
}

interface Acquisition {
  /** Its name in errors about names. */
  readonly label: string
  readonly lease: Lease
  readonly who: string
  readonly modes: readonly string[]
  readonly ends: readonly End[]
  readonly presentation: Presentation
  /** More lines for the log. */
  readonly lines?: readonly string[]
}

function logAcquisition(
  { log }: AcquirePlatform,
  { lease, who, modes, ends: [first, ...later], presentation, lines = [] }: Acquisition,
): void {
  if (modes.length === 0) return
  const others = later.map(({ what, expiresAt }) => `; ${what} until ${instant(expiresAt)}`).join('')
  const detail = first?.what ? ` (${first.what}${others})` : ''
  const until = first ? ` until ${instant(first.expiresAt)}${detail}` : ''
  log.info(`${who}${until}, delivered as ${modes.join(', ')} (${lease.id})`)
  for (const line of lines) log.info(line)
  if (typeof presentation.advice === 'string') log.info(presentation.advice)
}

function timedOut(): MayflyError {
  return new MayflyError('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {})
}
