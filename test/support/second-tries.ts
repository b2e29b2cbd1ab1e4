import type { Reporter, TestCase } from 'vitest/node'

/** On CI, a failed test runs once more, so that a busy machine stops nobody. It is listed with its first failure. */
export const secondTries = {
  retry: process.env.CI ? 1 : 0,
  reporters: ['default', namingSecondTries()] as ['default', Reporter],
}

function namingSecondTries(): Reporter {
  const found: TestCase[] = []
  return {
    onTestCaseResult(one) {
      if (one.diagnostic()?.flaky) found.push(one)
    },
    onTestRunEnd() {
      for (const one of found) {
        const reasons = one.result().errors?.map(({ stack, message }) => stack || message) ?? []
        console.log(`passed at the second try only: ${one.module.relativeModuleId} > ${one.fullName}`)
        for (const reason of reasons) console.log(reason.replace(/^/gm, '  '))
      }
    },
  }
}
