import { addressFault, endpointFault } from '@mayfly/core/endpoint'
import { quote } from '@mayfly/core/foreign-text'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { authorityFault } from '../authority.ts'
import type { CertificateInputs } from './names.ts'
import { variablesOf } from './present.ts'

type GivenInputs = Partial<CertificateInputs>

/** Finds the faults that a pattern for one input cannot find. With Vault, its own rules check the inputs of the login. */
export async function checkInputs(inputs: GivenInputs, checking?: RuleContext): Promise<InputFault[]> {
  const ca = inputs.ca === 'vault' ? undefined : inputs['ca-certificate']
  const authority = await authorityFault(ca)
  return checkRules(
    inputs,
    {
      url: ({ ca, url, type }) => ca !== 'vault' && url !== undefined && stepCaFault(url, type),
      names: namesFault,
      'common-name': (given) => given['common-name'] !== undefined && onlyWith('tls', given),
      'pki-role': (given) => roleFault('tls', given, given['pki-role'], 'pki/deploy'),
      'ssh-role': (given) => roleFault('ssh', given, given['ssh-role'], 'ssh/deploy'),
      role: (given) => given.role !== undefined && onlyWithVault(given),
      mount: (given) => given.mount !== undefined && onlyWithVault(given),
      namespace: (given) => given.namespace !== undefined && onlyWithVault(given),
      'ca-certificate': () => authority,
      prefix: ({ prefix = '', type = 'tls' }) =>
        variablesOf({ type, prefix }).some((name) => checking?.isSettable?.(name) === false) &&
        'begins names of variables that a shell, a loader or the runner reads',
    },
    checking,
  )
}

/** The names that a certificate of each type can have. */
const nameForms = {
  tls: {
    pattern:
      /^(?:(?:\*\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|[a-z][a-z0-9+.-]{0,30}:\/\/[A-Za-z0-9._~:/@%-]{1,1000})$/,
    words: 'a DNS name such as api.example.com, or a URI such as spiffe://example.com/deploy',
    kinds: 'a DNS name or a URI',
  },
  ssh: { pattern: /^[^*]{1,255}$/, words: 'a principal such as deploy', kinds: 'a principal such as deploy' },
}

/** A fault of another input hides only the fault that could follow from it, so each input is read when it is needed. */
function namesFault(given: GivenInputs): string | false {
  const { type = 'tls', names = [] } = given
  const { pattern, words, kinds } = nameForms[type]
  const wrong = names.filter((name) => !pattern.test(name))
  if (wrong.length > 0) return wrong.map((name) => `must be ${words}, not ${quote(name)}`).join('; ')
  const isMissing = names.length === 0 && given.ca === 'vault' && given['common-name'] === undefined
  return isMissing && `is required with ca: vault: ${kinds}`
}

function roleFault(
  type: 'tls' | 'ssh',
  given: GivenInputs,
  role: string | undefined,
  example: string,
): string | false | undefined {
  if (role !== undefined) return onlyWithVault(given) || onlyWith(type, given)
  const isNeeded = given.ca === 'vault' && given.type === type
  return isNeeded && `is required with ca: vault: a mount and a role, such as ${example}`
}

function onlyWithVault({ ca }: GivenInputs): string | false {
  return ca !== 'vault' && 'needs ca: vault'
}

function onlyWith(needed: 'tls' | 'ssh', { type }: GivenInputs): string | false {
  return type !== needed && `needs type: ${needed}`
}

function stepCaFault(url: string, type: 'tls' | 'ssh' | undefined): string | undefined {
  const fault = endpointFault(url)
  if (fault !== undefined) return fault
  // The revocation shows the certificate to the server, and only TLS can do that.
  if (type !== 'ssh' && new URL(url).protocol !== 'https:')
    return 'must be an https URL: the certificate is revoked over TLS'
  return addressFault(url, '1.0')
}
