/** A static value, as far as a text shows it: whether it is one for certain, and the names that it comes from. */
export interface StaticValue {
  readonly certain: boolean
  readonly from: readonly string[]
}

/** The variables that the expression `env.NAME` can read at one place, the nearest ones first. */
export type Scope = readonly Readonly<Record<string, unknown>>[]

// Every repetition of blanks has a limit, because a long one would be tried from each of its places.
const reference =
  /\b(secrets|vars|inputs|env|matrix)\b\s{0,9}(?:\.\s{0,9}([A-Za-z_][\w-]*)|\[\s{0,9}'([A-Za-z_][\w-]*)'\s{0,9}\]|[)[,]|$)/g

/** Names of secrets that only identify something, such as an account or a region. */
const identifierName =
  /(?:^|_)(?:REGION|ROLE|ROLE_ARN|ROLE_NAME|ROLE_TO_ASSUME|ARN|ACCOUNT|ACCOUNT_ID|CLIENT_ID|APP_ID|TENANT_ID|SUBSCRIPTION|SUBSCRIPTION_ID|PROJECT|PROJECT_ID|PROVIDER|SERVICE_ACCOUNT|CLUSTER|NAMESPACE|BUCKET|USER|USERNAME|EMAIL|URL|ADDR|ADDRESS|HOST|HOSTNAME|PORT|DOMAIN|REGISTRY|ORG)$/

/** Beginnings of values that are keys for certain. */
const certainKey =
  /^\s*(?:AKIA[A-Z0-9]{16}\s*$|-----BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_\w{30}|glpat-|npm_\w{30}|pypi-|dckr_pat_)/

/** A name for secrets that only the run can tell. */
export const everySecret = 'every secret'

/** The expressions in a text, in one pass. */
function expressionsIn(text: string): string[] {
  const found: string[] = []
  for (let start = text.indexOf('${{'); start >= 0; ) {
    const end = text.indexOf('}}', start + 3)
    if (end < 0) break
    found.push(text.slice(start + 3, end))
    start = text.indexOf('${{', end + 2)
  }
  return found
}

/** The names of the secrets in a text of a workflow, without the built-in token of the job. */
export function secretsIn(text: string): string[] {
  return expressionsIn(text).flatMap((one) => referencesIn(one).flatMap(([kind, name]) => secretName(kind, name) ?? []))
}

/** Whether the name of a secret says that it only identifies something. */
export function onlyIdentifies(name: string): boolean {
  return identifierName.test(name.toUpperCase().replaceAll('-', '_'))
}

/** The static value that a text of a workflow is; undefined if it is empty, or known only when the job runs. */
export function staticValue(value: unknown, scope: Scope, depth = 0): StaticValue | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined
  const text = String(value)
  if (text.trim() === '') return undefined
  const expressions = expressionsIn(text)
  if (expressions.length === 0) return { certain: certainKey.test(text), from: [] }
  const found = expressions.flatMap(referencesIn).flatMap(([kind, name]) => sourceOf(kind, name, scope, depth) ?? [])
  if (found.length === 0) return undefined
  const certain = found.filter((one) => one.certain)
  return { certain: certain.length > 0, from: (certain.length > 0 ? certain : found).flatMap(({ from }) => from) }
}

/** The contexts that an expression names, each with its member, or without one if only the run can tell it. */
function referencesIn(expression: string): [kind: string, name: string | undefined][] {
  return [...expression.matchAll(reference)].map(([, kind = '', plain, indexed]) => [kind, plain ?? indexed])
}

function sourceOf(kind: string, name: string | undefined, scope: Scope, depth: number): StaticValue | undefined {
  if (kind === 'secrets') {
    const secret = secretName(kind, name)
    return secret === undefined ? undefined : { certain: true, from: [secret] }
  }
  if (name === undefined) return { certain: false, from: [kind] }
  if (kind === 'vars') return { certain: true, from: [`vars.${name}`] }
  if (kind !== 'env') return { certain: false, from: [`${kind}.${name}`] }
  const index = scope.findIndex((one) => Object.hasOwn(one, name))
  // A step of the job may have set the variable.
  if (index < 0 || depth > 4) return { certain: false, from: [`env.${name}`] }
  return staticValue(scope[index]?.[name], scope.slice(index + 1), depth + 1)
}

function secretName(kind: string, name: string | undefined): string | undefined {
  if (kind !== 'secrets' || name?.toUpperCase() === 'GITHUB_TOKEN') return undefined
  return name ?? everySecret
}
