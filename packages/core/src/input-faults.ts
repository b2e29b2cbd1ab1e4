import { MayflyError } from './errors.ts'
import type { InputFault, InputLiteral } from './inputs.ts'

const unseen =
  'A secret or variable that this job cannot see is empty: look at its environment, at protected branches, forks and Dependabot, and at secrets: inherit. '

/** One error for all faults of a step's inputs. */
export function faulty(faults: readonly InputFault[]): MayflyError {
  const facts: Record<string, string> = {}
  for (const { input, part, message } of faults) {
    const name = part === undefined ? input : `${input} ${part}`
    facts[name] = facts[name] ? `${facts[name]}; ${message}` : message
  }
  const wrong = new Set(faults.map(({ input }) => input)).size
  const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`
  const empty = faults.some(({ message }) => message.endsWith('absent or empty'))
  return new MayflyError('ERR_INPUT_INVALID', count, { facts, fix: `${empty ? unseen : ''}No request was made.` })
}

/** A fault for each unknown name that looks like a misspelt input. */
export function misspelt(literal: InputLiteral, names: readonly string[]): InputFault[] {
  return names.flatMap((name) => {
    const meant = Object.entries(literal).find(
      ([known, { elsewhere = [] }]) => nearly(known, name) || elsewhere.includes(name),
    )?.[0]
    return meant ? [{ input: name, message: `is not an input; did you mean "${meant}"?` }] : []
  })
}

/** Whether two names differ by one letter added, lost, changed or swapped, or only in `_` for `-`. */
function nearly(known: string, name: string): boolean {
  if (name.replaceAll('_', '-') === known) return true
  if (known.length < 5 || Math.abs(known.length - name.length) > 1) return false
  let start = 0
  while (start < known.length && known[start] === name[start]) start++
  let end = 0
  while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end)) end++
  const left = known.slice(start, known.length - end)
  const right = name.slice(start, name.length - end)
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''))
}
