import type { EvidenceJob } from './line.ts'

/** No name of a repository, workflow or person is as long. */
const longest = 512

/** The job with the facts that its CI system says, as texts. */
export function jobFacts(
  system: string,
  facts: {
    readonly [K in keyof Omit<EvidenceJob, 'system'>]: unknown
  },
): EvidenceJob {
  const said = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  const texts = said.map(([name, value]) => [name, String(value).slice(0, longest)] as const)
  return { system, ...Object.fromEntries(texts.filter(([, text]) => text !== '')) }
}
