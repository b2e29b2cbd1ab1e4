import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { orderLongFirst } from '../support/long-first.ts'
import { secondTries } from '../support/second-tries.ts'

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  resolve: { tsconfigPaths: true },
  // Foreign modules with missing source maps cause no warning.
  logLevel: 'error',
  test: {
    include: ['test/peers/*.test.ts'],
    // A busy machine is slow. No test expects to reach this limit.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    sequence: {
      sequencer: orderLongFirst(/four-hours/, /gitlab\.test/, /jenkins\.test/, /\/agent\.test/, /act\.test/, /jenkins/),
    },
    // A file changes nothing outside of itself, so a worker loads the modules and starts Java once.
    isolate: false,
    // A foreign program is waited for longer than it computes.
    maxWorkers: 2 * availableParallelism(),
    ...secondTries,
    // GitHub's language service imports JSON without attributes. Node refuses that, but vite accepts it.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
})
