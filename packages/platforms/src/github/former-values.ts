import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Deliverable } from '@mayfly/core/lease'
import { Secret } from '@mayfly/core/secret'
import { contentOf } from '../delivery.ts'

/** Longer values are not kept, so that the record stays small. */
const longestCharacters = 4096

/**
 * The things that a delivery puts into the job. For each public variable they have the value that post sets: the value
 * that the variable has now, or a value that has the same effect as an absent variable.
 */
export function withFormerValues(
  delivered: readonly Deliverable[],
  presentation: Presentation,
  modes: readonly string[],
  pathOf: (file: { readonly name: string; readonly section?: string }) => string,
): Deliverable[] {
  const { env, files } = contentOf(presentation, modes)
  const paths = files.flatMap((file) => file.env.map((name) => [name, pathOf(file)] as const))
  const mayflyValues = new Map<string, unknown>([...Object.entries(env), ...paths])
  const filesWithRest = files.flatMap(({ name, rest, ...file }) => {
    const former = rest && formerValue(rest.variable)
    return rest && (former === undefined || former === mayflyValues.get(rest.variable)) ? [{ name, rest, ...file }] : []
  })
  const variablesOfRest = new Set(filesWithRest.flatMap((file) => file.env))
  return delivered.flatMap((one): Deliverable[] => {
    if (one.kind === 'section') {
      const rest = filesWithRest.find((file) => file.section === one.section && pathOf(file) === one.file)?.rest.content
      return [{ ...one, ...(rest !== undefined && { rest }) }]
    }
    if (one.kind !== 'env') return [one]
    const { name } = one
    const ifAbsentBefore = variablesOfRest.has(name) ? 'kept' : presentation.public?.[name]
    const value = mayflyValues.get(name)
    if (ifAbsentBefore === undefined || value instanceof Secret) return [one]
    const was = variablesOfRest.has(name) ? undefined : formerValue(name)
    if (was === undefined && ifAbsentBefore === 'kept') return []
    return [
      {
        kind: 'env',
        name,
        ...(typeof value === 'string' && { set: value }),
        ...withWas(was ?? valueLikeAbsent(ifAbsentBefore)),
      },
    ]
  })
}

function withWas(was: string): { readonly was?: string } {
  return was === '' ? {} : { was }
}

/** The job's present value; undefined for none, and for a value that a line of the runner's file cannot contain. */
function formerValue(name: string): string | undefined {
  const value = process.env[name]
  return value && value.length <= longestCharacters && !/\p{Cc}/u.test(value) ? value : undefined
}

function valueLikeAbsent(ifAbsentBefore: PublicVariables[string]): string {
  return ifAbsentBefore.startsWith('~/') ? join(homedir(), ifAbsentBefore.slice(2)) : ''
}
