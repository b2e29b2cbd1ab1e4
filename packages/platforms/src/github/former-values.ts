import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Delivered } from '@mayfly/core/lease'
import { Secret } from '@mayfly/core/secret'
import { chosen } from '../delivery.ts'

/** Longer values are not kept, so that the record stays small. */
const longestCharacters = 4096

/**
 * The things that a delivery puts into the job. For each public variable they have the value that post sets: the value
 * that the variable has now, or a value that has the same effect as an absent variable.
 */
export function withFormerValues(
  delivered: readonly Delivered[],
  presentation: Presentation,
  modes: readonly string[],
  pathOf: (file: { readonly name: string; readonly section?: string }) => string,
): Delivered[] {
  const { env, files } = chosen(presentation, modes)
  const paths = files.flatMap((file) => file.env.map((name) => [name, pathOf(file)] as const))
  const ours = new Map<string, unknown>([...Object.entries(env), ...paths])
  const stays = files.flatMap(({ name, rest, ...file }) => {
    const former = rest && formerValue(rest.variable)
    return rest && (former === undefined || former === ours.get(rest.variable)) ? [{ name, rest, ...file }] : []
  })
  const keptPaths = new Set(stays.flatMap((file) => file.env))
  return delivered.flatMap((one): Delivered[] => {
    if (one.kind === 'section') {
      const rest = stays.find((file) => file.section === one.section && pathOf(file) === one.file)?.rest.content
      return [{ ...one, ...(rest !== undefined && { rest }) }]
    }
    if (one.kind !== 'env') return [one]
    const { name } = one
    const otherwise = keptPaths.has(name) ? 'kept' : presentation.public?.[name]
    const value = ours.get(name)
    if (otherwise === undefined || value instanceof Secret) return [one]
    const was = keptPaths.has(name) ? undefined : formerValue(name)
    if (was === undefined && otherwise === 'kept') return []
    return [
      { kind: 'env', name, ...(typeof value === 'string' && { set: value }), ...withWas(was ?? usual(otherwise)) },
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

function usual(otherwise: PublicVariables[string]): string {
  return otherwise.startsWith('~/') ? join(homedir(), otherwise.slice(2)) : ''
}
