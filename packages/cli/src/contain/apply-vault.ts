import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { PlannedCredential } from '@mayfly/evidence/contain/plan'
import { accessorForm, placeOf } from '@mayfly/evidence/contain/systems/vault'
import type { ServerAccess } from '@mayfly/platforms/access/access'
import { firstError } from '@mayfly/providers/vault/errors'
import { headersFor } from '@mayfly/providers/vault/request'
import { type ApplyResult, applyResultOf, refusal } from './apply-result.ts'
import type { PersonRequests } from './person-requests.ts'

const system = 'Vault'

/**
 * Revokes tokens by their accessors, and asks Vault afterwards whether it still knows them. With `isWhole`, it first
 * disables their entities, so that all tokens of the principal are refused.
 */
export async function applyVault(
  requests: PersonRequests,
  access: ServerAccess,
  credentials: readonly PlannedCredential[],
  isWhole: boolean,
): Promise<ApplyResult[]> {
  const vault = new VaultCalls(requests, access)
  const deeds: ApplyResult[] = []
  const entities = new Set<string>()
  for (const credential of credentials) {
    const { accessor = '' } = credential.trace
    const thing = credential.what
    if (!accessorForm.test(accessor)) {
      deeds.push({ system, thing, result: 'refused', detail: 'the evidence has no accessor: a batch token has none' })
      continue
    }
    const found = await applyResultOf(system, thing, async () => {
      const { host = '', role } = placeOf(credential) ?? {}
      const { host: own } = new URL(access.url)
      if (host !== own) return { result: 'refused', detail: `VAULT_ADDR names ${own}, and the evidence names ${host}` }
      const token = await vault.lookUp(accessor)
      if (token.kind === 'unknown')
        return {
          result: 'unknown',
          detail: 'Vault does not know its accessor: it has ended or expired, or VAULT_NAMESPACE is another one',
        }
      if (token.kind === 'refused') return token.refusal
      const { role: itsRole } = token.meta
      if (role !== undefined && itsRole !== undefined && itsRole !== role)
        return { result: 'refused', detail: `its accessor belongs to a token of the role ${itsRole}, not ${role}` }
      if (isWhole && token.entity !== '' && !entities.has(token.entity)) {
        entities.add(token.entity)
        deeds.push(await vault.disable(token.entity))
      }
      return vault.revoke(accessor)
    })
    deeds.push(found)
  }
  if (isWhole && entities.size === 0)
    deeds.push({
      ...{ system, thing: 'the entity of the principal', result: 'refused' },
      detail: 'it is not disabled, because only a token that Vault still knows shows it: vault list identity/entity/id',
    })
  return deeds
}

type LookedUp =
  | { readonly kind: 'known'; readonly entity: string; readonly meta: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Pick<ApplyResult, 'result' | 'detail'> }

class VaultCalls {
  readonly #requests: PersonRequests
  readonly #access: ServerAccess

  constructor(requests: PersonRequests, access: ServerAccess) {
    this.#requests = requests
    this.#access = access
  }

  async lookUp(accessor: string): Promise<LookedUp> {
    const answer = await this.#post('auth/token/lookup-accessor', { accessor })
    if (answer.status >= 400 && /invalid accessor/.test(firstError(answer.body) ?? '')) return { kind: 'unknown' }
    if (answer.status !== 200)
      return { kind: 'refused', refusal: refusal(answer, 'update on auth/token/lookup-accessor') }
    const data = objectIn(readJson(answer.body).data)
    return { kind: 'known', entity: textOf(data.entity_id) ?? '', meta: objectIn(data.meta) }
  }

  async revoke(accessor: string): Promise<Pick<ApplyResult, 'result' | 'detail'>> {
    const answer = await this.#post('auth/token/revoke-accessor', { accessor })
    if (answer.status >= 300) return refusal(answer, 'update on auth/token/revoke-accessor')
    const after = await this.lookUp(accessor)
    if (after.kind === 'unknown')
      return { result: 'ended', detail: `Vault answered ${answer.status}, and does not know its accessor any more` }
    return { result: 'requested', detail: `Vault answered ${answer.status}, but it was not seen that the token ended` }
  }

  /** Disables an entity. */
  disable(entity: string): Promise<ApplyResult> {
    return applyResultOf(system, `entity ${entity}`, async () => {
      const path = `identity/entity/id/${encodeURIComponent(entity)}`
      const answer = await this.#post(path, { disabled: true })
      if (answer.status >= 300) return refusal(answer, `update on ${path}`)
      const seen = await this.#requests.send(this.#access, {
        method: 'GET',
        url: this.#url(path),
        headers: this.#headers(),
      })
      const isDisabled = objectIn(readJson(seen.body).data).disabled === true
      const undo = `vault write ${path} disabled=false`
      return isDisabled
        ? { result: 'ended', detail: 'it is disabled: Vault refuses its tokens and its logins', undo }
        : {
            result: 'requested',
            detail: `Vault answered ${answer.status}, but it was not seen that the entity is disabled`,
            undo,
          }
    })
  }

  #post(path: string, fields: object): Promise<HttpAnswer> {
    const body = JSON.stringify(fields)
    return this.#requests.send(this.#access, { method: 'POST', url: this.#url(path), headers: this.#headers(), body })
  }

  #url(path: string): string {
    return `${this.#access.url}/v1/${path}`
  }

  #headers(): Record<string, string> {
    return headersFor({ correlation: 'mayfly-contain' }, this.#access.namespace, this.#access.token)
  }
}
