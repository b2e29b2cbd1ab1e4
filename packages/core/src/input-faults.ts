import { nearly } from '@mayfly/trust/near-name'
import { MayflyError } from './errors.ts'
import type { InputFault, InputSpecs } from './inputs.ts'
import { adviceOf, meantBy, type OtherAction } from './other-action.ts'
import type { Provider } from './provider.ts'

const emptyValueAdvice =
  "A secret or variable is empty when this job may not read it. Check the job's environment, protected branches, forks, Dependabot, and `secrets: inherit` in the calling workflow. "

/** One error for all faults of a step's inputs. */
export function inputError(faults: readonly InputFault[]): MayflyError {
  const facts: Record<string, string> = {}
  for (const { input, part, message } of faults) {
    const name = part === undefined ? input : `${input} ${part}`
    facts[name] = facts[name] ? `${facts[name]}; ${message}` : message
  }
  const wrong = new Set(faults.map(({ input }) => input)).size
  const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`
  const empty = faults.some(({ message }) => message.endsWith('absent or empty'))
  return new MayflyError('ERR_INPUT_INVALID', count, {
    facts,
    fix: `${empty ? emptyValueAdvice : ''}No request was made.`,
  })
}

/** A fault for each unknown name that is an input of another action, or looks like a misspelt input of this one. */
export function unknownInputFaults(
  specs: InputSpecs,
  names: readonly string[],
  others: readonly OtherAction[] = [],
): InputFault[] {
  return names.flatMap((input) => {
    const [advice] = others.flatMap((other) => adviceOf(input, other) ?? [])
    const meant = meantName(specs, input, others)
    const message = advice ?? (meant && `is not an input; did you mean "${meant}"?`)
    return message ? [{ input, message }] : []
  })
}

/** The input that was probably meant by an unknown name. */
export function meantName(specs: InputSpecs, input: string, others: readonly OtherAction[] = []): string | undefined {
  const [usual] = others.flatMap((other) => meantBy(input, other) ?? [])
  return usual ?? Object.keys(specs).find((known) => nearly(known, input))
}

/**
 * A fault for each unknown name in a whole step. An input of a provider next to a list of credentials is a fault too,
 * because it belongs to an item of the list.
 */
export async function unknownStepInputFaults(
  specs: InputSpecs,
  names: readonly string[],
  items: readonly { readonly provider: Provider; readonly label?: string }[],
): Promise<InputFault[]> {
  const others = (await Promise.all(items.map(async ({ provider }) => (await provider.otherActions?.()) ?? []))).flat()
  const listed = new Set(items.flatMap(({ provider, label }) => (label ? Object.keys(provider.inputs) : [])))
  return [
    ...names
      .filter((name) => listed.has(name))
      .map((input) => ({ input, message: 'belongs to an item of credentials' })),
    ...unknownInputFaults(
      specs,
      names.filter((name) => !listed.has(name)),
      others,
    ),
  ]
}
