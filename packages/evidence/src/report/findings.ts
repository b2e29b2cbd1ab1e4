import type { Fleet } from './fleet.ts'
import type { Hit, Limits, Rule } from './rules/rule.ts'

/** Findings of one rule are listed up to this number, the newest first, and counted. */
const mostListed = 10_000

/** One fact that a person should see. An absent member is an empty text. */
export interface Finding {
  readonly time: string
  readonly system: string
  readonly repository: string
  readonly run: string
  readonly workflow: string
  readonly provider: string
  readonly principal: string
  readonly what: string
  readonly detail: string
}

/** Everything that one rule found. */
export interface RuleResult {
  readonly rule: string
  readonly title: string
  readonly advice: string
  readonly count: number
  readonly findings: readonly Finding[]
}

/** Applies every rule. */
export function resultsOf(fleet: Fleet, all: Readonly<Record<string, Rule>>, limits: Limits): RuleResult[] {
  return Object.entries(all).map(([rule, { title, advice, find }]) => {
    let [count, hits] = [0, [] as Hit[]]
    for (const hit of find(fleet, limits)) {
      count++
      hits.push(hit)
      if (hits.length === 2 * mostListed) hits = newest(hits)
    }
    return { rule, title, advice, count, findings: newest(hits).map((hit) => findingOf(fleet, hit)) }
  })
}

function newest(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => b.time - a.time).slice(0, mostListed)
}

function findingOf({ jobs, credentials }: Fleet, { time, job, credential, detail, ...rest }: Hit): Finding {
  const { system, repository, run, workflow } = job === undefined ? noJob : jobs.at(job)
  const of =
    credential === undefined
      ? { provider: rest.provider ?? '', principal: rest.principal ?? '', what: '' }
      : {
          provider: credentials.provider(credential),
          principal: credentials.principal(credential),
          what: credentials.what(credential),
        }
  return { time: new Date(time).toISOString(), system, repository, run, workflow, ...of, detail }
}

const noJob = { system: '', repository: '', run: '', workflow: '' }
