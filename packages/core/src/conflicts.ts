import type { DeliveryNames, Presentation } from './credential.ts'
import { MayflyError } from './errors.ts'
import { namesToCheck } from './presentation.ts'

interface Reservation extends DeliveryNames {
  readonly label: string
}

interface Situation {
  /** Credentials have been requested already. */
  readonly afterRequests: boolean
  readonly hasOutputs: boolean
}

/**
 * Throws if two credentials of one step need the same variable or section, or if tools would use one instead of the
 * other. Throws ERR_ENV_CONFLICT.
 */
export function refuseConflicts(wantedNames: readonly Reservation[], { afterRequests, hasOutputs }: Situation): void {
  const facts: Record<string, string> = {}
  let served = false
  for (const [index, one] of wantedNames.entries()) {
    for (const other of wantedNames.slice(index + 1)) {
      for (const name of clashes(one, other)) {
        facts[name] = facts[name] ? `${facts[name]}, ${other.label}` : `${one.label}, ${other.label}`
        served ||= (one.agent ?? other.agent) === true
      }
    }
  }
  if (Object.keys(facts).length === 0) return
  const fix = served
    ? 'The Mayfly agent serves one credential per provider in a job: deliver the other credentials as outputs, or use one job for each.'
    : wantedNames.some(({ label }) => label.startsWith('secrets '))
      ? 'Change the NAME before the = sign of the line.'
      : `Deliver each in another way, for example as a file with a profile of its own${hasOutputs ? ', or as outputs' : ''}.`
  throw sameNameError(facts, afterRequests ? fix : `${fix} No request was made.`)
}

function sameNameError(facts: Record<string, string>, fix: string): MayflyError {
  const isOfSecrets = Object.values(facts).some((owners) => owners.includes('secrets of '))
  const message = isOfSecrets
    ? 'A secret of this step has a name that is already used'
    : 'Several credentials of this step need the same name'
  return new MayflyError('ERR_ENV_CONFLICT', message, { facts, fix })
}

function clashes(one: DeliveryNames, other: DeliveryNames): Set<string> {
  const own = ({ env, sections = [] }: DeliveryNames) => [...env, ...sections]
  const all = (names: DeliveryNames) => [...own(names), ...(names.shared ?? [])]
  return new Set([
    ...own(one).filter((name) => all(other).includes(name) || other.shadows.includes(name)),
    ...own(other).filter((name) => all(one).includes(name) || one.shadows.includes(name)),
  ])
}

interface ItemResult {
  readonly label: string
  readonly modes: readonly string[]
  readonly presentation: Presentation
}

/** Checks the names again after the answers, with the names that only the answers contain. Throws ERR_ENV_CONFLICT. */
export function namesToCheckAgain(items: readonly ItemResult[], hasOutputs: boolean): DeliveryNames[] {
  refuseSameNames(items, { afterRequests: true })
  const wantedNames = items.flatMap(({ modes, label, presentation }) =>
    namesToCheck(presentation, modes).map((names) => ({ label, ...names })),
  )
  refuseConflicts(wantedNames, { afterRequests: true, hasOutputs })
  return wantedNames.map(({ env, shared = [] }) => ({ env, shared, shadows: [] }))
}

/**
 * Throws ERR_ENV_CONFLICT in two cases:
 *
 * - Two credentials have the same output. Upper and lower case are the same there, and the later output would win.
 * - One variable would get the path of a file and something else: a value, or the path of another file.
 */
export function refuseSameNames(
  items: readonly ItemResult[],
  { afterRequests }: Pick<Situation, 'afterRequests'>,
): void {
  const facts: Record<string, string> = {}
  const owners = new Map<string, string>()
  for (const { modes, label, presentation } of items) {
    const { facts: always, output, env, file } = presentation
    for (const name of Object.keys({ ...always, ...(modes.includes('output') && output) })) {
      const other = owners.get(name.toLowerCase())
      if (other !== undefined) facts[`output ${name}`] = `${other}, ${label}`
      else owners.set(name.toLowerCase(), label)
    }
    const paths = modes.includes('file') ? (file?.files ?? []).flatMap((one) => one.env) : []
    const values = modes.includes('env') ? Object.keys(env?.env ?? {}) : []
    for (const name of paths.filter((one, index) => values.includes(one) || paths.indexOf(one) !== index))
      facts[`variable ${name}`] = `${label}: the path of a file, and something else`
  }
  if (Object.keys(facts).length === 0) return
  const isOfSecrets = items.some(({ label }) => label.startsWith('secrets of '))
  const fix = isOfSecrets ? 'Change the NAME before the = sign of the line.' : 'Give each credential another name.'
  throw sameNameError(facts, afterRequests ? fix : `${fix} No request was made.`)
}
