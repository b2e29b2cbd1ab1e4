import { withoutEndSlashes } from '@mayfly/core/endpoint'
import type { InputsOf } from '@mayfly/core/inputs'
import { grantFields, tokenType } from '../oauth-forms.ts'
import type { inputs as specs } from './inputs.ts'
import { presetOf } from './presets.ts'

export type OAuthInputs = InputsOf<typeof specs>

/** Lines of names and values, and the numbers of the lines that are neither. A later line replaces an earlier one. */
export interface Pairs {
  readonly pairs: ReadonlyMap<string, string>
  readonly wrong: readonly number[]
}

/** Reads `name=value` or `name: value`, one per line. Empty lines and lines that begin with `#` are ignored. */
export function pairsIn(text: string | undefined, separator: '=' | ':'): Pairs {
  const pairs = new Map<string, string>()
  const wrong: number[] = []
  for (const [index, line] of (text ?? '').split('\n').entries()) {
    const at = line.indexOf(separator)
    const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    if (/^\s*(#|$)/.test(line)) continue
    if (at < 0 || !/^[\w./-]{1,128}$/.test(name) || value === '' || /\p{Cc}/u.test(value)) wrong.push(index + 1)
    else pairs.set(separator === ':' ? name.toLowerCase() : name, value)
  }
  return { pairs, wrong }
}

/** The inputs, with the row of the preset in the place of those that are absent. Lines of the user come last. */
export function completeInputs(inputs: Partial<OAuthInputs>): Partial<OAuthInputs> {
  const row: Readonly<Record<string, string>> = presetOf(inputs.preset)?.inputs ?? {}
  const { audience = '{audience}' } = inputs
  const url = withoutEndSlashes(inputs.url ?? row.url ?? '{url}')
  const ofPreset = Object.fromEntries(
    Object.entries(row).map(([name, text]) => [name, text.replaceAll('{url}', url).replaceAll('{audience}', audience)]),
  )
  const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined))
  const all: Partial<OAuthInputs> = { ...defaults, ...ofPreset, ...given }
  const lines = (name: 'fields' | 'headers') =>
    [ofPreset[name], inputs[name]].filter((text) => text !== undefined).join('\n') || undefined
  return { ...all, fields: lines('fields'), headers: lines('headers') }
}

const defaults = {
  grant: 'token-exchange',
  encoding: 'form',
  'token-field': 'access_token',
  'expires-field': 'expires_in',
  'token-type': 'Bearer',
  authorization: 'Bearer {token}',
  name: 'ACCESS_TOKEN',
} as const satisfies Partial<OAuthInputs>

/** The fields of the request, with placeholders. The user's fields replace those of the grant. */
export function fieldsOf({ grant, fields }: Partial<OAuthInputs>): Map<string, string> {
  const ofGrant = grant === undefined || grant === 'none' ? {} : grants[grant]
  const type = grant === 'token-exchange' && { subject_token_type: tokenType('jwt') }
  return new Map([...Object.entries({ ...ofGrant, ...type }), ...pairsIn(fields, '=').pairs])
}

const grants = grantFields('{id-token}')

/** The fields by which a client shows at every endpoint who it is. */
export function clientFields(fields: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...fields].filter(([name]) => /^client_(id|assertion|assertion_type)$/.test(name)))
}

/** The identity that the job gets, as far as the inputs show it. */
export function principalOf(inputs: OAuthInputs): string {
  const field = presetOf(inputs.preset)?.identity ?? 'client_id'
  return `${fieldsOf(inputs).get(field) ?? 'this job'} at ${new URL(serverOf(inputs)).host}`
}

/** The address that names the server. */
export function serverOf(inputs: OAuthInputs): string {
  return inputs['token-url'] ?? inputs.issuer ?? ''
}
