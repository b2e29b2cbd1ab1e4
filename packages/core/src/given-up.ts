import type { MayflyError } from './errors.ts'
import { instant } from './instant.ts'

interface Course {
  readonly attempt: number
  /** Milliseconds: how long it was tried, and how long it could have been tried yet. */
  readonly waited: number
  readonly left: number
  /** When the server wants to be asked again, milliseconds from now; zero when it says nothing or is not asked again. */
  readonly asked: number
}

/** The error of the last attempt, with how often and how long it was tried, and with a wait that the step has no time for. */
export function givenUp(error: MayflyError, { attempt, waited, left, asked }: Course): MayflyError {
  const seconds = (milliseconds: number) => `${Math.max(0, Math.round(milliseconds / 1000))} s`
  const late = asked > 0 && asked > left
  const facts = {
    ...error.facts,
    attempts: String(attempt),
    ...(waited >= 1000 && { waited: seconds(waited) }),
    ...(late && { 'retry after': `${instant(Date.now() + asked)}, in ${seconds(asked)}` }),
  }
  const fix = late
    ? `The server asks to come back in ${seconds(asked)}, and this step has ${seconds(left)} left: run the job again after that.`
    : error.fix
  return error.with({ facts, ...(error.retry && { retry: error.retry }), ...(fix !== undefined && { fix }) })
}
