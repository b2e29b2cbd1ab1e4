import { expect, test } from 'vitest'
import { judgeDocument } from '../../packages/trust/src/judge.ts'
import { lint } from '../../packages/trust/src/lint/lint.ts'
import type { Finding } from '../../packages/trust/src/model.ts'
import { documentFrom } from './document-from.ts'
import { claimsOf, documentOf, type Vector, vectors } from './subvectors/vectors.ts'

test('all 163 vectors match as they say', () => {
  const verdicts = vectors.map((vector) => {
    const { kind } = judgeDocument(documentFrom(documentOf(vector)), claimsOf(vector), 'whole')
    return `${vector.id}: ${kind}`
  })
  expect(verdicts).toHaveLength(163)
  expect(verdicts).toEqual(
    vectors.map(({ id, expect: wanted }) => `${id}: ${wanted === 'match' ? 'accepted' : 'refused'}`),
  )
})

/** These vectors are about one condition on the audience or on an environment, which no trust has alone. */
const parts = new Set([
  'gh-aws-aud-pinned-official-action',
  'gh-aws-aud-default-owner-url-rejected',
  'gh-aws-environment-key-absent-claim-rejected',
])

function findings(vector: Vector): Finding[] {
  const rest = { aud: 'sts.amazonaws.com', ...(parts.has(vector.id) && { sub: vector.subject }) }
  return lint(documentFrom(documentOf(vector, rest)))
}

const graded = (grade: string) =>
  vectors.filter(({ issuer, judgment }) => ['github', 'gitlab'].includes(issuer) && judgment?.grade === grade)

/**
 * The condition of this vector is the same text as that of a safe one: whether a twin of the environment exists, no
 * condition says. The lint says it as a note for both.
 */
const twin = 'gh-aws-environment-colon-twin-collides'

test('each of the 41 dangerous vectors of GitHub and GitLab is found', () => {
  const dangerous = graded('dangerous')
  expect(dangerous).toHaveLength(41)
  const lines = dangerous.map((vector) => {
    const serious = findings(vector).filter(({ level }) => level !== 'note' || vector.id === twin)
    return `${vector.id}: ${[...new Set(serious.map(({ rule }) => rule))].join(', ')}`
  })
  expect(lines.join('\n')).toMatchSnapshot()
  expect(lines.filter((line) => line.endsWith(': '))).toEqual([])
})

test('each of the 30 safe vectors of GitHub and GitLab has notes at most', () => {
  const safe = graded('safe')
  expect(safe).toHaveLength(30)
  expect(safe.filter((vector) => findings(vector).some(({ level }) => level !== 'note')).map(({ id }) => id)).toEqual(
    [],
  )
})
