import type { Target, TrustFile } from '../file/model.ts'
import { type Grant, grantsOf, idClaims } from '../file/wants.ts'
import type { DocumentFault } from '../model.ts'
import { block, Expression } from './hcl.ts'
import { groupBy, oneOrList, plainName, type RenderedDocument, type Rendering } from './rendering.ts'

type VaultGrant = Grant & { readonly target: Extract<Target, { system: 'vault' }> }

const usualSeconds = 20 * 60
/** A role that only signs for a GitHub App needs its token for one request. */
const signingSeconds = 2 * 60

/** The roles of the file on JWT mounts of Vault or OpenBao, and the configuration of each mount. */
export function renderVault(file: TrustFile, form: 'json' | 'terraform'): Rendering {
  const grants = grantsOf(file.rules).filter((grant): grant is VaultGrant => grant.target.system === 'vault')
  const mounts = groupBy(grants, ({ target }) => target.mount) as [VaultGrant, ...VaultGrant[]][]
  const faults = [...mounts.flatMap(mountFaults), ...(form === 'terraform' ? grants.flatMap(commaFaults) : [])]
  if (faults.length > 0) return { documents: [], faults }
  const write = { json: jsonOf, terraform: terraformOf }[form]
  return { documents: mounts.flatMap(write), faults }
}

function mountFaults([first, ...others]: readonly [VaultGrant, ...VaultGrant[]]): DocumentFault[] {
  const { mount } = first.target
  const other = others.find(({ rule }) => rule.issuer.url !== first.rule.issuer.url)
  const all = [first, ...others]
  const twice = all.filter(({ target }, index) => all.findIndex((one) => one.target.role === target.role) !== index)
  return [
    ...(other
      ? [
          {
            path: other.target.path,
            message: `The mount ${mount} would have two issuers, and a mount has one. Set mount.`,
          },
        ]
      : []),
    ...twice.map(({ target }) => ({
      path: target.path,
      message: `Two rules have the role ${target.role} of the mount ${mount}, and a role has one set of claims. Write two roles.`,
    })),
  ]
}

/** Terraform's provider writes the values of a claim as one text, and splits it at commas. */
function commaFaults({ rule, target, wants }: VaultGrant): DocumentFault[] {
  const unsafe = wants.find(({ values }) => values.some((value) => value.includes(',') || value.trim() !== value))
  if (unsafe === undefined) return []
  return [
    {
      path: target.path,
      message: `Rule ${rule.name}: a value of ${unsafe.claim} has a comma, or a blank at its end. Terraform's Vault provider would change it. Use the form json.`,
    },
  ]
}

/** The members of a role that are the same in both forms. */
function roleOf({ rule, target, wants }: VaultGrant) {
  const tests = wants.filter(({ claim }) => claim !== 'iss' && claim !== 'aud')
  const seconds = rule.lifetimeSeconds ?? (target.signingKey ? signingSeconds : usualSeconds)
  return {
    tests,
    user_claim: idClaims(rule.issuer.kind)?.id ?? 'sub',
    // With `glob`, each star of any value is a pattern. A star is possible only in values that are patterns here too.
    bound_claims_type: tests.some(({ isPattern }) => isPattern) ? 'glob' : 'string',
    bound_audiences: [target.audience],
    policies: target.policies,
    seconds,
  }
}

function notesOf({ rule, target }: VaultGrant): string[] {
  return target.policies.length > 0
    ? []
    : [`Rule ${rule.name}: the role gives no policy. Write policies into the rule, or set them at the role.`]
}

/** The policy of a role that signs for a GitHub App. */
function signingPolicy({ target }: VaultGrant): string | undefined {
  if (target.signingKey === undefined) return undefined
  const at = target.signingKey.lastIndexOf('/')
  const path = `${target.signingKey.slice(0, at)}/sign/${target.signingKey.slice(at + 1)}/sha2-256`
  return `path ${JSON.stringify(path)} {\n  capabilities = ["update"]\n}\n`
}

function jsonOf([first, ...others]: readonly [VaultGrant, ...VaultGrant[]]): RenderedDocument[] {
  const { url } = first.rule.issuer
  const { mount } = first.target
  const config: RenderedDocument = {
    name: `${plainName(mount, '-')}.config.json`,
    title: `Configuration of the mount, once: vault write auth/${mount}/config - < ${plainName(mount, '-')}.config.json`,
    part: 'issuer',
    text: `${JSON.stringify({ oidc_discovery_url: url, bound_issuer: url }, null, 2)}\n`,
    notes: [],
  }
  return [config, ...[first, ...others].flatMap(roleDocuments)]
}

function roleDocuments(grant: VaultGrant): RenderedDocument[] {
  const { tests, user_claim, bound_claims_type, bound_audiences, policies, seconds } = roleOf(grant)
  const { role, mount } = grant.target
  const body = {
    role_type: 'jwt',
    user_claim,
    bound_audiences,
    // A write keeps the subject of before, unless it is written.
    bound_subject: '',
    bound_claims_type,
    bound_claims: Object.fromEntries(tests.map(({ claim, values }) => [claim, oneOrList(values)])),
    token_type: 'service',
    token_policies: policies,
    token_ttl: `${seconds}s`,
    token_max_ttl: `${seconds}s`,
  }
  const policy = signingPolicy(grant)
  return [
    {
      name: `${role}.role.json`,
      title: `Role ${role}: vault write auth/${mount}/role/${role} - < ${role}.role.json`,
      part: 'rule',
      text: `${JSON.stringify(body, null, 2)}\n`,
      notes: notesOf(grant),
    },
    ...(policy === undefined
      ? []
      : [
          {
            name: `${role}.policy.hcl`,
            title: `Policy ${policies[0]}: vault policy write ${policies[0]} ${role}.policy.hcl`,
            part: 'rule' as const,
            text: policy,
            notes: [],
          },
        ]),
  ]
}

function terraformOf([first, ...others]: readonly [VaultGrant, ...VaultGrant[]]): RenderedDocument[] {
  const { url } = first.rule.issuer
  const { mount } = first.target
  const label = `mount_${plainName(mount, '_')}`
  const backend = block('resource', ['vault_jwt_auth_backend', label], {
    path: mount,
    oidc_discovery_url: url,
    bound_issuer: url,
  })
  const roles = [first, ...others].flatMap((grant) => {
    const { tests, user_claim, bound_claims_type, bound_audiences, policies, seconds } = roleOf(grant)
    const { role } = grant.target
    const policy = signingPolicy(grant)
    const name = `role_${plainName(role, '_')}`
    return [
      block('resource', ['vault_jwt_auth_backend_role', name], {
        backend: new Expression(`vault_jwt_auth_backend.${label}.path`),
        role_name: role,
        role_type: 'jwt',
        user_claim,
        bound_audiences,
        bound_claims_type,
        bound_claims: Object.fromEntries(tests.map(({ claim, values }) => [claim, values.join(',')])),
        token_type: 'service',
        token_policies: policies,
        token_ttl: seconds,
        token_max_ttl: seconds,
      }),
      ...(policy === undefined ? [] : [block('resource', ['vault_policy', name], { name: policies[0] ?? '', policy })]),
    ]
  })
  return [
    {
      name: `${plainName(mount, '-')}.tf`,
      title: `JWT mount ${mount} and its roles`,
      part: 'rule',
      text: [backend, ...roles].join('\n'),
      notes: [first, ...others].flatMap(notesOf),
    },
  ]
}
