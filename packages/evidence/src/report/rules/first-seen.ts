import { pairOf } from '../pairs.ts'
import { everyIn, hitOf, type Rule } from './rule.ts'

export const firstSeen: Rule = {
  title: 'A principal that this repository, environment and event never had before',
  advice: 'Compare it with the change of the workflow that explains it. A rule of the trust policy may be too wide.',
  *find(fleet) {
    const { credentials, jobs, newsFrom, oldest } = fleet
    // Without older lines everything would be new.
    if (oldest >= newsFrom) return
    const firsts = new Map<number, number>()
    for (const index of everyIn(fleet)) {
      const key = pairOf(jobs.placeOf(credentials.job(index)), credentials.identityOf(index))
      const first = firsts.get(key)
      if (first === undefined || credentials.issued(index) < credentials.issued(first)) firsts.set(key, index)
    }
    for (const index of firsts.values()) {
      if (!fleet.isNews(credentials.issued(index))) continue
      const { event, environment } = jobs.at(credentials.job(index))
      yield hitOf(fleet, index, `event ${event || 'none'}, environment ${environment || 'none'}`)
    }
  },
}
