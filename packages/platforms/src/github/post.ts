import '../closed-debugger.ts'
import type { Egress } from '@mayfly/core/egress'
import type { Network, ReleasePlatform } from '@mayfly/core/platform'
import type { Enders } from '@mayfly/core/provider'
import { release } from '@mayfly/core/release'
import type { Mask } from '@mayfly/core/secret'
import { endingSignals } from '../ending-signals.ts'
import { log, mask } from './log.ts'
import { sharedPlatform } from './platform.ts'
import { loadState } from './state.ts'
import { summarise } from './summary.ts'
import { withdraw } from './withdraw.ts'

const releasePlatform: ReleasePlatform = {
  ...sharedPlatform,
  withdraw: (delivered, lease) => withdraw(delivered, lease, false),
  load() {
    const record = loadState(mask)
    if (record !== 'unreadable') return record
    log.warn(
      'The record of this step cannot be read: delivered variables and files were not removed from the job, and issued credentials expire by themselves.',
    )
    return undefined
  },
  report(rows) {
    for (const { what, outcome, detail } of rows) log.info(`${what}: ${outcome}, ${detail}`)
    summarise(rows)
  },
}

/**
 * Runs a post step. It warns, and fails the job only under `strict-revoke`. Enders and the network are loaded only when
 * something has to be revoked.
 */
export async function runPost(
  enders: Enders,
  openNetwork?: (egress: Egress, mask: Mask) => Promise<Network>,
  resumeEvidence?: ReleasePlatform['resumeEvidence'],
): Promise<void> {
  try {
    await release(
      {
        ...releasePlatform,
        ...(openNetwork && { network: (egress) => openNetwork(egress, mask) }),
        ...(resumeEvidence && { resumeEvidence }),
      },
      enders,
    )
  } catch (error) {
    warnOf(error)
  }
}

// Post ends by itself within its time limit. Credentials that it has not revoked by then stay valid.
for (const signal of endingSignals) process.on(signal, () => undefined)

process.on('uncaughtException', (error) => {
  warnOf(error)
  process.exit()
})

function warnOf(error: unknown): void {
  const { code, name } = (error ?? {}) as { code?: string; name?: string }
  log.warn(
    `The post step met an unexpected error (${code ?? name}): credentials that it could not revoke expire by themselves.`,
  )
}
