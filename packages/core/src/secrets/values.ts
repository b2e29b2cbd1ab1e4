import { MayflyError } from '../errors.ts'
import type { ExchangeIo } from '../provider.ts'
import type { Parts, Value } from '../template.ts'
import { leavesOf } from './leaves.ts'
import type { SecretReference } from './reference.ts'
import { secretsRefused } from './refusal.ts'
import { collisionsOf, type SelectedSecret, type SelectionFault, selectSecrets } from './selection.ts'
import type { SecretAnswer, SecretRead } from './source.ts'
import { envFileFault } from './value-files.ts'

/** The values, by the names that they have in the job, and what was read for them. */
export interface SecretValues {
  readonly parts: Parts
  readonly reads: readonly SecretRead[]
  /** The names of optional lines for which the store has no value. */
  readonly absent: readonly string[]
}

/** A line, and the answer of the store to its read. */
export interface AnsweredLine {
  readonly line: SecretReference
  readonly answer: PromiseSettledResult<SecretAnswer>
}

/** Why a line has no value: the error of its read, or what is wrong with the value that was read. */
export type LineFailure =
  | { readonly line: number; readonly error: MayflyError }
  | {
      readonly line: number
      readonly read: SecretRead
      readonly name: string
      readonly fault: SelectionFault | ValueFault
    }

/** Why a value cannot be delivered as the step says. */
export type ValueFault = 'not-public' | 'bytes' | 'line-break' | 'long-line'

/**
 * The values that the lines select from their answers. Each is masked. Throws one ERR_SECRET_REFUSED for all lines that
 * failed.
 */
export async function valuesOf(
  lines: readonly AnsweredLine[],
  store: string,
  modes: readonly string[],
  io: ExchangeIo,
): Promise<SecretValues> {
  const failures: LineFailure[] = []
  const selected: (SelectedSecret & { readonly value: Value })[] = []
  const reads = new Map<string, SecretRead>()
  const absent: string[] = []
  for (const { line: reference, answer } of lines) {
    const { line, name, every, words } = reference
    const written = every === undefined ? name : `${name}*`
    if (answer.status === 'rejected') {
      const error: unknown = answer.reason
      if (!(error instanceof MayflyError) || io.signal.aborted) throw error
      failures.push({ line, error })
      continue
    }
    if ('missing' in answer.value) {
      if (words.includes('optional')) absent.push(written)
      else failures.push({ line, error: answer.value.missing })
      continue
    }
    const { found, read, isPublic = false } = answer.value
    reads.set(JSON.stringify(read), read)
    const chosen = selectSecrets(reference, found)
    if ('fault' in chosen) {
      if (chosen.fault.why === 'missing' && words.includes('optional')) absent.push(written)
      else failures.push({ line, read, name, fault: chosen.fault })
      continue
    }
    for (const one of chosen.selected) {
      // A refused value is masked too, because something may print it later.
      const value = receiveValue(one, isPublic, io)
      const fault = valueFault(one, isPublic, modes)
      if (fault === undefined) selected.push({ ...one, value })
      else failures.push({ line, read, name: one.name, fault })
    }
  }
  const collisions = collisionsOf(selected)
  if (failures.length + collisions.length > 0) throw secretsRefused(store, failures, collisions)
  return {
    parts: Object.fromEntries(selected.map(({ name, value }) => [name, value])),
    reads: [...reads.values()],
    absent,
  }
}

/**
 * A value as the job gets it: masked, together with the texts in a JSON document, unless the store says that it is
 * public.
 */
function receiveValue({ content, plain }: SelectedSecret, isPublic: boolean, io: ExchangeIo): Value {
  if (typeof content !== 'string') return io.receiveBytes(content)
  if (plain && isPublic) return content
  for (const leaf of leavesOf(content)) io.receive(leaf)
  return io.receive(content)
}

function valueFault(
  { name, content, plain }: SelectedSecret,
  isPublic: boolean,
  modes: readonly string[],
): ValueFault | undefined {
  if (plain && !isPublic) return 'not-public'
  if (typeof content !== 'string') return modes.some((mode) => mode !== 'file') ? 'bytes' : undefined
  return modes.includes('env-file') ? envFileFault(name, content) : undefined
}
