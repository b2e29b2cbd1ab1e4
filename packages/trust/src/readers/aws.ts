import { matchesGlob } from '../glob.ts'
import type { Path, Source, TrustDocument, TrustRule, UnjudgedPart } from '../model.ts'
import { awsCondition, issuerTest, plainText, type ReadText, withoutVariables } from './aws-condition.ts'
import { listOf, membersOf, ownMember, textOf } from './members.ts'
import { isTooLarge, limitFault, onlyUnjudged, type ReadRules, together } from './reading.ts'

/** Facts of a role that stand beside its trust policy. */
export interface AwsRole {
  /** The name for messages, if the source has several roles. */
  readonly name?: string | undefined
  readonly principal?: string | undefined
  readonly lifetimeSeconds?: number | undefined
}

/** Reads the answer of `aws iam get-role` or `list-roles`, or a trust policy alone. */
export function readAws(source: Source): TrustDocument {
  return { system: 'aws', source, ...awsRoles(source.value, []) }
}

/** Whether a value is the answer of an AWS command about roles, or a trust policy. */
export function isAws(value: unknown): boolean {
  return isPolicy(value) || rolesOf(value) !== undefined
}

function isPolicy(value: unknown): boolean {
  return ownMember(value, 'Statement') !== undefined
}

/** The rules of a policy or of an answer about roles at a path of the source. */
function awsRoles(value: unknown, path: Path): ReadRules {
  if (isPolicy(value)) return awsPolicy(value, path, {})
  const roles = rolesOf(value) ?? []
  return together(
    roles.map(({ role, step }) => {
      const rolePath = [...path, ...step]
      const facts: AwsRole = {
        name: roles.length > 1 ? textOf(ownMember(role, 'RoleName')) : undefined,
        principal: textOf(ownMember(role, 'Arn')),
        lifetimeSeconds: numberOf(ownMember(role, 'MaxSessionDuration')),
      }
      return awsPolicy(ownMember(role, 'AssumeRolePolicyDocument'), [...rolePath, 'AssumeRolePolicyDocument'], facts)
    }),
  )
}

function rolesOf(value: unknown): { role: unknown; step: Path }[] | undefined {
  if (ownMember(value, 'AssumeRolePolicyDocument') !== undefined) return [{ role: value, step: [] }]
  if (ownMember(ownMember(value, 'Role'), 'AssumeRolePolicyDocument') !== undefined) {
    return [{ role: ownMember(value, 'Role'), step: ['Role'] }]
  }
  for (const name of ['Roles', 'RoleDetailList']) {
    const roles = ownMember(value, name)
    if (Array.isArray(roles)) return roles.map((role, index) => ({ role, step: [name, index] }))
  }
  return undefined
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The rules of one trust policy, which is an object, or JSON as a text, also URL-encoded. */
export function awsPolicy(value: unknown, path: Path, role: AwsRole, readText: ReadText = plainText): ReadRules {
  const policy = typeof value === 'string' ? parsePolicy(value) : value
  if (!isPolicy(policy)) return onlyUnjudged('The trust policy is no policy document with the element Statement', path)
  if (isTooLarge(policy)) return onlyUnjudged('The trust policy is larger than AWS allows', path)
  const readValue = ownMember(policy, 'Version') === '2012-10-17' ? readText : withoutVariables(readText)
  const statements = listOf(ownMember(policy, 'Statement'))
  const several = Array.isArray(ownMember(policy, 'Statement'))
  return together(
    statements.map((statement, index) => {
      const name = role.name === undefined ? `statement ${index + 1}` : `role ${role.name}, statement ${index + 1}`
      return readStatement(
        statement,
        several ? [...path, 'Statement', index] : [...path, 'Statement'],
        role,
        name,
        readText,
        readValue,
      )
    }),
  )
}

function parsePolicy(text: string): unknown {
  try {
    const policy = JSON.parse(text.trimStart().startsWith('%') ? decodeURIComponent(text) : text)
    return limitFault(policy) ? undefined : policy
  } catch {
    return undefined
  }
}

function readStatement(
  statement: unknown,
  path: Path,
  role: AwsRole,
  name: string,
  readText: ReadText,
  readValue: ReadText,
): ReadRules {
  const cannot = (why: string, element?: string) =>
    onlyUnjudged(
      why,
      element === undefined ? path : [...path, element],
      ownMember(statement, 'Effect') === 'Allow' ? 'allow' : undefined,
    )
  if (!membersOf(statement)) return cannot('The statement is no object')
  const written = ownMember(statement, 'Effect')
  if (written !== 'Allow' && written !== 'Deny') return cannot('The effect is neither Allow nor Deny', 'Effect')
  const effect = written === 'Allow' ? 'allow' : 'deny'
  if ((ownMember(statement, 'Action') === undefined) === (ownMember(statement, 'NotAction') === undefined))
    return cannot('The statement needs either Action or NotAction')
  const concerned = concernsWebIdentity(statement, readText)
  if (typeof concerned === 'string') return cannot(concerned)
  if (!concerned) return { rules: [], unjudged: [] }
  for (const element of ['NotPrincipal', 'Resource', 'NotResource']) {
    if (ownMember(statement, element) !== undefined) return cannot(`The element ${element} is not judged`, element)
  }

  const providers = providersOf(ownMember(statement, 'Principal'), [...path, 'Principal'], effect, readText)
  const rules = providers.of.map(({ provider, path: providerPath }): TrustRule => {
    const condition = awsCondition(ownMember(statement, 'Condition'), provider, readValue, [...path, 'Condition'])
    const from = provider === undefined ? [] : [issuerTest(provider, 'Principal.Federated', providerPath)]
    return {
      system: 'aws',
      name: providers.of.length > 1 ? `${name} for ${provider}` : name,
      ...(role.principal !== undefined && { principal: role.principal }),
      ...(role.lifetimeSeconds !== undefined && { lifetimeSeconds: role.lifetimeSeconds }),
      effect,
      condition: { kind: 'all', of: [...from, ...condition.of] },
      marks: condition.marks,
      path,
    }
  })
  return { rules, unjudged: providers.unjudged }
}

const webIdentity = 'sts:assumerolewithwebidentity'

/** Whether the statement concerns a login with an ID token, or why nobody but AWS can say. */
function concernsWebIdentity(statement: unknown, readText: ReadText): boolean | string {
  const not = ownMember(statement, 'NotAction') !== undefined
  const patterns = listOf(ownMember(statement, not ? 'NotAction' : 'Action')).map(readText)
  for (const one of patterns) if ('why' in one) return one.why
  const named = patterns.some((one) => 'text' in one && matchesGlob(webIdentity, one.text.toLowerCase()))
  return named !== not
}

interface Providers {
  readonly of: readonly { readonly provider: string | undefined; readonly path: Path }[]
  readonly unjudged: readonly UnjudgedPart[]
}

/** The issuers that a principal names, without `https://`. Principals that hold no ID token are left out. */
function providersOf(principal: unknown, path: Path, effect: 'allow' | 'deny', readText: ReadText): Providers {
  const odd = oddPrincipal(principal, readText)
  if (odd !== undefined)
    return { of: [], unjudged: [effect === 'allow' ? { why: odd, effect, path } : { why: odd, path }] }
  const everyone = principal === '*' || listOf(ownMember(principal, 'AWS')).includes('*')
  if (everyone && effect === 'deny') return { of: [{ provider: undefined, path }], unjudged: [] }
  if (everyone) return { of: [], unjudged: [{ why: 'The statement allows every principal', effect: 'allow', path }] }
  const of: { provider: string; path: Path }[] = []
  const unjudged: UnjudgedPart[] = []
  const federated = ownMember(principal, 'Federated')
  for (const [index, one] of listOf(federated).entries()) {
    const onePath = Array.isArray(federated) ? [...path, 'Federated', index] : [...path, 'Federated']
    const read = readText(one)
    const text = 'text' in read ? read.text : ''
    const provider = /^arn:[^/]*:oidc-provider\/(\S+)$/.exec(text)?.[1]
    if (provider !== undefined && !/[*?]|\$\{/.test(provider)) of.push({ provider, path: onePath })
    else if (!isOtherFederation(text)) {
      const why = 'why' in read ? read.why : 'The principal is no ARN of an OpenID Connect provider'
      unjudged.push(effect === 'allow' ? { why, effect, path: onePath } : { why, path: onePath })
    }
  }
  return { of, unjudged }
}

/** Why a principal cannot be judged, if it is not as AWS writes principals. */
function oddPrincipal(principal: unknown, readText: ReadText): string | undefined {
  if (principal === '*') return undefined
  const members = Object.keys(membersOf(principal) ?? {})
  if (members.length === 0) return 'The principal is neither * nor an object with members'
  const unknown = members.find((name) => !['AWS', 'Federated', 'Service', 'CanonicalUser'].includes(name))
  if (unknown !== undefined) return `The principal has the member ${unknown}, which is not known`
  const unread = listOf(ownMember(principal, 'AWS'))
    .map(readText)
    .find((one) => 'why' in one)
  return unread && 'why' in unread ? unread.why : undefined
}

/** Federations that take no ID token of a CI system: SAML, and the four that AWS knows by their host. */
function isOtherFederation(text: string): boolean {
  const hosts = ['cognito-identity.amazonaws.com', 'www.amazon.com', 'graph.facebook.com', 'accounts.google.com']
  return hosts.includes(text) || /^arn:[^/]*:saml-provider\/[^*?]+$/.test(text)
}
