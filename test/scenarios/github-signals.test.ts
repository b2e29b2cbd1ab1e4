import { expect, test } from 'vitest'
import { endingSignals } from '../../packages/platforms/src/ending-signals.ts'
import type { RunningStep } from '../support/runner.ts'
import { environment, leftBehind } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

/** SIGINT and SIGTERM at the same time, as from a runner and a container. */
const wishes = [...endingSignals.map((signal) => [signal]), ['SIGINT', 'SIGINT', 'SIGTERM']]

test.each(wishes)('main: %s takes everything back and revokes what was issued', (...signals) =>
  inVaultWorld(async (world) => {
    let running: RunningStep | undefined
    let sent = false
    world.vault.answer = ({ url = '' }, _, next) => {
      if (running && !sent && url.startsWith('/v1/kv/')) {
        sent = true
        for (const signal of signals) process.kill(running.pid, signal as NodeJS.Signals)
      } else next()
    }
    const job = await world.use({}, { onStep: (_, step) => (running = step) })
    const [main] = job.steps
    expect([sent, main?.exitCode, main?.signal]).toEqual([true, 1, null])
    expect(job.log).toContain('The step was cancelled (ERR_CANCELLED)')
    expect(job.log).toMatch(/Nothing was delivered\. Vault token of \S+ at \S+: revoked-verified/)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
  }),
)

test.each(wishes)('post: %s stops no ending', (...signals) =>
  inVaultWorld(async (world) => {
    let running: RunningStep | undefined
    let sent = false
    world.vault.answer = (_, __, next) => {
      if (running && !sent) {
        sent = true
        for (const signal of signals) process.kill(running.pid, signal as NodeJS.Signals)
      }
      next()
    }
    const job = await world.use({}, { onPost: (_, step) => (running = step) })
    expect([sent, job.failed, job.steps.at(-1)?.signal]).toEqual([true, false, null])
    expect(job.log).toMatch(/: revoked-verified, by vault/)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
  }),
)
