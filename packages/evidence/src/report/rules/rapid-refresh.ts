import { groupBy } from '../../group-by.ts'
import type { Fleet } from '../fleet.ts'
import { pairOf } from '../pairs.ts'
import { seconds } from '../seconds.ts'
import { countedIn, type Rule } from './rule.ts'

/** The Mayfly agent renews a credential when two thirds of its lifetime are over. */
const renewedAfter = 2 / 3

export const rapidRefresh: Rule = {
  title: 'One job was given a credential more often than its lifetime explains',
  advice: 'A step may run in a loop, or somebody else uses the ID token of the job.',
  *find(fleet) {
    const { credentials } = fleet
    const keyOf = (index: number) => pairOf(credentials.job(index), credentials.identityOf(index))
    for (const group of groupBy(countedOften(fleet), keyOf).values()) {
      let [issues, lifetime, first, last] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
      for (const index of group) {
        issues += credentials.issues(index)
        const shortest = credentials.shortestLifetime(index)
        if (shortest < lifetime) lifetime = shortest
        first = Math.min(first, credentials.issued(index))
        last = Math.max(last, credentials.lastIssue(index))
      }
      const span = (last - first) / 1000
      if (!(lifetime > 0 && Number.isFinite(lifetime))) continue
      if (issues <= Math.ceil(span / (lifetime * renewedAfter)) + 2) continue
      const [credential] = group as [number]
      const detail = `${issues} times in ${seconds(span)}, with a lifetime of ${seconds(lifetime)}`
      yield { time: last, job: credentials.job(credential), credential, detail }
    }
  },
}

/** The counted credentials of jobs that got more than two. Most jobs got fewer, which is never rapid. */
function* countedOften(fleet: Fleet): Generator<number> {
  const { credentials, jobs } = fleet
  const issues = new Uint32Array(jobs.count)
  const issuesOf = (index: number) => issues[credentials.job(index)] as number
  for (const index of countedIn(fleet)) issues[credentials.job(index)] = issuesOf(index) + credentials.issues(index)
  for (const index of countedIn(fleet)) if (issuesOf(index) > 2) yield index
}
