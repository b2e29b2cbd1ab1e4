import { randomBytes, randomUUID } from 'node:crypto'
import { Refusal } from '../double-server.ts'
import type { FakeVault, FakeVaultToken } from './server.ts'

const refusal = (status: number, ...errors: string[]) => new Refusal(status, { errors })

/** The entity of each subject. Two logins of one subject have one entity. */
export interface FakeEntity {
  readonly id: string
  readonly subject: string
  disabled: boolean
}

/** The entity of a subject, which the first login makes. */
export function entityOf(vault: FakeVault, subject: string): FakeEntity {
  const known = vault.entities.find((one) => one.subject === subject)
  const entity = known ?? { id: randomUUID(), subject, disabled: false }
  if (!known) vault.entities.push(entity)
  return entity
}

/** Whether a token belongs to an entity that is disabled. */
export function isDisabled(vault: FakeVault, { entity }: FakeVaultToken): boolean {
  return vault.entities.some(({ id, disabled }) => id === entity && disabled)
}

/** The answers for tokens by their accessors, and for entities; undefined for every other path. */
export function administer(
  vault: FakeVault,
  method: string,
  path: string,
  fields: Readonly<Record<string, unknown>>,
): { readonly answer: object | undefined } | undefined {
  const [, id] = /^identity\/entity\/id\/([^/]+)$/.exec(path) ?? []
  if (id !== undefined) return { answer: entity(vault, method, id, fields) }
  const accessor = String(fields.accessor)
  if (path === 'auth/token/lookup-accessor') return { answer: lookUp(vault, accessor) }
  if (path === 'auth/token/revoke-accessor') {
    const token = living(vault, accessor)
    if (token) token.alive = false
    return { answer: token ? undefined : { data: null, warnings: ['No token found with this accessor'] } }
  }
  if (path === 'auth/token/create') return { answer: createToken(vault, fields) }
  return undefined
}

function living(vault: FakeVault, accessor: string): FakeVaultToken | undefined {
  return vault.tokens.find((one) => one.accessor === accessor && one.alive && one.expiresAt > vault.now())
}

function lookUp(vault: FakeVault, accessor: string): object {
  const token = living(vault, accessor)
  if (!token) throw refusal(400, '1 error occurred:\n\t* invalid accessor\n\n')
  const { entity = '', role, policies, type } = token
  const meta = role === undefined ? null : { role }
  const path = role === undefined ? 'auth/token/create' : 'auth/jwt/login'
  return { data: { accessor, id: '', entity_id: entity, meta, path, policies, type } }
}

function entity(vault: FakeVault, method: string, id: string, { disabled }: Readonly<Record<string, unknown>>) {
  const found = vault.entities.find((one) => one.id === id)
  if (!found) throw method === 'GET' ? refusal(404) : refusal(400, 'entity not found from id')
  if (method === 'GET') return { data: { id, disabled: found.disabled, name: `entity_${id.slice(0, 8)}` } }
  found.disabled = disabled === true
  return undefined
}

function createToken(vault: FakeVault, { ttl = '1h' }: Readonly<Record<string, unknown>>): object {
  const seconds = Number(/^(\d+)s$/.exec(String(ttl))?.[1] ?? 3600)
  const expiresAt = vault.now() + seconds * 1000
  const token: FakeVaultToken = {
    ...{
      value: `s.${randomBytes(18).toString('base64url')}`,
      accessor: randomUUID(),
      type: 'service',
      policies: ['default'],
    },
    ...{ expiresAt, lastsUntil: expiresAt, renewable: true, uses: Number.POSITIVE_INFINITY, alive: true },
  }
  vault.tokens.push(token)
  const auth = { client_token: token.value, accessor: token.accessor, policies: token.policies }
  return { auth: { ...auth, token_type: 'service', lease_duration: seconds, renewable: true } }
}
