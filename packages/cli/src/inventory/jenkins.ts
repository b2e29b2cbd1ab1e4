import { groovyTokens, type Token } from './groovy.ts'
import { registryUse } from './registry-host.ts'
import type { StaticUse, UsePlace } from './static-use.ts'
import { type StaticUseName, useInJenkins, useNamed, useOfVariable } from './static-uses.ts'

/** Arguments that name a stored credential. */
const credentialArguments = new Set(['credentialsId', 'credentials', 'principalCredentialId', 'vaultCredentialId'])

/** Arguments that name the variable of a credential. */
const variableArgument = /^(?:variable|\w+Variable)$/

/** Files that are always of one kind, by the variable with their path. */
const useOfFileVariable: Readonly<Record<string, StaticUseName>> = {
  GOOGLE_APPLICATION_CREDENTIALS: 'gcp-key',
  KUBECONFIG: 'kubeconfig',
}

/** Steps whose first arguments without names are credentials. */
const stepsWithIds = new Set(['sshagent', 'azureServicePrincipal'])

/** More arguments are not read: a call has at most some tens of them. */
const mostTokens = 400

/** A variable of an ID token, as the plugin "OpenID Connect Provider" gives it. */
const idToken = /ID_TOKEN|OIDC|JWT/i

/** The static secrets that a Jenkinsfile uses, as far as a scanner without a Groovy parser finds them for certain. */
export function readJenkinsfile(text: string): readonly UsePlace[] {
  const tokens = groovyTokens(text)
  const placeOf = places(text)
  return tokens.flatMap((token, index) => {
    const hit = token.kind === 'name' ? callHit(tokens, index) : undefined
    return hit ? [{ ...hit, place: placeOf(token.at) }] : []
  })
}

function callHit(tokens: readonly Token[], index: number): Omit<UsePlace, 'place'> | undefined {
  const { text } = tokens[index] as Token
  if (text === 'credentials') return environmentHit(tokens, index)
  if (text === '$class') return classHit(tokens, index)
  const use = useInJenkins(text)
  if (!use || tokens[index + 1]?.text !== '(') return undefined
  const args = argumentsAfter(tokens, index + 2)
  return text === 'withRegistry' ? registryHit(args) : hitOf(text, use, args)
}

/** `X = credentials('id')` in a block `environment`. */
function environmentHit(tokens: readonly Token[], index: number): Omit<UsePlace, 'place'> | undefined {
  const [name, equals] = tokens.slice(Math.max(0, index - 2), index)
  const [opens, id] = tokens.slice(index + 1, index + 3)
  if (name?.kind !== 'name' || equals?.text !== '=' || opens?.text !== '(' || id?.kind !== 'string') return undefined
  if (idToken.test(name.text)) return undefined
  const use = useOfVariable(name.text) ?? fileUse(name.text)
  return { use: use ?? useNamed('other-secret'), certain: use !== undefined, takes: [name.text], from: [id.text] }
}

/** `[$class: 'StringBinding', credentialsId: 'id', variable: 'X']`. */
function classHit(tokens: readonly Token[], index: number): Omit<UsePlace, 'place'> | undefined {
  const name = tokens.slice(index + 1, index + 4).find(({ kind }) => kind === 'string')
  const use = name && useInJenkins(name.text)
  return use && hitOf(name.text, use, argumentsAfter(tokens, tokens.indexOf(name, index) + 1))
}

interface Arguments {
  readonly named: readonly (readonly [name: string, value: string])[]
  readonly plain: readonly string[]
}

/** The texts among the arguments of a call, up to its end. */
function argumentsAfter(tokens: readonly Token[], start: number): Arguments {
  const named: [string, string][] = []
  const plain: string[] = []
  let depth = 0
  const last = Math.min(tokens.length, start + mostTokens)
  for (let at = start; at < last; at++) {
    const { kind, text } = tokens[at] as Token
    if (kind === 'sign' && '([{'.includes(text)) depth++
    if (kind === 'sign' && ')]}'.includes(text) && --depth < 0) break
    if (kind !== 'string') continue
    const [name, colon] = tokens.slice(Math.max(start, at - 2), at)
    const list = tokens[at - 1]?.text === '[' ? tokens.slice(Math.max(start, at - 3), at - 1) : []
    if (colon?.text === ':' && name?.kind === 'name') named.push([name.text, text])
    else if (list[1]?.text === ':' && list[0]?.kind === 'name') named.push([list[0].text, text])
    else plain.push(text)
  }
  return { named, plain }
}

function hitOf(call: string, use: StaticUse, { named, plain }: Arguments): Omit<UsePlace, 'place'> | undefined {
  const ids = named.filter(([name]) => credentialArguments.has(name)).map(([, value]) => value)
  const from = ids.length === 0 && stepsWithIds.has(call) ? plain.slice(0, 4) : ids
  if (from.length === 0) return undefined
  const variables = named.filter(([name]) => variableArgument.test(name)).map(([, value]) => value)
  if (use.name !== 'other-secret') return { use, certain: true, takes: [call], from }
  if (variables.some((name) => idToken.test(name))) return undefined
  const known = variables.map((name) => useOfVariable(name) ?? fileUse(name)).find((one) => one !== undefined)
  return { use: known ?? use, certain: known !== undefined, takes: [call, ...variables], from }
}

/** `docker.withRegistry('https://…', 'id')`. */
function registryHit({ plain: [url, id] }: Arguments): Omit<UsePlace, 'place'> | undefined {
  if (id === undefined) return undefined
  const use = /^(?:ecr|gcr):/.test(id) ? registryUse(id) : registryUse(url)
  return { use, certain: true, takes: ['withRegistry'], from: [id.replace(/^(?:ecr:[^:]*|gcr):/, '')] }
}

function fileUse(variable: string): StaticUse | undefined {
  const name = Object.hasOwn(useOfFileVariable, variable) ? useOfFileVariable[variable] : undefined
  return name && useNamed(name)
}

/** The place of an offset. Offsets are asked for in their order. */
function places(text: string): (at: number) => UsePlace['place'] {
  let [line, start, next] = [1, 0, text.indexOf('\n')]
  return (at) => {
    while (next >= 0 && next < at) {
      line++
      start = next + 1
      next = text.indexOf('\n', start)
    }
    return { line, column: at - start + 1 }
  }
}
