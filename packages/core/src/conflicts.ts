import type { DeliveryNames, Presentation } from './credential.ts'
import { MayflyError } from './errors.ts'
import type { InputsOf } from './inputs.ts'
import type { Job } from './platform.ts'
import type { Provider } from './provider.ts'

interface Wanted extends DeliveryNames {
  readonly place: string
}

/**
 * Refuses two credentials of one step that want the same variable or section, or where one would hide the other from
 * its tools. Throws ERR_ENV_CONFLICT.
 */
export function refuseConflicts(wanted: readonly Wanted[]): void {
  const facts: Record<string, string> = {}
  let served = false
  for (const [index, one] of wanted.entries()) {
    for (const other of wanted.slice(index + 1)) {
      for (const name of clashes(one, other)) {
        facts[name] = facts[name] ? `${facts[name]}, ${other.place}` : `${one.place}, ${other.place}`
        served ||= (one.agent ?? other.agent) === true
      }
    }
  }
  if (Object.keys(facts).length === 0) return
  throw new MayflyError('ERR_ENV_CONFLICT', 'Several credentials of this step want the same name', {
    facts,
    fix: served
      ? 'The agent serves the tools of a job one credential of a kind: deliver the others as outputs, or use a job for each. No request was made.'
      : 'Give each its own way of delivery: a profile of its own, or outputs. No request was made.',
  })
}

function clashes(one: DeliveryNames, other: DeliveryNames): Set<string> {
  const own = ({ env, sections = [] }: DeliveryNames) => [...env, ...sections]
  const all = (names: DeliveryNames) => [...own(names), ...(names.shared ?? [])]
  return new Set([
    ...own(one).filter((name) => all(other).includes(name) || other.shadows.includes(name)),
    ...own(other).filter((name) => all(one).includes(name) || one.shadows.includes(name)),
  ])
}

interface Told {
  readonly provider: Provider
  readonly inputs: InputsOf<Provider['inputs']>
  readonly modes: readonly string[]
  readonly place?: string
  readonly presentation: Presentation | undefined
}

/** The names of deliveries with those that only an answer told, refused as the others were. Throws ERR_ENV_CONFLICT. */
export function lateNames(items: readonly Told[], job: Job): DeliveryNames[] {
  const wanted = items.map(({ provider, inputs, modes, place = provider.id, presentation: { env, file } = {} }) => {
    const { env: known, shared = [], shadows } = provider.names(inputs, job)
    const told = [
      ...(modes.includes('env') ? Object.keys(env?.env ?? {}) : []),
      ...(modes.includes('file') ? (file?.files ?? []).flatMap((form) => form.env) : []),
    ]
    return { place, env: [...new Set([...known, ...told])], shared, shadows }
  })
  refuseConflicts(wanted)
  return wanted.map((names) => ({ ...names, shadows: [] }))
}
