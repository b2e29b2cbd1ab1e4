import type { Field, Fields, Form } from './fields.ts'
import type { Target } from './model.ts'

type Read<S extends Target['system']> = Omit<Extract<Target, { system: S }>, 'system' | 'path'>

const guid: Form = {
  pattern: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  words: 'an id such as 00000000-0000-0000-0000-000000000000',
}
const role: Form = {
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
  words: 'a role ARN (arn:aws:iam::<12 digits>:role/<name>)',
}
// Google's own limits for both ids.
const poolOrProvider = '(?!gcp-)[a-z0-9-]{4,32}'
const provider: Form = {
  pattern: new RegExp(
    `^projects/\\d{1,20}/locations/global/workloadIdentityPools/${poolOrProvider}/providers/${poolOrProvider}$`,
  ),
  words:
    'the full name of a provider (projects/<number of the project>/locations/global/workloadIdentityPools/<pool>/providers/<provider>), whose pool and provider have 4 to 32 lower-case letters, digits and hyphens and do not begin with gcp-',
}
const account: Form = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}@[A-Za-z0-9][A-Za-z0-9.-]{1,190}$/,
  words: 'the email of a service account',
}
const tenant: Form = {
  pattern: new RegExp(`${guid.pattern.source}|^[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9-]*)+$`),
  words: 'the id or a domain of a tenant',
}
const word: Form = { pattern: /^[\x21-\x7e]{1,512}$/, words: 'one word of at most 512 characters' }
const vaultRole: Form = { pattern: /^[\w.-]{1,128}$/, words: 'the name of a role' }
const mount: Form = {
  pattern: /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/,
  words: 'the path of a mount',
}
const policy: Form = { pattern: /^[a-z0-9_.][a-z0-9_./-]{0,127}$/, words: 'the name of a Vault policy, in lower case' }
const signingKey: Form = {
  pattern: /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/,
  words: 'a mount and a key, such as transit/github-app',
}
const kubernetesName: Form = { pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, words: 'a valid Kubernetes name' }
const serviceAccount: Form = {
  pattern: /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,
  words: 'the name of a service account',
}

/** Readers of the members of one target. */
function membersOf(fields: Fields, field: Field, name: string, known: readonly string[]) {
  const members = fields.members(field, name, known)
  return {
    /** A required text; empty after a fault. */
    text: (member: string, form: Form) =>
      fields.text(fields.required(members, member, field, name), member, form) ?? '',
    optional: (member: string, form: Form) => fields.text(members.get(member), member, form),
    texts: (member: string, form: Form) => fields.texts(members.get(member), member, form),
    flag: (member: string) => fields.flag(members.get(member), member),
  }
}

function aws(fields: Fields, field: Field): Read<'aws'> {
  if (typeof field.value === 'string')
    return { role: fields.text(field, 'aws', role) ?? '', audience: 'sts.amazonaws.com' }
  const members = membersOf(fields, field, 'aws', ['role', 'audience'])
  return { role: members.text('role', role), audience: members.optional('audience', word) ?? 'sts.amazonaws.com' }
}

function gcp(fields: Fields, field: Field): Read<'gcp'> {
  const members = membersOf(fields, field, 'gcp', ['provider', 'service-account', 'audience'])
  const name = members.text('provider', provider)
  const email = members.optional('service-account', account)
  return {
    provider: name,
    audience: members.optional('audience', word) ?? `https://iam.googleapis.com/${name}`,
    ...(email && { serviceAccount: email }),
  }
}

function azure(fields: Fields, field: Field): Read<'azure'> {
  const members = membersOf(fields, field, 'azure', ['tenant', 'client-id', 'flexible', 'audience'])
  return {
    tenant: members.text('tenant', tenant),
    clientId: members.text('client-id', guid),
    flexible: members.flag('flexible'),
    audience: members.optional('audience', word) ?? 'api://AzureADTokenExchange',
  }
}

function vault(fields: Fields, field: Field): Read<'vault'> {
  const members = membersOf(fields, field, 'vault', ['role', 'audience', 'policies', 'mount'])
  return {
    role: members.text('role', vaultRole),
    audience: members.text('audience', word),
    policies: members.texts('policies', policy),
    mount: members.optional('mount', mount) ?? 'jwt',
  }
}

function kubernetes(fields: Fields, field: Field): Read<'kubernetes'> {
  const members = membersOf(fields, field, 'kubernetes', ['namespace', 'service-account', 'audience'])
  return {
    namespace: members.text('namespace', kubernetesName),
    serviceAccount: members.text('service-account', serviceAccount),
    audience: members.text('audience', word),
  }
}

function githubApp(fields: Fields, field: Field): Read<'vault'> {
  const known = ['signing-key', 'vault-role', 'vault-audience', 'vault-mount']
  const members = membersOf(fields, field, 'github-app', known)
  const name = members.text('vault-role', vaultRole)
  return {
    role: name,
    audience: members.text('vault-audience', word),
    mount: members.optional('vault-mount', mount) ?? 'jwt',
    signingKey: members.text('signing-key', signingKey),
    policies: [name.toLowerCase()],
  }
}

/** The principals that a rule's jobs may become. */
export function readTargets(fields: Fields, field: Field): Target[] {
  const known = ['aws', 'gcp', 'azure', 'vault', 'kubernetes', 'github-app']
  const before = fields.faults.length
  const members = fields.members(field, 'may', known)
  // A misspelt system is a fault already.
  if (members.size === 0 && fields.faults.length === before)
    fields.fault(field.path, `may must have at least one of ${known.join(', ')}.`)
  return [...members].map(([name, one]): Target => {
    const { path } = one
    switch (name) {
      case 'aws':
        return { system: 'aws', path, ...aws(fields, one) }
      case 'gcp':
        return { system: 'gcp', path, ...gcp(fields, one) }
      case 'azure':
        return { system: 'azure', path, ...azure(fields, one) }
      case 'kubernetes':
        return { system: 'kubernetes', path, ...kubernetes(fields, one) }
      case 'vault':
        return { system: 'vault', path, ...vault(fields, one) }
      default:
        return { system: 'vault', path, ...githubApp(fields, one) }
    }
  })
}
