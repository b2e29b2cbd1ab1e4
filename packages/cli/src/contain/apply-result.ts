import { MayflyError } from '@mayfly/core/errors'
import { foreignText, neutralise } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/** One thing that `--apply` did or tried. */
export interface ApplyResult {
  readonly system: string
  readonly thing: string
  /**
   * `ended`: its end was seen. `requested`: the system accepted the request, but its end was not seen. `unknown`: the
   * system does not know it. `refused`: it was not ended.
   */
  readonly result: 'ended' | 'requested' | 'unknown' | 'refused'
  /** The answer of the system, for a person. */
  readonly detail: string
  readonly undo?: string
}

/** Runs one piece of work. If there is no answer, the result says so. */
export async function applyResultOf(
  system: string,
  thing: string,
  work: () => Promise<Omit<ApplyResult, 'system' | 'thing'>>,
): Promise<ApplyResult> {
  try {
    return { system, thing, ...(await work()) }
  } catch (error) {
    if (!(error instanceof MayflyError)) throw error
    const { message, facts } = error
    const fact = facts.reason ?? facts.status
    return { system, thing, result: 'refused', detail: `${message}${fact === undefined ? '' : ` (${fact})`}` }
  }
}

/** A refusal with the status, the system's own words, and the right that may be missing. */
export function refusal(answer: HttpAnswer, right: string): Pick<ApplyResult, 'result' | 'detail'> {
  const { errors, message } = readJson(answer.body)
  const words = foreignText(Array.isArray(errors) ? errors[0] : message)
  const said = words === undefined ? '' : `: ${neutralise(words)}`
  return { result: 'refused', detail: `answered ${answer.status}${said}; the call needs ${right}` }
}
