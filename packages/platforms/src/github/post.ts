import '../closed-debugger.ts'
import type { Platform, ReleasePlatform } from '@mayfly/core/platform'
import type { Enders } from '@mayfly/core/provider'
import { release } from '@mayfly/core/release'
import { endingSignals } from '../ending-signals.ts'
import { log, mask } from './log.ts'
import { platform } from './platform.ts'
import { loadState } from './saved-state.ts'
import { summarise } from './summary.ts'

const releasePlatform: ReleasePlatform = {
  ...platform,
  load() {
    const record = loadState(mask)
    if (record !== 'unreadable') return record
    log.warn(
      'The record of this step cannot be read: what was delivered was not taken out of the job, and what was issued expires by itself.',
    )
    return undefined
  },
  report(rows) {
    for (const { what, outcome, detail } of rows) log.info(`${what}: ${outcome}, ${detail}`)
    summarise(rows)
  },
}

/**
 * Runs a post step. It warns and never fails the job, but under `strict-revoke`. One that can end something gives its
 * enders and the network; another carries neither.
 */
export async function runPost(enders: Enders, network?: Platform['network']): Promise<void> {
  try {
    await release({ ...releasePlatform, ...(network && { network }) }, enders)
  } catch (error) {
    warnOf(error)
  }
}

// It ends by itself within its time, and what it has not ended by then stays alive.
for (const signal of endingSignals) process.on(signal, () => undefined)

process.on('uncaughtException', (error) => {
  warnOf(error)
  process.exit()
})

function warnOf(error: unknown): void {
  const { code, name } = (error ?? {}) as { code?: string; name?: string }
  log.warn(`The post step met an error that it did not expect (${code ?? name}); what it had to end expires by itself.`)
}
