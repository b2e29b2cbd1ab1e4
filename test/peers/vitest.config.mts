import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { secondTries } from '../support/second-tries.ts'

/** The four hours take minutes, and mostly wait: they begin first, so that others run beside them. */
class FourHoursFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isFirst = ({ moduleId }: TestSpecification) => moduleId.includes('four-hours')
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))]
  }
}

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
    sequence: { sequencer: FourHoursFirst },
    maxWorkers: availableParallelism() + 1,
    ...secondTries,
    // GitHub's language service imports JSON without attributes, which Node refuses and vite does not.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
})
