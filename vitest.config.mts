import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { secondTries } from './test/support/second-tries.ts'

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['packages/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/peers/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A scenario waits for the processes that it starts longer than it computes.
    maxWorkers: availableParallelism() + 1,
    ...secondTries,
  },
})
