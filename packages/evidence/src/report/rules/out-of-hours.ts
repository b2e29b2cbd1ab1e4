import { groupBy } from '../../group-by.ts'
import { everyIn, hitOf, type Rule } from './rule.ts'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day
const weeksOfPattern = 8

/** With less history a workflow has no hours of its own. */
const fewestIssues = 20
const fewestWeeks = 4
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const outOfHours: Rule = {
  title: "It was issued outside of the workflow's own hours",
  advice:
    'In the 8 weeks before, this workflow got no credential on this day of the week, or none around this hour. Ask who started it.',
  *find(fleet) {
    const { credentials, jobs, newsFrom } = fleet
    for (const group of groupBy(everyIn(fleet), (index) => jobs.workflowOf(credentials.job(index))).values()) {
      const pattern = new Pattern(newsFrom)
      for (const index of group) pattern.learn(credentials.issued(index))
      if (!pattern.isKnown) continue
      const done = new Set<number>()
      for (const index of group) {
        const [time, job] = [credentials.issued(index), credentials.job(index)]
        if (!fleet.isNews(time) || done.has(job) || pattern.has(time)) continue
        done.add(job)
        yield hitOf(fleet, index, `${days[dayOf(time)]} ${String(hourOf(time)).padStart(2, '0')}:00 UTC`)
      }
    }
  },
}

/** The days of the week and the hours of the day in which a workflow worked, in the weeks before a time. */
class Pattern {
  readonly #end: number
  readonly #days = new Set<number>()
  readonly #hours = new Set<number>()
  readonly #weeks = new Set<number>()
  #issues = 0

  constructor(end: number) {
    this.#end = end
  }

  get isKnown(): boolean {
    return this.#issues >= fewestIssues && this.#weeks.size >= fewestWeeks
  }

  learn(time: number): void {
    const age = this.#end - time
    if (age <= 0 || age > weeksOfPattern * week) return
    this.#issues++
    this.#days.add(dayOf(time))
    this.#hours.add(hourOf(time))
    this.#weeks.add(Math.floor(age / week))
  }

  /** Whether it worked on this day of the week, and on any day in this hour or in the one before or after. */
  has(time: number): boolean {
    const near = [23, 0, 1].map((step) => (hourOf(time) + step) % 24)
    return this.#days.has(dayOf(time)) && near.some((one) => this.#hours.has(one))
  }
}

function hourOf(time: number): number {
  return Math.floor(time / hour) % 24
}

/** The day of the week (UTC), 0 for Monday. The epoch began on a Thursday. */
function dayOf(time: number): number {
  return (Math.floor(time / day) + 3) % 7
}
