import { endpointFault } from '@mayfly/core/endpoint'
import { quote } from '@mayfly/core/foreign-text'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { presetOf } from './presets.ts'
import { type OAuthInputs, type Pairs, pairsIn } from './settings.ts'

/** Finds the faults that a pattern for one input cannot find. The inputs are those of `completeInputs`. */
export async function checkInputs(inputs: Partial<OAuthInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const { 'ca-certificate': ca, 'client-certificate': chain, 'client-key': key } = inputs
  const certificates =
    ca === undefined && chain === undefined ? undefined : await import('@mayfly/core/certificate-fault')
  const client = chain === undefined || !key ? undefined : await import('./client-certificate-fault.ts')
  const preset = presetOf(inputs.preset)
  const fields = pairsIn(inputs.fields, '=')
  const headers = pairsIn(inputs.headers, ':')
  // An address of the preset has `{url}` until the user gives `url`. Only the missing `url` is reported then.
  const lacksUrl = (text: string | undefined, url: string | undefined) =>
    url === undefined && preset?.url !== undefined && text?.includes('{url}') === true
  return checkRules(
    inputs,
    {
      // `preset` is read only where a fault could be its consequence.
      url: (given) => {
        const { url } = given
        if (url !== undefined) return given.preset === undefined ? 'needs preset' : endpointFault(url)
        return preset?.url !== undefined && `is required with this preset, such as ${preset.url}`
      },
      issuer: ({ issuer, url }) => issuer !== undefined && !lacksUrl(issuer, url) && endpointFault(issuer),
      'token-url': (given) => {
        const { 'token-url': address, issuer, url } = given
        if (address !== undefined) return !lacksUrl(address, url) && endpointFault(address)
        return issuer === undefined && given.preset === undefined && 'is required, unless issuer or preset gives it'
      },
      audience: ({ audience }) =>
        preset?.audience !== undefined && audience !== preset.audience && `must be ${preset.audience} with this preset`,
      grant: ({ grant, fields, headers, 'client-certificate': certificate }) =>
        grant === 'none' &&
        !certificate &&
        !`${fields}\n${headers}`.includes('{id-token}') &&
        'can be none only if fields or headers contain {id-token}',
      fields: ({ fields: given }) => (given ?? preset) && faultOf(fields, preset?.needs),
      headers: ({ headers: given }) => given !== undefined && faultOf(headers),
      revoke: ({ revoke, issuer, url }) => !lacksUrl(revoke, url) && addressFault(revoke, issuer),
      probe: ({ probe, issuer, revoke, url }) => {
        if (probe !== undefined && revoke === undefined) return 'needs revoke'
        return !lacksUrl(probe, url) && addressFault(probe, issuer)
      },
      name: ({ name = '' }) =>
        checking?.isSettable?.(name) === false &&
        'is the name of a variable that a shell, a loader or the runner reads',
      'ca-certificate': () => ca !== undefined && certificates?.certificateFault(ca),
      'client-certificate': (given) =>
        chain !== undefined && (given['client-key'] ? certificates?.certificateFault(chain) : 'needs client-key'),
      'client-key': (given) =>
        key &&
        (given['client-certificate'] === undefined
          ? 'needs client-certificate'
          : chain !== undefined && client?.keyFault(chain, key)),
    },
    checking,
  )
}

/** The fault of lines: lines without a name or a value, missing ones, and names of static secrets. */
function faultOf({ pairs, wrong }: Pairs, needs: readonly string[] = []): string | false {
  const missing = needs.filter((name) => !pairs.has(name))
  const secret = [...pairs].filter(([name, value]) => isStaticSecret(name, value)).map(([name]) => quote(name))
  const faults = [
    wrong.length > 0 && `line ${wrong.join(', ')} has no name or no value`,
    missing.length > 0 && `needs a line for ${missing.join(' and for ')} with this preset`,
    secret.length > 0 &&
      `must not contain ${secret.join(', ')}: this is the name of a static secret, and the ID token takes its place`,
  ]
  return faults.filter(Boolean).join('; ') || false
}

/** Names whose values are secrets, unless the value is the ID token. */
const secretNames =
  /secret|passw|pwd|passphrase|api-?key|private-?key|access-?key|auth-?key|credential|cookie|authorization|token$|assertion$|^key$|^jwt$/

/** Whether a field or a header has the name of a secret and a value that is none of Mayfly's. */
function isStaticSecret(name: string, value: string): boolean {
  return secretNames.test(name.toLowerCase().replaceAll('_', '-')) && !value.includes('{id-token}')
}

/** The fault of an address in `revoke` or `probe`; one of an RFC can also come from the issuer. */
function addressFault(text: string | undefined, issuer: string | undefined): string | false | undefined {
  if (text === undefined) return false
  const [how = '', address, ...fields] = text.split(' ')
  if (address === undefined) return issuer === undefined && `needs an address after ${how}, or issuer`
  const [place = '', query = ''] = address.split('?')
  const pairs = [...new URLSearchParams(query), ...fields.map((field) => field.split('=') as [string, string])]
  const secret = pairs.filter(([name, value]) => value !== '{token}' && isStaticSecret(name, value))
  if (secret.length === 0) return endpointFault(place)
  return `must not contain ${secret.map(([name]) => quote(name)).join(', ')}: this is the name of a static secret`
}
