import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { secondTries } from '../support/second-tries.ts'

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  resolve: { tsconfigPaths: true },
  // No warning for each foreign module whose source map points nowhere.
  logLevel: 'error',
  test: {
    include: ['test/peers/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism() + 1,
    ...secondTries,
    // GitHub's language service imports JSON without attributes, which Node refuses and vite does not.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
})
