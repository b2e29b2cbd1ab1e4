import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { longFirst } from '../support/long-first.ts'
import { secondTries } from '../support/second-tries.ts'

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  resolve: { tsconfigPaths: true },
  // No warning for each foreign module whose source map points nowhere.
  logLevel: 'error',
  test: {
    include: ['test/peers/*.test.ts'],
    // A busy machine is slow, and no test waits for a limit that it expects.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    sequence: {
      sequencer: longFirst(/four-hours/, /gitlab\.test/, /jenkins\.test/, /\/agent\.test/, /act\.test/, /jenkins/),
    },
    // A foreign program is waited for longer than it computes.
    maxWorkers: 2 * availableParallelism(),
    ...secondTries,
    // GitHub's language service imports JSON without attributes, which Node refuses and vite does not.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
})
