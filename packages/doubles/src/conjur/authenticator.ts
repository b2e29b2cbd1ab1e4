import type { JWTPayload } from 'jose'

/** The variables of an authenticator. */
export interface FakeAuthenticator {
  readonly serviceId: string
  readonly issuer?: string
  readonly audience?: string
  /** The claim that names the host, and the path before it. Without it, the request names the host. */
  readonly tokenAppProperty?: string
  readonly identityPath?: string
  readonly enforcedClaims?: readonly string[]
  /** Each alias with its claim. */
  readonly claimAliases?: Readonly<Record<string, string>>
}

/** A host, with its annotations for the authenticator by the names of claims. */
export interface FakeHost {
  /** Such as `host/ci/api`. */
  readonly id: string
  readonly annotations: Readonly<Record<string, string>>
  /** Set if it is not in the group that may authenticate. */
  readonly isStranger?: true
}

/** A login that is refused. Only the log has the code. */
export class Unauthenticated {
  readonly code: string

  constructor(code: string) {
    this.code = code
  }
}

/** The host that an ID token logs in. Throws Unauthenticated. */
export function hostOf(
  { authenticator, hosts }: { readonly authenticator: FakeAuthenticator; readonly hosts: readonly FakeHost[] },
  claims: JWTPayload,
  user: string | undefined,
): FakeHost {
  const { tokenAppProperty, identityPath } = authenticator
  if ((tokenAppProperty === undefined) === (user === undefined)) throw new Unauthenticated('CONJ00098E')
  const named = tokenAppProperty === undefined ? undefined : claims[tokenAppProperty]
  if (tokenAppProperty !== undefined && typeof named !== 'string') throw new Unauthenticated('CONJ00081E')
  const path = identityPath?.replace(/^\/+|\/+$/g, '') ?? ''
  const id = user ?? ['host', ...(path === '' ? [] : [path]), named].join('/')
  const host = hosts.find((one) => one.id === id)
  if (!host) throw new Unauthenticated('CONJ00007E')
  if (host.isStranger) throw new Unauthenticated('CONJ00006E')
  judgeAnnotations(authenticator, host, claims)
  return host
}

/** The order of the checks is that of Conjur. */
function judgeAnnotations(
  { enforcedClaims = [], claimAliases = {} }: FakeAuthenticator,
  { annotations }: FakeHost,
  claims: JWTPayload,
): void {
  const names = Object.keys(annotations)
  if (names.length === 0) throw new Unauthenticated('CONJ00099E')
  const aliasOf = (claim: string) => Object.keys(claimAliases).find((alias) => claimAliases[alias] === claim) ?? claim
  if (enforcedClaims.some((claim) => !names.includes(aliasOf(claim)))) throw new Unauthenticated('CONJ00057E')
  if (names.some((name) => Object.values(claimAliases).includes(name))) throw new Unauthenticated('CONJ00069E')
  for (const name of names) {
    const value = claims[claimAliases[name] ?? name]
    if (value === undefined) throw new Unauthenticated('CONJ00084E')
    if (value !== annotations[name]) throw new Unauthenticated('CONJ00049E')
  }
}
