import { render } from '@mayfly/core/render'
import { judgeDocument } from '@mayfly/trust/judge'
import type { Claims } from '@mayfly/trust/model'
import { readDocument } from '@mayfly/trust/readers/read'
import { expect, test } from 'vitest'
import { type Mismatch, mismatches } from './mismatches.ts'

/** The claims of the line that an error prints, as a person pastes them. */
function printed(log: string): Claims | undefined {
  const [, json] = /^mayfly trust explain '(.*)' < document$/m.exec(log) ?? []
  return json === undefined ? undefined : JSON.parse(json)
}

async function logOf({ refusal, claims }: Mismatch): Promise<string> {
  return render(await refusal(claims))
}

/** The sentences of the nearest rule. */
function explain(document: unknown, claims: Claims): string[] {
  const reading = readDocument({ name: 'stdin', value: document, place: () => undefined })
  if (reading.kind === 'faults') throw new Error(reading.faults.map(({ message }) => message).join())
  const [verdict] = reading.documents.map((one) => judgeDocument(one, claims))
  expect(verdict?.kind).toBe('refused')
  const nearest = verdict?.rules[0]
  return nearest?.kind === 'refused' ? nearest.refused.map(({ sentence }) => sentence) : []
}

const withDocument = mismatches.filter((one) => one.document !== undefined)

test.each(withDocument)('$number, $what: the document shows each refusing claim', async (mismatch) => {
  const claims = printed(await logOf(mismatch))
  expect(explain(mismatch.document, claims ?? {})).toEqual(mismatch.explained)
})

const byRefusal = mismatches.filter((one) => one.refusalSays !== undefined)

test.each(byRefusal)('$number, $what: the refusal alone says it', async (mismatch) => {
  expect(await logOf(mismatch)).toContain(mismatch.refusalSays)
})

test('40 of 40 are named by refusal and document together, and 28 by the refusal alone', () => {
  expect(new Set([...withDocument, ...byRefusal].map(({ number }) => number)).size).toBe(40)
  // A role that does not exist has no document: the refusal can only say that AWS gives the same answer for it.
  expect(byRefusal.filter(({ number }) => number !== 19)).toHaveLength(28)
})

test('a refusal shows every claim that a trust can look at, and none that says who started the job', async () => {
  for (const mismatch of mismatches) {
    const log = await logOf(mismatch)
    const shown = Object.keys(mismatch.claims)
    if (shown.includes('repository_id'))
      for (const name of ['repository_id', 'repository_owner_id', 'event_name', 'ref_type', 'job_workflow_ref'])
        expect(log).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(log).not.toMatch(/octo|e7b3/)
  }
})
