import type { Path, Source } from '@mayfly/trust/model'
import { everySecret, onlyIdentifies, type Scope, secretsIn, staticValue } from './expression.ts'
import { membersOf, objectIn, textsIn } from './members.ts'
import { registryUse } from './registry-host.ts'
import { loginLines } from './shell-text.ts'
import { mostHits, type StaticUse, type UsePlace } from './static-use.ts'
import { useNamed, useOfVariable, usesOfAction } from './static-uses.ts'

/** The static secrets in a workflow or an action of GitHub, and the actions of the same repository that it uses. */
export interface GitHubReading {
  readonly hits: readonly UsePlace[]
  readonly localActions: readonly string[]
}

interface Use {
  readonly key: string
  readonly value: unknown
  readonly use: StaticUse
}

/** Reads one workflow, or one composite action. */
export function readGitHub(source: Source): GitHubReading {
  const reader = new GitHubFile(source)
  reader.read()
  return { hits: reader.hits, localActions: reader.localActions }
}

class GitHubFile {
  readonly hits: UsePlace[] = []
  readonly localActions: string[] = []
  readonly #source: Source
  /** The secrets that are not reported again as unknown. */
  readonly #explained = new Set<string>()

  constructor(source: Source) {
    this.#source = source
  }

  read(): void {
    const root = objectIn(this.#source.value)
    const env = objectIn(root.env)
    this.#variables(env, ['env'], [env])
    for (const [id, job] of membersOf(objectIn(root.jobs))) this.#job(objectIn(job), ['jobs', id], [env])
    const runs = objectIn(root.runs)
    this.#variables(objectIn(runs.env), ['runs', 'env'], [])
    this.#steps(runs.steps, ['runs', 'steps'], [env])
    this.#others()
  }

  #job(job: Readonly<Record<string, unknown>>, path: Path, outer: Scope): void {
    const env = objectIn(job.env)
    const scope = [env, ...outer]
    this.#variables(env, [...path, 'env'], scope)
    this.#steps(job.steps, [...path, 'steps'], scope)
    const services = membersOf(objectIn(job.services)).map(([name, value]) => [['services', name], value] as const)
    for (const [below, container] of [[['container'], job.container] as const, ...services]) {
      const one = objectIn(container)
      this.#variables(objectIn(one.env), [...path, ...below, 'env'], scope)
      const use = registryUse(one.image)
      const given = membersOf(objectIn(one.credentials)).filter(([key]) => key === 'password')
      const uses = given.map(([key, value]) => ({ key, value, use }))
      this.#report(uses, [...path, ...below, 'credentials'], scope, {})
    }
    // A called workflow takes secrets under names that are often those of variables.
    if (typeof job.uses !== 'string') return
    if (job.secrets === 'inherit') this.#allSecrets([...path, 'secrets'], { action: job.uses })
    const action = { action: job.uses }
    this.#report(variableUses(objectIn(job.secrets)), [...path, 'secrets'], scope, action)
    this.#report(anyActionUses(objectIn(job.with)), [...path, 'with'], scope, action)
  }

  #steps(steps: unknown, path: Path, scope: Scope): void {
    if (!Array.isArray(steps)) return
    for (const [index, step] of steps.entries()) this.#step(objectIn(step), [...path, index], scope)
  }

  #step(step: Readonly<Record<string, unknown>>, path: Path, outer: Scope): void {
    const env = objectIn(step.env)
    const scope = [env, ...outer]
    this.#variables(env, [...path, 'env'], scope)
    if (typeof step.run === 'string') this.#script(step.run, [...path, 'run'])
    if (typeof step.uses !== 'string') return
    if (step.uses.startsWith('./')) this.localActions.push(step.uses)
    this.#action(step.uses, objectIn(step.with), [...path, 'with'], scope)
  }

  #action(reference: string, given: Readonly<Record<string, unknown>>, path: Path, scope: Scope): void {
    const repository = reference.split('@', 1)[0] as string
    const known = usesOfAction(repository)
    const own = membersOf(given).flatMap(([key, value]): Use[] => {
      const use = known?.get(key.toLowerCase())
      return use ? [{ key, value, use: use.name === 'registry-password' ? registryOf(given) : use }] : []
    })
    const uses = known ? own : anyActionUses(given)
    const inputs = Object.keys(given).filter((key) => !uses.some((use) => use.key === key))
    this.#report(uses, path, scope, { action: reference, inputs })
    // The other inputs of an action that is known take no static secret, only names and identifiers.
    if (!known && !repository.startsWith('mayfly-ci/mayfly/')) return
    for (const key of inputs) for (const name of textsIn(given[key]).flatMap(secretsIn)) this.#explained.add(name)
  }

  #variables(env: Readonly<Record<string, unknown>>, path: Path, scope: Scope): void {
    this.#report(variableUses(env), path, scope, {})
  }

  /** A log-in to a registry in a script. */
  #script(text: string, path: Path): void {
    for (const { line, host } of loginLines(text)) {
      const from = secretsIn(line).filter((name) => !onlyIdentifies(name))
      if (from.length === 0) continue
      for (const name of from) this.#explained.add(name)
      this.#add({ use: registryUse(host), certain: true, takes: ['docker login'], from }, path)
    }
  }

  /** Reports the uses of one mapping: one hit for each kind. */
  #report(uses: readonly Use[], path: Path, scope: Scope, step: Pick<UsePlace, 'action' | 'inputs'>): void {
    const kinds = new Map<StaticUse, { key: string; certain: boolean; from: readonly string[] }[]>()
    for (const { key, value, use } of uses) {
      const found = staticValue(value, scope)
      if (found === undefined) continue
      for (const name of found.from) this.#explained.add(name)
      kinds.set(use, [...(kinds.get(use) ?? []), { key, ...found }])
    }
    for (const [use, found] of kinds) {
      const certain = found.some((one) => one.certain)
      const [takes, from] = [found.map(({ key }) => key), found.flatMap((one) => one.from)]
      this.#add({ use, certain, takes, from, ...step }, [...path, takes[0] as string])
    }
  }

  #allSecrets(path: Path, step: Pick<UsePlace, 'action'>): void {
    this.#add({ use: useNamed('all-secrets'), certain: true, takes: ['secrets'], from: [everySecret], ...step }, path)
  }

  /** Every other secret of the file, once each, at its first place. */
  #others(): void {
    const seen = new Set<unknown>()
    const walk = (value: unknown, path: Path): void => {
      if (typeof value === 'string') this.#otherSecrets(value, path)
      // The values of an alias are the same objects, and are visited once.
      if (typeof value !== 'object' || value === null || seen.has(value)) return
      seen.add(value)
      const isList = Array.isArray(value)
      for (const [key, member] of Object.entries(value)) walk(member, [...path, isList ? Number(key) : key])
    }
    walk(this.#source.value, [])
  }

  #otherSecrets(text: string, path: Path): void {
    for (const name of secretsIn(text)) {
      if (this.#explained.has(name) || onlyIdentifies(name)) continue
      this.#explained.add(name)
      if (name === everySecret) this.#allSecrets(path, {})
      else this.#add({ use: useNamed('other-secret'), certain: false, takes: [], from: [name] }, path)
    }
  }

  #add(hit: Omit<UsePlace, 'place'>, path: Path): void {
    // A place is looked for among all members of its mapping, which takes long for thousands of them.
    if (this.hits.length > mostHits) return
    const place = this.#source.place(path) ?? { line: 1, column: 1 }
    this.hits.push({ ...hit, from: [...new Set(hit.from)], place })
  }
}

function variableUses(env: Readonly<Record<string, unknown>>): Use[] {
  return membersOf(env).flatMap(([key, value]) => {
    const use = useOfVariable(key)
    return use ? [{ key, value, use }] : []
  })
}

/** The inputs whose names are the same in every action. */
function anyActionUses(given: Readonly<Record<string, unknown>>): Use[] {
  const known = usesOfAction('*')
  return membersOf(given).flatMap(([key, value]) => {
    const use = known?.get(key.toLowerCase())
    return use ? [{ key, value, use }] : []
  })
}

function registryOf({ registry, 'login-server': server, username }: Readonly<Record<string, unknown>>): StaticUse {
  if (typeof username === 'string' && username.startsWith('_json_key')) return useNamed('gcp-key')
  return registryUse(registry ?? server)
}
