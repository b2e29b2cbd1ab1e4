import '../closed-debugger.ts'
import { randomBytes } from 'node:crypto'
import { acquire } from '@mayfly/core/acquire'
import { MayflyError } from '@mayfly/core/errors'
import type { LeaseRecord } from '@mayfly/core/lease'
import type { AcquirePlatform } from '@mayfly/core/platform'
import type { Registry } from '@mayfly/core/provider'
import type { StepRequest } from '@mayfly/core/step-request'
import { endingSignals } from '../ending-signals.ts'
import { isSettable } from '../variables.ts'
import { openDelivery } from './deliver.ts'
import { StepFiles } from './env-file.ts'
import { refuseUnwritable, writeCommand } from './file-commands.ts'
import { rawInputs } from './inputs.ts'
import { readJob } from './job.ts'
import { readJobRepository } from './job-repository.ts'
import { mask } from './log.ts'
import { openNetwork } from './network.ts'
import { sharedPlatform } from './platform.ts'
import { stateKey, stateText } from './state.ts'
import { endOnUncaught } from './uncaught.ts'

/** Runs the main step of an action. `readRequest` reads from the step's inputs which credentials it requests. */
export async function runMain(
  readRequest: (raw: Readonly<Record<string, string | undefined>>) => StepRequest | Promise<StepRequest>,
  registry: Registry,
): Promise<void> {
  endOnUncaught()
  await acquire(acquirePlatform(), readRequest, registry)
}

function acquirePlatform(): AcquirePlatform {
  const files = new StepFiles()
  let saved: LeaseRecord = { strict: false, leases: [] }
  return {
    ...sharedPlatform,
    // Only a step that fails removes something.
    withdraw: async (delivered, lease) =>
      (await import('./withdraw.ts')).withdraw(delivered, lease, files.areTakenBack),
    ...openDelivery(files, () => saved),
    job: readJob(),
    repository: readJobRepository(),
    starter: async () => (await import('./starter.ts')).readStarter(),
    cancelled: cancellation(),
    inputs: rawInputs,
    hasOutputs: true,
    isSettable,
    async refuseUnsafeJob() {
      refuseUnwritable()
      if (process.env.NODE_DEBUG) throw (await import('../environment-refusal.ts')).nodeDebugError()
    },
    save(record) {
      const text = stateText(record)
      if (text === undefined) throw stateTooLargeError(record.leases.length)
      writeCommand('STATE', stateKey, text)
      saved = record
    },
    network: (egress) => openNetwork(egress, mask),
    evidenceFaults: async (inputs) => (await import('./evidence.ts')).evidenceFaults(inputs, true),
    beginEvidence: async (sink, egress) => (await import('./evidence.ts')).beginEvidence(sink, egress),
    newLeaseId: (provider) => `${provider}-${randomBytes(6).toString('hex')}`,
    async workspaceVerdict({ claims }, { principal = '', mount }) {
      const workspace = process.env.GITHUB_WORKSPACE
      if (!workspace) return []
      return (await import('../trust/workspace-verdict.ts')).workspaceVerdict(workspace, { principal, mount }, claims)
    },
    takeBack: () => files.takeBack(),
  }
}

/**
 * A cancelled step gets SIGINT, 7.5 s later SIGTERM, and 2.5 s later it is killed: enough time to take everything
 * back. Every other ending signal is ignored until then.
 */
function cancellation(): AbortSignal {
  const controller = new AbortController()
  const cancel = () => controller.abort(new MayflyError('ERR_CANCELLED', 'The step was cancelled'))
  for (const signal of endingSignals) process.on(signal, cancel)
  return controller.signal
}

function stateTooLargeError(leases: number): MayflyError {
  return new MayflyError(
    'ERR_STATE_TOO_LARGE',
    'The record of this step is too large: its post step could not start with it',
    {
      facts: { credentials: String(leases) },
    },
  )
}
