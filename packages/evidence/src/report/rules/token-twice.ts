import type { Rule } from './rule.ts'

/** So many other jobs are named. */
const mostNamed = 3

export const tokenTwice: Rule = {
  title: 'Several jobs used one ID token',
  advice: 'An ID token belongs to one job. Somebody may have taken it from that job. Contain the credentials of all.',
  *find(fleet) {
    for (const { jobs, time } of fleet.tokens.shared()) {
      if (!fleet.isCounted(time)) continue
      const [job, ...others] = jobs as [number, ...number[]]
      const named = others.slice(0, mostNamed).map((one) => fleet.jobs.at(one).run)
      const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : ''
      yield { time, job, detail: `also used by run ${named.join(', ')}${more}` }
    }
  },
}
