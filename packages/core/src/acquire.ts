import { MayflyError } from './errors.ts'
import { aboutLease } from './evidence.ts'
import { type ExchangeContext, newLease } from './exchange-io.ts'
import { guardEvent } from './guards.ts'
import type { LeaseRecord } from './lease.ts'
import { logAcquisition, obtain, plannedNames, presentationOf } from './obtain.ts'
import { Patience } from './patience.ts'
import type { AcquirePlatform } from './platform.ts'
import { namesToCheck } from './presentation.ts'
import type { Registry } from './provider.ts'
import { receiveProxy } from './proxy.ts'
import { settleAll } from './settle.ts'
import { type PreparedItem, prepareItems, type RawInputs, type StepRequest } from './step-request.ts'
import { preflight, SubjectTokens } from './subject-token.ts'

/** The time of a whole step. */
export const mainMilliseconds = 60_000
/**
 * The last attempt of a request starts before this time. The rest is for its answer. After a failure, the roll-back has a
 * time of its own.
 */
export const retryMilliseconds = 45_000

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
    // The runner prefers saved state to a variable. If main saved nothing, an earlier step could set STATE_mayfly for
    // post.
    const saved = new Promise<void>((resolve) => resolve(platform.save(record)))
    const read = readItems(platform, readRequest, registry)
    // A record that cannot be saved is reported together with every wrong input.
    await settleAll<unknown>([saved, read])
    const { step, evidence, prepared } = await read
    record.strict = step['strict-revoke']
    if (step.proxy) record.proxy = receiveProxy(step.proxy, platform.mask)
    if (step['no-proxy'].length > 0) record.noProxy = step['no-proxy']
    const hidden = prepared.flatMap(({ provider, inputs }) => provider.valuesToHide?.(inputs) ?? [])
    if (evidence.sink !== undefined && platform.beginEvidence) {
      platform.evidence = await platform.beginEvidence({ ...evidence, sink: evidence.sink, hidden }, record)
      record.evidence = platform.evidence.place
    }
    await platform.refuseUnsafeJob?.()
    if (!step['allow-untrusted-events']) await guardEvent(platform)
    const wantedNames = prepared.flatMap(({ provider, reading, label = provider.id, ...item }) => [
      ...namesToCheck(presentationOf({ provider, ...item }, platform.job), item.modes).map((names) => ({
        label,
        ...names,
      })),
      ...(reading ? namesToCheck(reading.present(), reading.modes) : []).map((names) => ({
        label: `secrets of ${label}`,
        ...names,
      })),
    ])
    if (wantedNames.length > 1) {
      const { refuseConflicts } = await import('./conflicts.ts')
      refuseConflicts(wantedNames, { afterRequests: false, hasOutputs: platform.hasOutputs === true })
    }
    if (prepared.some(({ reading }) => reading)) {
      const { refuseSameNames } = await import('./conflicts.ts')
      refuseSameNames(
        prepared.flatMap((item) => plannedNames(item, platform.job)),
        { afterRequests: false },
      )
    }
    for (const names of wantedNames) await platform.checkNames(names)
    if (wantedNames.some(({ agent }) => agent)) await platform.openAgent?.()
    await acquireAll(platform, record, prepared)
  } catch (error) {
    const { rollBack } = await import('./roll-back.ts')
    await rollBack(platform, record, registry, error)
  } finally {
    await platform.evidence?.close()
  }
}

async function readItems(
  platform: AcquirePlatform,
  readRequest: (raw: RawInputs) => StepRequest | Promise<StepRequest>,
  registry: Registry,
) {
  const raw = await platform.inputs()
  return prepareItems(platform, raw, await readRequest(raw), registry)
}

async function acquireAll(
  platform: AcquirePlatform,
  record: LeaseRecord,
  prepared: readonly PreparedItem[],
): Promise<void> {
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(timedOut()), mainMilliseconds)
  const signal = AbortSignal.any([platform.cancelled, timeout.signal])
  const patience = new Patience(signal, retryMilliseconds, platform.log.info)
  const network = await platform.network(record)
  record.tokenHost = network.tokenHost
  try {
    const tokens = new SubjectTokens(async (audience) => {
      const token = await preflight(await network.fetchSubjectToken(audience, patience), audience, platform.now())
      platform.evidence?.identify(token.claims)
      return token
    })
    const save = () => platform.save(record)
    const context: ExchangeContext = { platform, network, patience, tokens, save, strict: record.strict }
    const acquisitions = await settleAll(
      prepared.map(async (item) => {
        const lease = newLease(platform, item.provider, item.inputs)
        record.leases.push(lease)
        try {
          return await obtain(item, lease, context, record)
        } catch (error) {
          const { addLabel: labelled, noteRefusal } = await import('./roll-back.ts')
          noteRefusal(platform, lease, error)
          throw labelled(error, item.label)
        }
      }),
    )
    signal.throwIfAborted()
    const all = acquisitions.flat()
    if (prepared.some(({ reading }) => reading?.hasNamesInAnswer)) {
      const { namesToCheckAgain } = await import('./conflicts.ts')
      for (const names of namesToCheckAgain(all, platform.hasOutputs === true)) await platform.checkNames(names)
    }
    for (const { lease, modes, presentation } of all)
      lease.delivered = [...lease.delivered, ...platform.deliverables(presentation, modes, lease)]
    save()
    for (const { lease, modes, presentation } of all) {
      await platform.deliver(presentation, modes, lease, signal)
      if (modes.length > 0) platform.evidence?.note({ event: 'delivered', ...aboutLease(lease), modes })
      signal.throwIfAborted()
    }
    for (const one of all) logAcquisition(platform, one)
  } finally {
    clearTimeout(timer)
    await Promise.all(prepared.map(({ nested }) => nested?.report()))
    network.wire.close()
  }
}

function timedOut(): MayflyError {
  return new MayflyError('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {})
}
