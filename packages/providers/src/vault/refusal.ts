import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { RefusalTable } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { deadToken, firstError } from './errors.ts'
import type { Mount, VaultRead } from './reads.ts'

/** The part that all tables of Vault share. */
export const vault: Pick<RefusalTable<unknown>, 'system' | 'inputs' | 'unavailable' | 'later'> = {
  system: 'Vault',
  inputs: 'the url input',
  unavailable: [
    { status: 412, kind: 'throttle' },
    // A gateway also answers 503 when it lost an answer. Only Vault's own words prove that nothing was done.
    { status: 503, when: (_, __, { said }) => said !== undefined, kind: 'throttle' },
  ],
  later: (_, __, { status }) =>
    status === 503 ? 'Vault is sealed or in standby: check its status.' : 'Run the job again later.',
}

/** The error for a login that was refused. It shows the claim that Vault refused, and the job's own value for it. */
export async function loginRefusal(answer: HttpAnswer, facts: Facts, subject: SubjectToken): Promise<MayflyError> {
  const { refusalOf } = await import('@mayfly/core/refusal')
  const { status, body } = answer
  const said = firstError(body)
  const [, claim] = /claim "([^"]+)"/.exec(said ?? '') ?? []
  const more = claim === undefined ? {} : { [`claim ${claim}`]: claimText(subject.claims[claim]) }
  // Vault has no error codes. The beginning of its text shows the kind.
  const [code] = /^error validating (token|claims)/.exec(said ?? '') ?? []
  const isOwn = status >= 400 && said !== undefined
  return refusalOf(loginTable, { status, isOwn, code, said }, { facts, more, subject, context: undefined })
}

function claimText(value: unknown): string {
  return textOf(value) ?? (value === undefined ? '(the token has none)' : JSON.stringify(value))
}

const loginTable: RefusalTable = {
  ...vault,
  message: 'Vault refused the ID token',
  refused: [
    {
      status: 403,
      when: (_, __, { said }) => said === deadToken,
      fix: ({ mount, namespace }) =>
        `There is no auth mount "${mount}"${namespace ? ` in the namespace ${namespace}` : ''}: check mount and namespace.`,
    },
    {
      said: /\(aud\)|audience/,
      fix: ({ audience }) =>
        `The role's bound_audiences must contain ${audience}. A role without bound_audiences refuses every token that has an audience.`,
    },
    {
      said: /\(sub\)/,
      fix: "The role's bound_subject must be exactly this subject.",
    },
    {
      said: /claim "/,
      fix: "The role's bound_claims do not accept this claim. Patterns need bound_claims_type=glob.",
    },
    {
      said: /" could not be found/,
      fix: ({ mount }) => `The mount "${mount}" has no such role: check role and namespace.`,
    },
    {
      said: /could not load configuration/,
      fix: ({ mount }) => `The mount "${mount}" is not configured: set its oidc_discovery_url or jwks_url.`,
    },
    { said: /\(exp\)|\(nbf\)/, fix: "Check the clocks of Vault and of the CI system's issuer." },
    {
      said: /\(iss\)|signature/,
      fix: 'The mount trusts another issuer: check its bound_issuer and its discovery or key URL.',
    },
  ],
  fix: "See Vault's reason above.",
}

/** A read that was refused. */
interface RefusedRead {
  readonly read: VaultRead
  /** The path of its request. */
  readonly path: string
  /** Undefined for a request that writes, because then the mount is not looked up. */
  readonly mount: Mount | undefined
}

/** The answer for a read without a value: missing, or the error with the request and the fix for its status. */
export async function refusedRead(answer: HttpAnswer, refused: RefusedRead): Promise<SecretAnswer> {
  const { refusalOf } = await import('@mayfly/core/refusal')
  const { read, path, mount } = refused
  const facts = {
    path: read.path,
    asked: `${read.method} ${path}`,
    mount: mount && (mount.shown ? mount.path : 'none that this token may see'),
  }
  // For a path with nothing, Vault's list of errors is empty.
  const body = readJson(answer.body)
  const isOwn = Object.keys(body).length > 0
  const error = refusalOf(readTable, oneLine(answer, isOwn), { facts: withStatus(answer, facts), context: refused })
  const isEmpty = Array.isArray(body.errors) && body.errors.length === 0
  // A deleted version has data. A path that is wrong in itself is not a secret that may come later.
  if (answer.status === 404 && isEmpty && mount?.shown && belowData(refused) === undefined) return { missing: error }
  throw error
}

const readTable: RefusalTable<RefusedRead> = {
  ...vault,
  message: (_, __, { status }) => (status === 404 ? 'Vault has nothing at a path' : 'Vault refused a read'),
  refused: [
    {
      status: 405,
      when: (_, { read }) => read.method === 'GET',
      fix: 'This path needs a write request: write POST in front of it.',
    },
    { status: 405, fix: 'This path needs a read request: remove POST.' },
    {
      when: (_, read, { status }) => isHidden(status) && belowData(read) !== undefined,
      fix: (_, read) => `For KV v2, the path is without data/: write ${belowData(read)}.`,
    },
    {
      when: (_, { mount }, { status }) => isHidden(status) && mount?.shown === false,
      fix: (_, { path }) =>
        `Vault does not show the mount to this token. Either the mount does not exist, or it is in another namespace, or its name is spelled in another way (upper and lower case differ). Or the token's policies do not allow read on ${path}: see the role's token_policies.`,
    },
    {
      status: 403,
      fix: (_, { path, mount }) =>
        `The token's policies must allow ${mount ? 'read' : 'update'} on ${path}; see the role's token_policies.`,
    },
    {
      status: 404,
      when: (_, { mount }) => mount?.kv !== undefined,
      fix: 'Check the path and the version: the secret is missing, deleted or destroyed.',
    },
    { status: 404, fix: 'Check the path: nothing with this name exists.' },
  ],
  fix: (_, __, { said }) => (said ? "See Vault's reason above." : 'Vault gave no reason.'),
}

/** Vault answers 403 or 404 if a path does not exist, or if the token may not see it. */
function isHidden(status: number): boolean {
  return status === 403 || status === 404
}

/** The path of a KV v2 secret that was written with `data/`, without it. */
function belowData({ read, mount }: RefusedRead): string | undefined {
  if (mount?.kv !== 2) return undefined
  const below = read.path.slice(mount.path.length)
  return below.startsWith('data/') ? `${mount.path}${below.slice('data/'.length)}` : undefined
}

/** The error for a token that was not renewed. */
export async function renewRefusal(answer: HttpAnswer): Promise<MayflyError> {
  const { refusalOf } = await import('@mayfly/core/refusal')
  return refusalOf(renewalTable, oneLine(answer, true), { facts: withStatus(answer), context: undefined })
}

const renewalTable: RefusalTable = {
  ...vault,
  message: 'Vault did not renew the token',
  refused: [
    {
      status: 403,
      fix: 'deliver: agent needs a service token that may renew itself: set token_type=service on the role, and give it the default policy or update on auth/token/renew-self.',
    },
  ],
  fix: 'deliver: agent needs a token that can be renewed: set token_type=service on the role, and a token_max_ttl that is long enough.',
}

/** The error for a signature that was refused. */
export async function signRefusal(answer: HttpAnswer, path: string): Promise<MayflyError> {
  const { refusalOf } = await import('@mayfly/core/refusal')
  return refusalOf(signatureTable, oneLine(answer, true), { facts: withStatus(answer, { path }), context: undefined })
}

const missingKey = 'The transit mount must contain an RSA key with this name: check signing-key.'

const signatureTable: RefusalTable = {
  ...vault,
  message: 'Vault refused to sign',
  refused: [
    {
      status: 403,
      fix: "The token's policies must allow update on exactly this path; see the role's token_policies.",
    },
    { status: 400, fix: missingKey },
    { status: 404, fix: missingKey },
  ],
  fix: "See Vault's reason above.",
}

/** The answer with Vault's reason in one line. */
export function oneLine({ status, body }: HttpAnswer, isOwn: boolean) {
  return { status, isOwn, said: firstError(body)?.replace(/\s+/g, ' ').trim() }
}

function withStatus({ status }: HttpAnswer, facts: Facts = {}): Facts {
  return { ...facts, status: String(status) }
}

/** The error for a token that cannot be revoked although `strict-revoke` is set. The token is not used. */
export function notRevocable(what: string): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', `${what} is a batch token, and strict-revoke is set`, {
    fix: 'Vault cannot revoke a batch token: set token_type=service on the role, or omit strict-revoke.',
  })
}

/** The error for an answer 200 that is not in Vault's form. Vault may have created what was requested. */
export function noData(path: string): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without data', {
    facts: { path },
    fix: 'Check any proxy or firewall between the runner and Vault: it may have dropped the answer.',
    kind: 'unreadable',
  })
}
