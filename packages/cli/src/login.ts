import { acquire } from '@mayfly/core/acquire'
import { instant } from '@mayfly/core/instant'
import type { Lease } from '@mayfly/core/lease'
import { acquireCommand, cancellation } from '@mayfly/platforms/command/acquire'
import { envScript, scriptIn } from '@mayfly/platforms/command/env-script'
import { isInside } from '@mayfly/platforms/command/is-inside'
import { answerJson, log } from '@mayfly/platforms/command/log'
import { registry } from '@mayfly/providers/registry'
import type { commands } from './commands.ts'
import type { CommandLine } from './flags.ts'
import { request } from './request.ts'
import { exitCodeOf, onSignals } from './signals.ts'

/** Gets credentials, and writes them to the script in the job's state folder. */
export async function login(line: CommandLine<(typeof commands)['login']['flags']>): Promise<void> {
  const { cancelled, cancel } = cancellation()
  const signals = onSignals((_, asksToEnd) => asksToEnd && cancel())
  const { flags, job } = line
  const message = 'must not be inside the project folder, because artifacts could include it'
  const misplaced = flags['state-dir'] !== undefined && isInside(job.workspaces, flags['state-dir'])
  const { inputs, readRequest } = request(
    line,
    job.system.defaultDelivery ?? 'env',
    misplaced ? [{ input: 'state-dir', message }] : [],
  )
  const { json } = flags
  // The answer must be one document, so no mask command may be beside it.
  const command = acquireCommand(job, { inputs, sink: envScript(job.state), cancelled, printsToLog: !json })
  await acquire(command.platform, readRequest, registry)
  if (!command.failed()) {
    log.info(`the variables are in ${scriptIn(job.state)}`)
    if (json) answerJson({ script: scriptIn(job.state), leases: command.record().leases.map(shownLease) })
  } else if (signals.received) process.exitCode = exitCodeOf(signals.received)
}

/** A lease for those who read the answer: nothing in it is secret. */
function shownLease({ id, provider, principal, endings, delivered }: Lease) {
  const times = endings.flatMap(({ expiresAt }) => (expiresAt === undefined ? [] : [expiresAt]))
  return {
    lease: id,
    provider,
    principal,
    'expires-at': times.length === 0 ? null : instant(Math.min(...times)),
    variables: delivered.flatMap((one) => (one.kind === 'env' ? [one.name] : [])),
  }
}
