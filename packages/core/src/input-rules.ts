import type { InputFault } from './inputs.ts'

/** The facts about a step that the rules of a provider need, besides its valid inputs. */
export interface RuleContext {
  /** The inputs that already have a fault, and therefore no value. */
  readonly broken: ReadonlySet<string>
  /** Whether a delivery may set this variable. Needed where an input names one. */
  readonly isSettable?: (variable: string) => boolean
}

/** A rule over several inputs: the fault of one of them, or nothing. */
export type Rules<I> = Readonly<Record<string, (inputs: I) => string | false | undefined>>

const noneBroken: RuleContext = { broken: new Set() }

/**
 * The faults that rules find, by the input that each rule checks. A rule is skipped if one of its inputs has a fault,
 * because its own fault could be a consequence.
 */
export function checkRules<I extends object>(
  inputs: I,
  rules: Rules<I>,
  { broken }: RuleContext = noneBroken,
): InputFault[] {
  return Object.entries(rules).flatMap(([input, rule]) => {
    let readsBroken = broken.has(input)
    const watched = new Proxy(inputs, {
      get(target, name) {
        readsBroken ||= broken.has(name as string)
        return Reflect.get(target, name)
      },
    })
    const message = rule(watched)
    return message && !readsBroken ? [{ input, message }] : []
  })
}
