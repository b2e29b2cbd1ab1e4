import { expect, test } from 'vitest'
import { lint } from '../../packages/trust/src/lint/lint.ts'
import { documentFrom } from './document-from.ts'
import { documentOf, vectors } from './subvectors/vectors.ts'

/** The CPU of reading and linting so many documents, in seconds. */
function secondsFor(count: number): number {
  const documents = Array.from({ length: count }, (_, index) => {
    const vector = vectors[index % vectors.length]
    if (!vector) throw new Error('no vectors')
    return documentOf(vector)
  })
  const start = process.cpuUsage()
  for (const one of documents) lint(documentFrom(one))
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000_000
}

test('10,000 documents are linted in ten seconds of CPU, and twice as many in about twice the time', () => {
  secondsFor(1000)
  const [half, whole] = [secondsFor(5000), secondsFor(10_000)]
  console.log(`10,000 documents: ${whole.toFixed(2)} s of CPU`)
  expect(whole).toBeLessThan(10)
  expect(whole).toBeLessThan(4 * half + 1)
})
