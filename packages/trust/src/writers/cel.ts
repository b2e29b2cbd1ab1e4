import type { Want } from '../file/wants.ts'

/** A text as a string of CEL. */
export function celText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** A claim with its wanted values as an expression of CEL. `claims` is the name of the variable with all claims. */
export function celTest({ claim, values, isPattern, isOptional }: Want, claims: string): string {
  const name = `${claims}.${claim}`
  const tests = isPattern ? values.map((value) => patternTest(name, value)) : [exactTest(name, values)]
  const [first = 'false'] = tests
  const test = tests.length === 1 ? first : `(${tests.join(' || ')})`
  // A claim that is absent is an error, which refuses the token also for all other rules.
  return isOptional ? `has(${name}) && ${test}` : test
}

function exactTest(name: string, values: readonly string[]): string {
  const [first = ''] = values
  return values.length === 1 ? `${name} == ${celText(first)}` : `${name} in [${values.map(celText).join(', ')}]`
}

function patternTest(name: string, pattern: string): string {
  const parts = pattern.split('*')
  if (parts.length === 1) return exactTest(name, [pattern])
  const [prefix = '', rest = ''] = parts
  if (parts.length === 2 && rest === '') return `${name}.startsWith(${celText(prefix)})`
  const expression = parts.map((part) => part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('.*')
  return `${name}.matches(${celText(`^${expression}$`)})`
}
