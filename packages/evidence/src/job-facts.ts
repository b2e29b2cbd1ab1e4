import type { EvidenceJob } from './line.ts'

/** No name of a repository, workflow or person is as long. */
const longestFact = 512

/** No version of Mayfly writes as many facts of a job. */
const mostFacts = 32

/** The job with the facts that its CI system says, as texts. */
export function jobFacts(
  system: string,
  facts: {
    readonly [K in keyof Omit<EvidenceJob, 'system'>]: unknown
  },
): EvidenceJob {
  const said = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  const texts = said.map(([name, value]) => [name, String(value).slice(0, longestFact).toWellFormed()] as const)
  return { system, ...Object.fromEntries(texts.filter(([, text]) => text !== '')) }
}

/** Whether a value has the form of a job in a line: its system and more facts, each a text of limited length. */
export function isJob(value: unknown): value is EvidenceJob {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('system' in value)) return false
  const facts: unknown[] = Object.values(value)
  return facts.length <= mostFacts && facts.every((fact) => typeof fact === 'string' && fact.length <= longestFact)
}
