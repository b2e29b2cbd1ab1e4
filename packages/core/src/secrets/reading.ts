import type { Credential, Expiry, Presentation } from '../credential.ts'
import type { InputFault, InputSpecs, InputsOf } from '../inputs.ts'
import { instant } from '../instant.ts'
import type { Lease, ReadRecord } from '../lease.ts'
import { fillPresentation } from '../presentation.ts'
import type { ExchangeIo } from '../provider.ts'
import { part } from '../template.ts'
import { secretLineFaults } from './line-faults.ts'
import { readSecretLines } from './lines.ts'
import type { SecretReference } from './reference.ts'
import type { SecretAnswer, SecretRead, SecretSource } from './source.ts'
import { valueFilesOf, waysOf } from './value-files.ts'
import { valuesOf } from './values.ts'

/** The most requests of one reading that are sent side by side. More are no faster and cost the runner more. */
const mostRequests = 50

/**
 * The most characters for reads in the record. The state of a step has a limit, and the endings of credentials need it
 * more.
 */
const largestRecord = 30_000

/**
 * The plan for the secrets of one item. It is made from the inputs before any request, and it reads when the credential
 * for the reads exists.
 */
export interface Reading {
  readonly store: string
  /** How the values are delivered, as the platforms know it. */
  readonly modes: readonly string[]
  /** The ways of delivery as the user wrote them. */
  readonly modesAsWritten: readonly string[]
  readonly faults: readonly InputFault[]
  /** Set when the store's answers contain some of the names. */
  readonly hasNamesInAnswer: boolean
  /** The variables, files and outputs of the values whose names are known before the answers. */
  present(): Presentation
  /**
   * Reads everything, or throws one ERR_SECRET_REFUSED for all lines that failed. `delivered` is the promise of the
   * session; it is absent if the session is not delivered. `checkPrincipal` judges each credential before it reads.
   * `noteReads` gets everything that was read, also if other reads failed.
   */
  read(
    inputs: InputsOf<InputSpecs>,
    io: ExchangeIo,
    delivered: Promise<Credential> | undefined,
    lease: Lease,
    checkPrincipal: (credential: Credential) => void,
    noteReads: (reads: readonly ReadRecord[]) => void,
  ): Promise<ReadSecrets>
}

/** The values of one item, ready for delivery. */
export interface ReadSecrets {
  /** The login that read, if it is not the job's own ID token. */
  readonly login: Credential | undefined
  readonly names: readonly string[]
  readonly presentation: Presentation
  /** The expiry of the values that expire. */
  readonly expiries: readonly Expiry[]
  /** Lines for the log. */
  readonly lines: readonly string[]
}

/** Judges the lines of `secrets` for a store, without a request. */
export async function planReading(
  source: SecretSource,
  inputs: Partial<InputsOf<InputSpecs>>,
  modes: readonly string[],
  isSettable: (variable: string) => boolean,
): Promise<Reading> {
  const { references, wrong } = readSecretLines(String(inputs.secrets))
  const faults: InputFault[] = []
  const refuse = (line: number, message: string) => faults.push({ input: 'secrets', part: `line ${line}`, message })
  if (wrong.length > 0) {
    for (const { line, message } of secretLineFaults(wrong)) refuse(line, message)
  }
  if (modes.includes('agent'))
    faults.push({ input: 'deliver', message: 'cannot be agent with secrets: write session: agent for the session' })
  const plans = new Map<string, { readonly read: unknown; readonly lines: SecretReference[] }>()
  for (const line of references) {
    if (line.post && !source.sendsPost) refuse(line.line, 'begins with POST, which only Vault takes')
    const planned = source.planRead(line, inputs)
    if ('fault' in planned) {
      refuse(line.line, planned.fault)
      continue
    }
    const key = JSON.stringify(planned.read)
    const plan = plans.get(key) ?? { read: planned.read, lines: [] }
    plans.set(key, plan)
    plan.lines.push(line)
  }
  const whole = references.filter(({ every }) => every === undefined)
  for (const { name, line } of whole) {
    const variables = [...(modes.includes('env') ? [name] : []), ...(modes.includes('file') ? [`${name}_FILE`] : [])]
    for (const variable of variables.filter((one) => !isSettable(one)))
      refuse(
        line,
        `the variable ${variable} controls the shell, a loader or the runner: change the NAME before the = sign`,
      )
  }
  const known = whole.map(({ name }) => name)
  return {
    store: source.store,
    modes: waysOf(modes),
    modesAsWritten: modes,
    faults,
    hasNamesInAnswer: references.some(({ every }) => every !== undefined),
    present: () => presentValues(known, modes),
    async read(given, io, delivered, lease, checkPrincipal, noteReads) {
      const all = [...plans.values()]
      const reads = all.map(({ read }) => read)
      const optional = new Set(all.flatMap(({ read, lines }) => (lines.some(isOptional) ? [read] : [])))
      const limitedIo = { ...io, http: limitRequests(io.http) }
      const store = await source.open(given, reads, limitedIo, delivered, lease, optional)
      for (const login of store.logins) checkPrincipal(login)
      const [login] = store.logins
      const answers: PromiseSettledResult<SecretAnswer>[] = await Promise.allSettled(store.read())
      // Also when other reads failed: the audit log of the store has these.
      const found = answers.flatMap((one) =>
        one.status === 'fulfilled' && 'read' in one.value ? [one.value.read] : [],
      )
      noteReads(found)
      const recorded = recordOf(found)
      if (recorded.length > 0) lease.reads = recorded
      const lines = all
        .flatMap(({ lines }, index) => {
          const answer = answers[index]
          return answer ? lines.map((line) => ({ line, answer })) : []
        })
        .toSorted((one, other) => one.line.line - other.line.line)
      const { parts, reads: answered, absent } = await valuesOf(lines, source.store, modes, io)
      store.warn?.()
      const names = Object.keys(parts)
      return {
        login,
        names,
        presentation: fillPresentation(presentValues(names, modes), waysOf(modes), { parts }),
        expiries: answered.flatMap(({ what, expiring = what, expiresAt }) =>
          expiresAt === undefined ? [] : [{ what: expiring, expiresAt }],
        ),
        lines: [
          ...readLines(source.store, login, answered),
          ...(absent.length > 0
            ? [`optional, and not found in ${source.store}, so the job does not get: ${absent.join(', ')}`]
            : []),
        ],
      }
    },
  }
}

function presentValues(names: readonly string[], modes: readonly string[]): Presentation {
  const parts = Object.fromEntries(names.map((name) => [name, part(name)]))
  const one = names.map((name) => ({ name: name.toLowerCase(), content: part(name), env: [`${name}_FILE`] }))
  const all = valueFilesOf(modes, names)
  const files = [...(modes.includes('file') ? one : []), ...Object.values(all)]
  const paths = Object.fromEntries(Object.entries(all).map(([mode, { name }]) => [mode, name]))
  return { env: { env: parts }, file: { env: {}, files }, output: parts, paths }
}

function isOptional({ words }: SecretReference): boolean {
  return words.includes('optional')
}

/** The values that do not expire, each once. The provider itself records a value that expires. */
function recordOf(all: readonly SecretRead[]): ReadRecord[] {
  const reads = all.filter(({ expiresAt, expiring }) => expiresAt === undefined && expiring === undefined)
  let room = largestRecord
  const kept = reads.filter((read) => {
    room -= JSON.stringify(read).length
    return room > 0
  })
  const left = reads.length - kept.length
  return left === 0 ? kept : [...kept, { what: `${left} more secrets, which the log of the step names` }]
}

/** The reads by the names and ids of the store, so that they can be found in its audit log. */
function readLines(store: string, login: Credential | undefined, reads: readonly SecretRead[]): string[] {
  const all = reads.map(({ what, version, request, expiresAt }) =>
    [
      what,
      ...(version === undefined ? [] : [`version ${version}`]),
      ...(request === undefined ? [] : [`request ${request}`]),
      ...(expiresAt === undefined ? [] : [`until ${instant(expiresAt)}`]),
    ].join(', '),
  )
  if (all.length === 0) return []
  const by = login ? `by ${login.shown ?? login.principal}` : "with the job's ID token"
  return [`read from ${store} ${by}:`, ...all.map((one) => `- ${one}`)]
}

/** A limit on the requests that are sent side by side. */
function limitRequests(http: ExchangeIo['http']): ExchangeIo['http'] {
  let free = mostRequests
  const waiting: (() => void)[] = []
  return async (...request) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await http(...request)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
