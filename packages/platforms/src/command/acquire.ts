import { randomBytes } from 'node:crypto'
import { MayflyError } from '@mayfly/core/errors'
import type { LeaseRecord } from '@mayfly/core/lease'
import type { AcquirePlatform, Failure } from '@mayfly/core/platform'
import { listDeliverables, putInto, refuseImpossibleDelivery } from '../delivery.ts'
import { isSettable } from '../variables.ts'
import type { VariableSink } from './env-script.ts'
import { fail, log, mask } from './log.ts'
import type { CommandJob } from './platform.ts'
import { canStillBeRevoked } from './state-folder.ts'

/** The options of a command that gets credentials. */
export interface AcquireCommand {
  readonly platform: AcquirePlatform
  /** The record that was saved last. */
  readonly record: () => LeaseRecord
  readonly recordName: string
  /** Whether it failed. Then nothing is delivered. */
  readonly failed: () => boolean
}

interface CommandOptions {
  readonly inputs: Readonly<Record<string, string>>
  readonly sink: VariableSink
  readonly cancelled: AbortSignal
  /** Whether its stdout goes only to the log of the job. */
  readonly printsToLog: boolean
  /** Refuses the program that would get the credentials, before any is requested. */
  readonly ready?: () => Promise<void>
}

/** The platform of a command that gets credentials. Its record is a separate file in the job's state folder. */
export function acquireCommand(
  job: CommandJob,
  { inputs, sink, cancelled, printsToLog, ready }: CommandOptions,
): AcquireCommand {
  const { state, system } = job
  const root = () => state.root
  const recordName = state.newRecord(Date.now())
  let record: LeaseRecord = { strict: false, leases: [] }
  let failed = false
  const logMask = printsToLog ? system.logMask?.(job.workspaces[0] ?? process.cwd()) : undefined
  let kept = false
  const platform: AcquirePlatform = {
    ...job.platform(),
    ...(logMask && { mask: logMask }),
    ...(system.starter && { starter: system.starter }),
    repository: system.repository?.(),
    get job() {
      return job.facts
    },
    async refuseUnsafeJob() {
      if (process.env.NODE_DEBUG) throw (await import('../environment-refusal.ts')).nodeDebugError()
      system.refuseUnsafeJob?.()
    },
    inputs: () => inputs,
    isSettable,
    cancelled,
    save(saved) {
      record = job.given === undefined ? saved : { ...saved, tokenSource: job.given }
      state.save(recordName, record)
    },
    fail(message: string, failure?: Failure) {
      failed = true
      fail(message, failure)
      kept = canStillBeRevoked(failure?.rows ?? [])
      if (kept) job.tellKept()
      else state.forget(recordName)
    },
    async workspaceVerdict({ claims }, { principal = '', mount }) {
      const [workspace] = job.workspaces
      if (workspace === undefined) return []
      return (await import('../trust/workspace-verdict.ts')).workspaceVerdict(workspace, { principal, mount }, claims)
    },
    network: (egress) => job.network(egress),
    evidenceFaults: async (inputs) => (await import('./evidence.ts')).evidenceFaults(inputs, false),
    async beginEvidence(sink, egress) {
      const evidence = await (await import('./evidence.ts')).beginEvidence(job, sink, egress)
      return {
        ...evidence,
        async close() {
          await evidence.close()
          if (!failed || kept) return
          await job.dropEvidence({ evidence: evidence.place })
          state.tidy()
        },
      }
    },
    newLeaseId: (provider) => `${provider}-${randomBytes(6).toString('hex')}`,
    async checkNames(names) {
      await ready?.()
      await refuseImpossibleDelivery(names, 'command', deliveredBefore(job, recordName))
    },
    deliverables: (presentation, modes, lease) => [
      ...listDeliverables(root, presentation, modes, lease),
      ...sink.deliverables(lease),
    ],
    async deliver(presentation, modes, lease, signal) {
      await putInto(presentation, modes, { root, lease, signal, warn: log.warn }, (variables, secret) =>
        sink.put(lease, variables, secret),
      )
    },
  }
  return { platform, record: () => record, recordName, failed: () => failed }
}

/** The variables that earlier logins of this job have delivered. */
function deliveredBefore({ state }: CommandJob, own: string): string[] {
  return state.records(mask).flatMap(([name, record]) => {
    const delivered = name === own ? [] : (record?.leases ?? []).flatMap((lease) => lease.delivered)
    return delivered.flatMap((one) => (one.kind === 'env' ? [one.name] : []))
  })
}

/** A signal for a running exchange, and the function that aborts it. */
export function cancellation(): { readonly cancelled: AbortSignal; readonly cancel: () => void } {
  const controller = new AbortController()
  return {
    cancelled: controller.signal,
    cancel: () => controller.abort(new MayflyError('ERR_CANCELLED', 'The command was cancelled')),
  }
}
