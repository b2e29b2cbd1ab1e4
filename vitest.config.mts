import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { orderLongFirst } from './test/support/long-first.ts'
import { secondTries } from './test/support/second-tries.ts'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['packages/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/peers/**'],
    // A limit for what hangs, not for what is slow: a busy machine must not reach it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A file changes nothing outside of itself, so that the modules of a worker are loaded once.
    isolate: false,
    // A scenario waits for the processes that it starts longer than it computes.
    maxWorkers: 3 * availableParallelism(),
    sequence: {
      sequencer: orderLongFirst(
        /laws\/laws/,
        /laws\/secrets/,
        /laws\//,
        /scenarios\/agent-/,
        /scenarios\/(github-app|kubernetes)-/,
      ),
    },
    ...secondTries,
  },
})
