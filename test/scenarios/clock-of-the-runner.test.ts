import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'

/** Loaded into a process before its program. It changes the clock of the process. */
const clockOff = (minutes: number) => {
  const program = `const now = Date.now; Date.now = () => now() + ${minutes} * 60_000`
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(program)}` }
}

test.each([20, -20])(
  'a clock of the runner that is %i minutes off makes no end earlier or later than it is',
  (minutes) =>
    inWorld({}, async (world) => {
      const job = await world.use({ deadline: '5m' }, { env: clockOff(minutes) })
      const end = job.steps[0]?.outputs['expires-at'] ?? job.log.match(/until (\S+Z)/)?.[1] ?? ''
      expect(Math.abs(Date.parse(end) - Date.now() - 300_000)).toBeLessThan(60_000)
      const [, expiry = '', deadline] =
        /expires-only, valid until (\S+); AWS refuses its requests after (\S+)/.exec(job.log) ?? []
      expect(Math.abs(Date.parse(expiry) - Date.now() - 3_600_000)).toBeLessThan(60_000)
      expect(deadline).toBe(end)
      expect(job.log).not.toContain('already-expired')
    }),
)
