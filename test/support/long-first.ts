import { BaseSequencer, type TestSequencerConstructor, type TestSpecification } from 'vitest/node'

/** An order of test files in which the longest begin first, by patterns of their paths; the others run beside them. */
export function orderLongFirst(...patterns: readonly RegExp[]): TestSequencerConstructor {
  const rank = ({ moduleId }: TestSpecification) => {
    const found = patterns.findIndex((pattern) => pattern.test(moduleId))
    return found < 0 ? patterns.length : found
  }
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
    }
  }
}
