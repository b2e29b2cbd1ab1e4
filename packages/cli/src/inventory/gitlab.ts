import type { Path, Source } from '@mayfly/trust/model'
import { membersOf, objectIn, textsIn } from './members.ts'
import { registryUse } from './registry-host.ts'
import { loginLines, variablesReadIn, variablesSetIn } from './shell-text.ts'
import { mostHits, type UsePlace } from './static-use.ts'
import { useNamed, useOfVariable } from './static-uses.ts'

/** The static secrets in a configuration of GitLab CI, and the files of the same repository that it includes. */
export interface GitLabReading {
  readonly hits: readonly UsePlace[]
  readonly localFiles: readonly string[]
  /** Whether a job of the file has an ID token: then a variable of it may be short-lived. */
  readonly hasIdTokens: boolean
}

type Job = Readonly<Record<string, unknown>>

/** Words of a configuration that are not jobs. */
const settings = new Set(['include', 'stages', 'workflow', 'spec', 'variables', 'image', 'cache', 'services'])

const scripts = ['before_script', 'script', 'after_script'] as const

/** GitLab makes these passwords for one job, and ends them with it. */
const jobPassword = /^CI_(?:JOB_TOKEN|REGISTRY_PASSWORD|DEPENDENCY_PROXY_PASSWORD)$/
const secretName = /PASS|PWD|TOKEN|SECRET|KEY|(?:^|_)PAT(?:$|_)|AUTH/i

/** Reads one configuration. `idTokens` says whether a file that includes it gives jobs ID tokens. */
export function readGitLab(source: Source, idTokens: boolean): GitLabReading {
  const root = objectIn(source.value)
  const jobs = membersOf(root).filter(([name]) => !settings.has(name))
  // Scripts and variables may also be at the top, as defaults of every job.
  const all = [[[], root] as const, ...jobs.map(([name, job]): [Path, Job] => [[name], objectIn(job)])]
  const hasIdTokens = idTokens || all.some(([, job]) => job.id_tokens !== undefined)
  const file = new GitLabFile(source, hasIdTokens)
  for (const [path, job] of all) file.job(job, path)
  return { hits: file.hits, localFiles: localFilesOf(root.include), hasIdTokens }
}

class GitLabFile {
  readonly hits: UsePlace[] = []
  readonly #source: Source
  readonly #hasIdTokens: boolean

  constructor(source: Source, hasIdTokens: boolean) {
    this.#source = source
    this.#hasIdTokens = hasIdTokens
  }

  job(job: Job, path: Path): void {
    this.#variables(job.variables, [...path, 'variables'])
    // A job that extends another file's job may have its ID tokens.
    const certain = !this.#hasIdTokens && !this.#extendsUnknown(job)
    const secrets = Object.keys(objectIn(job.secrets))
    this.#scripts(job, path, secrets, certain)
    if (secrets.length > 0 && job.id_tokens === undefined)
      this.#add({ use: useNamed('shared-job-token'), certain, takes: secrets, from: [] }, [...path, 'secrets'])
  }

  #extendsUnknown({ extends: names }: Job): boolean {
    return (
      names !== undefined && ![names].flat().every((name) => Object.hasOwn(objectIn(this.#source.value), String(name)))
    )
  }

  #variables(variables: unknown, path: Path): void {
    for (const [name, given] of membersOf(objectIn(variables))) {
      const use = useOfVariable(name)
      // A variable may have a description beside its value.
      const value = 'value' in objectIn(given) ? objectIn(given).value : given
      if (!use || value === null || value === '' || typeof value === 'object') continue
      const from = variablesReadIn(String(value)).filter((one) => one !== name)
      if (from.length > 0 && from.every((one) => jobPassword.test(one))) continue
      // A plain text may be a value for tests.
      this.#add({ use, certain: from.length > 0, takes: [name], from }, [...path, name])
    }
  }

  #scripts(job: Job, path: Path, secrets: readonly string[], certain: boolean): void {
    const lines = scripts.flatMap((name) => linesOf(job[name], [...path, name]))
    const known = new Set([...lines.flatMap(({ text }) => variablesSetIn(text)), ...secrets])
    for (const { text, path: at } of lines) {
      for (const { line, host } of loginLines(text)) {
        const from = variablesReadIn(line).filter(
          (name) => secretName.test(name) && !jobPassword.test(name) && !known.has(name),
        )
        for (const name of from) known.add(name)
        if (from.length > 0) this.#add({ use: registryUse(host), certain, takes: ['docker login'], from }, at)
      }
      for (const name of variablesReadIn(text)) {
        const use = /^CI_JOB_JWT(?:_V\d)?$/.test(name) ? useNamed('shared-job-token') : useOfVariable(name)
        if (use && !known.has(name)) this.#add({ use, certain, takes: ['script'], from: [name] }, at)
        known.add(name)
      }
    }
  }

  #add(hit: Omit<UsePlace, 'place'>, path: Path): void {
    // A place is looked for among all members of its mapping, which takes long for thousands of them.
    if (this.hits.length > mostHits) return
    const place = this.#source.place(path) ?? { line: 1, column: 1 }
    this.hits.push({ ...hit, from: [...new Set(hit.from)], place })
  }
}

/** The texts of a script, which is a text, or a list that may contain lists. */
function linesOf(script: unknown, path: Path): { text: string; path: Path }[] {
  if (!Array.isArray(script)) return textsIn(script).map((text) => ({ text, path }))
  return script.flatMap((one, index) => linesOf(one, [...path, index]))
}

function localFilesOf(include: unknown): string[] {
  return [include].flat().flatMap((one) => {
    const path = typeof one === 'string' ? one : objectIn(one).local
    return typeof path === 'string' && !/^[a-z]+:\/\//i.test(path) ? [path] : []
  })
}
