import { toolsOf } from './agent-parts.ts'
import type { Credential, Expiry, Presentation } from './credential.ts'
import { aboutLease, traceOf } from './evidence.ts'
import { type ExchangeContext, exchangeIo } from './exchange-io.ts'
import { instant } from './instant.ts'
import type { Lease, LeaseRecord, ReadRecord } from './lease.ts'
import type { AcquirePlatform, Job } from './platform.ts'
import { fillPresentation } from './presentation.ts'
import { settleAll } from './settle.ts'
import type { PreparedItem, RawInputs } from './step-request.ts'

export interface Acquisition {
  /** Its name in errors about names. */
  readonly label: string
  readonly lease: Lease
  readonly who: string
  readonly modes: readonly string[]
  /** The ways of delivery as the user wrote them, for the log. */
  readonly modesAsWritten?: readonly string[]
  readonly expiries: readonly Expiry[]
  readonly presentation: Presentation
  /** More lines for the log. */
  readonly lines?: readonly string[]
}

/**
 * Gets one credential. If the item has `secrets`, also reads them, with this credential or with another one. Returns
 * each thing that will be delivered.
 */
export async function obtain(
  item: PreparedItem,
  lease: Lease,
  context: ExchangeContext,
  record: LeaseRecord,
): Promise<Acquisition[]> {
  const { provider, inputs, modes, agentSupport, nested, reading } = item
  const { job } = context.platform
  const plainIo = exchangeIo(context, lease, provider.audience(inputs))
  const io = nested?.extend(plainIo, context, record) ?? plainIo
  const isDelivered = !reading || modes.length > 0
  const checkPrincipal = (credential: Credential) => provider.checkPrincipal?.(credential, inputs)
  const exchange = isDelivered
    ? provider.exchange(inputs, io).then((credential) => {
        checkPrincipal(credential)
        return credential
      })
    : undefined
  const noteReads = (reads: readonly ReadRecord[]) => {
    for (const { what, version, request: requestId } of context.platform.evidence ? reads : []) {
      const trace = traceOf({ store: reading?.store, name: what, version, requestId })
      context.platform.evidence?.note({ event: 'read', ...aboutLease(lease), what, trace })
    }
  }
  const [delivered, secrets] = await settleBoth(
    exchange,
    reading?.read(inputs, io, exchange, lease, checkPrincipal, noteReads),
  )
  const credential = delivered ?? secrets?.login
  lease.principal = credential?.principal ?? lease.principal
  const form = presentationOf(item, job, credential && Object.keys(credential.parts))
  const presentation = {
    ...fillPresentation(form, modes, credential ?? { parts: {} }),
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
    (agentSupport?.expiries?.(delivered) ??
      (agentSupport ? expiriesOfOutputs(delivered, modes) : expiriesOf(delivered)))
  const expiries = [...(own ?? []), ...(secrets?.expiries ?? [])].toSorted(
    (one, other) => one.expiresAt - other.expiresAt,
  )
  const label = item.label ?? provider.id
  const who = delivered?.shown ?? delivered?.principal ?? ''
  const ofCredential = {
    label,
    lease,
    who,
    modes,
    expiries: own ?? [],
    presentation: outputs(presentation, expiries, lease, item),
  }
  if (!reading || !secrets) return [ofCredential]
  return [
    ofCredential,
    {
      label: `secrets of ${label}`,
      lease,
      who: secrets.names.join(', '),
      modes: reading.modes,
      modesAsWritten: reading.modesAsWritten,
      expiries: secrets.expiries,
      presentation: withPrefix(secrets.presentation, item),
      lines: secrets.lines,
    },
  ]
}

/** Waits for both, and throws the errors of those that failed. */
async function settleBoth<A, B>(one: Promise<A> | undefined, other: Promise<B> | undefined) {
  await settleAll([one, other].filter((work) => work !== undefined) as Promise<unknown>[])
  return [await one, await other] as const
}

/** The inputs with which the agent gets the next session. */
function sessionInputs({ session, secrets, ...raw }: RawInputs): RawInputs {
  return { ...raw, deliver: session }
}

/** The presentation of a credential as templates. It is known before the credential exists. */
export function presentationOf(
  { provider, agentSupport, inputs }: Pick<PreparedItem, 'provider' | 'agentSupport' | 'inputs'>,
  job: Job,
  parts?: readonly string[],
): Presentation {
  return { ...provider.present(inputs, job, parts), ...(agentSupport && { agent: agentSupport.present(inputs) }) }
}

/** The outputs and variables of an item, as far as they are known before any request. */
export function plannedNames(item: PreparedItem, job: Job): Pick<Acquisition, 'label' | 'modes' | 'presentation'>[] {
  const { provider, modes, reading, label = provider.id } = item
  const ofCredential = {
    label,
    modes,
    presentation: outputs(presentationOf(item, job), [{ what: '', expiresAt: 0 }], { id: '', principal: '' }, item),
  }
  if (!reading) return [ofCredential]
  const presentation = withPrefix(reading.present(), item)
  return [ofCredential, { label: `secrets of ${label}`, modes: reading.modes, presentation }]
}

/** The expiry of each thing that is delivered, the earliest first. */
function expiriesOf({ expiries, expiresAt }: Credential): readonly Expiry[] {
  const own = expiresAt === undefined ? [] : [{ what: '', expiresAt }]
  return (expiries ?? own).toSorted((one, other) => one.expiresAt - other.expiresAt)
}

/** The expiry of the outputs. The agent renews the rest, so only these can expire. */
function expiriesOfOutputs(credential: Credential, modes: readonly string[]): readonly Expiry[] {
  if (!modes.includes('output')) return []
  return expiriesOf(credential).map(({ what, expiresAt }) => ({ what: what || 'outputs', expiresAt }))
}

/** The outputs of a credential, with those that every credential has. */
function outputs(
  presentation: Presentation,
  [first]: readonly Expiry[],
  { id, principal }: Pick<Lease, 'id' | 'principal'>,
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

export function logAcquisition(
  { log }: AcquirePlatform,
  { lease, who, modes, modesAsWritten = modes, expiries, presentation, lines = [] }: Acquisition,
): void {
  if (modes.length === 0) return
  const until = expiries.map(({ what, expiresAt }) => `${what} until ${instant(expiresAt)}`)
  const isWhole = expiries.length === 1 && expiries[0]?.what === ''
  const delivered = `delivered as ${modesAsWritten.join(', ')} (${lease.id})`
  log.info(isWhole ? `${who}${until[0]}, ${delivered}` : [`${who}, ${delivered}`, ...until].join('; '))
  for (const line of lines) log.info(line)
  if (typeof presentation.advice === 'string') log.info(presentation.advice)
}
