import type { Credential, Presentation } from './credential.ts'
import { MayflyError } from './errors.ts'
import { guardEvent } from './guards.ts'
import { type InputFault, type InputLiteral, type InputsOf, parseInputs } from './inputs.ts'
import { instant } from './instant.ts'
import type { Lease, LeaseRecord } from './lease.ts'
import { exchangeIo } from './mint.ts'
import type { AcquirePlatform } from './platform.ts'
import type { Enders, Provider } from './provider.ts'
import { stepInputs } from './step-inputs.ts'
import { preflight, SubjectTokens } from './subject-token.ts'

const mainMilliseconds = 60_000

/** One credential that a step asks for. */
export interface Item {
  readonly provider: Provider
  readonly raw: Readonly<Record<string, string | undefined>>
}

interface Planned {
  readonly provider: Provider
  readonly inputs: InputsOf<Provider['inputs']>
  readonly modes: readonly string[]
}

/**
 * Main: gets every credential of a step and delivers all or none. Whatever fails, nothing stays delivered, what can be
 * ended is ended, every failed item is named, and the step fails.
 */
export async function acquire(
  platform: AcquirePlatform,
  items: (raw: Item['raw']) => readonly Item[],
  enders: Enders,
): Promise<void> {
  const record: LeaseRecord = { strict: false, leases: [] }
  try {
    // First of all: a saved key wins over the environment, an unsaved one could be spoofed in post.
    platform.save(record)
    const raw = platform.inputs()
    const { step, planned } = readInputs(platform, raw, items(raw))
    record.strict = step['strict-revoke']
    if (step.proxy) record.proxy = step.proxy
    guardEvent(platform.job, step['allow-untrusted-events'])
    for (const { provider, inputs } of planned) platform.plan(provider.names(inputs))
    await acquireAll(platform, record, planned)
  } catch (error) {
    const { undo } = await import('./undo.ts')
    await undo(platform, record, enders, error)
  }
}

function readInputs(platform: AcquirePlatform, raw: Item['raw'], items: readonly Item[]) {
  const faults: InputFault[] = []
  const planned = items.map(({ provider, raw }): Planned => {
    const { inputs, faults: own } = parseInputs(
      { ...stepInputs, ...provider.inputs } as InputLiteral,
      raw,
      platform.mask,
    )
    faults.push(...own, ...(provider.check?.(inputs) ?? []))
    return { provider, inputs, modes: inputs.deliver as string[] }
  })
  if (faults.length > 0) throw faulty(faults)
  return { step: parseInputs(stepInputs, raw, platform.mask).inputs, planned }
}

function faulty(faults: readonly InputFault[]): MayflyError {
  const count = faults.length === 1 ? 'An input is wrong' : `${faults.length} inputs are wrong`
  const facts: Record<string, string> = {}
  for (const { input, message } of faults) facts[input] = facts[input] ? `${facts[input]}; ${message}` : message
  return new MayflyError('ERR_INPUT_INVALID', count, { facts, fix: 'No request was made.' })
}

async function acquireAll(platform: AcquirePlatform, record: LeaseRecord, planned: readonly Planned[]): Promise<void> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(timedOut()), mainMilliseconds)
  const signal = AbortSignal.any([platform.cancelled, late.signal])
  const network = await platform.network(record.proxy)
  try {
    const tokens = new SubjectTokens(async (audience) =>
      preflight(await network.fetchSubjectToken(audience, signal), audience, platform.now()),
    )
    const save = () => platform.save(record)
    const world = { platform, wire: network.wire, signal, tokens, save }
    const minted = await settleAll(
      planned.map(async ({ provider, inputs, modes }) => {
        const lease = newLease(platform, provider, inputs)
        record.leases.push(lease)
        const io = exchangeIo(world, lease, provider.audience(inputs))
        const credential = await provider.exchange(inputs, io)
        lease.principal = credential.principal
        lease.expiresAt = credential.expiresAt
        provider.guard?.(credential, inputs)
        return {
          lease,
          credential,
          modes,
          presentation: withFacts(provider.present(credential, inputs), lease, credential),
        }
      }),
    )
    signal.throwIfAborted()
    for (const { lease, modes, presentation } of minted)
      lease.delivered = platform.deliverables(presentation, modes, lease)
    save()
    for (const { lease, modes, presentation } of minted) {
      await platform.deliver(presentation, modes, lease)
      signal.throwIfAborted()
    }
    for (const { lease, modes } of minted) announce(platform, lease, modes)
  } finally {
    clearTimeout(timer)
    network.wire.close()
  }
}

/** Waits for all, then throws every failure: a late lease must not be held after the clean-up. */
async function settleAll<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(work)
  const failures = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failures.length > 0) throw new AggregateError(failures)
  return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}

function newLease(platform: AcquirePlatform, provider: Provider, inputs: Planned['inputs']): Lease {
  const id = platform.newLeaseId(provider.id)
  return { id, provider: provider.id, principal: provider.principal(inputs), endings: [], delivered: [] }
}

function withFacts(presentation: Presentation, lease: Lease, credential: Credential): Presentation {
  const { principal, expiresAt } = credential
  const facts = { principal, 'expires-at': instant(expiresAt), 'lease-id': lease.id, ...presentation.facts }
  return { ...presentation, facts }
}

function announce(platform: AcquirePlatform, lease: Lease, modes: readonly string[]): void {
  const until = lease.expiresAt === undefined ? '' : ` until ${instant(lease.expiresAt)}`
  platform.log.info(`${lease.principal}${until}, delivered as ${modes.join(', ')} (${lease.id})`)
}

function timedOut(): MayflyError {
  return new MayflyError('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {
    fix: 'Check the network between the runner and the hosts that this step asks.',
  })
}
