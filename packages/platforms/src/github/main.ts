import './early.ts'
import { randomBytes } from 'node:crypto'
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/file-command'
import { type Asked, acquire } from '@mayfly/core/acquire'
import { MayflyError } from '@mayfly/core/errors'
import type { AcquirePlatform } from '@mayfly/core/platform'
import type { Enders, Signers } from '@mayfly/core/provider'
import { deliverAll, deliverablesOf, plan } from './deliver.ts'
import { readJob } from './job.ts'
import { openNetwork } from './network.ts'
import { platform } from './platform.ts'
import { stateKey, stateText } from './state.ts'

/** Runs the main step of an action: `ask` tells from the step's inputs which credentials it wants. */
export async function runMain(
  ask: (raw: Readonly<Record<string, string | undefined>>) => Asked | Promise<Asked>,
  enders: Enders,
  signers: Signers = {},
): Promise<void> {
  await acquire(acquirePlatform(), ask, enders, signers)
}

function acquirePlatform(): AcquirePlatform {
  const job = readJob()
  return {
    ...platform,
    job,
    cancelled: cancellation(),
    inputs: readInputs,
    async guard() {
      if (process.env.NODE_DEBUG) throw (await import('../node-debug.ts')).nodeDebug()
    },
    save(record) {
      const text = stateText(record)
      if (text === undefined) throw tooLarge(record.leases.length)
      try {
        issueFileCommand('STATE', prepareKeyValueMessage(stateKey, text))
      } catch {
        throw noState()
      }
    },
    network: openNetwork,
    newLeaseId: (provider) => `${provider}-${randomBytes(6).toString('hex')}`,
    plan,
    deliverables: deliverablesOf,
    deliver: deliverAll,
  }
}

/** The runner gives inputs as `INPUT_<NAME>`, upper case, spaces as underscores. */
function readInputs(): Record<string, string> {
  const given = Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_'))
  return Object.fromEntries(given.map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']))
}

/** A cancelled step gets SIGINT, 7.5 s later SIGTERM and 2.5 s later it is killed: time enough to take everything back. */
function cancellation(): AbortSignal {
  const controller = new AbortController()
  const cancel = () => controller.abort(new MayflyError('ERR_CANCELLED', 'The step was cancelled'))
  process.once('SIGINT', cancel)
  process.once('SIGTERM', cancel)
  return controller.signal
}

function noState(): MayflyError {
  return new MayflyError('ERR_DELIVERY_FAILED', 'The record of this step could not be saved for its post step', {
    facts: { file: 'GITHUB_STATE' },
    fix: 'Actions are started by a runner, which gives each step this file.',
  })
}

function tooLarge(leases: number): MayflyError {
  return new MayflyError(
    'ERR_STATE_TOO_LARGE',
    'The record of this step is too large for its post step to start with',
    {
      facts: { credentials: String(leases) },
    },
  )
}
