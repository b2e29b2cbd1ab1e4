import { groupBy } from '../../group-by.ts'
import { pairOf } from '../pairs.ts'
import { median } from '../quantile.ts'
import { seconds } from '../seconds.ts'
import { countedIn, hitOf, type Rule } from './rule.ts'

/** Some systems give no shorter lifetime, in seconds. */
const shortest = 900
const fewestUses = 5

export const longLifetime: Rule = {
  title: 'The lifetime is more than twice the time of use',
  advice: 'Ask for a shorter lifetime: twice the median use is enough for this workflow.',
  *find(fleet) {
    const { credentials, jobs } = fleet
    const keyOf = (index: number) => pairOf(jobs.workflowOf(credentials.job(index)), credentials.identityOf(index))
    for (const group of groupBy(countedIn(fleet), keyOf).values()) {
      const uses = group.map((index) => credentials.used(index)).filter((use) => !Number.isNaN(use))
      const [use, lifetime] = [median(uses), median(group.map((index) => credentials.lifetime(index)))]
      if (uses.length < fewestUses || !(lifetime > Math.max(shortest, 2 * use))) continue
      const newest = group.reduce((a, b) => (credentials.issued(b) > credentials.issued(a) ? b : a))
      yield hitOf(
        fleet,
        newest,
        `lifetime ${seconds(lifetime)}, median use ${seconds(use)}, ${group.length} credentials`,
      )
    }
  },
}
