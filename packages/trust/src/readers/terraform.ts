import type { Path, Source, TrustDocument, TrustSystem } from '../model.ts'
import { awsPolicy } from './aws.ts'
import { azureRule } from './azure.ts'
import { type GoogleGrant, type GoogleProvider, googleRules } from './google.ts'
import { listOf, ownMember, textOf } from './members.ts'
import { onlyUnjudged, type ReadRules, together } from './reading.ts'
import { vaultRole } from './vault.ts'

/** Reads `terraform show -json` of a state or of a plan: one document for each system that has trust in it. */
export function readTerraform(source: Source): TrustDocument[] {
  const resources = resourcesOf(source.value)
  const systems: readonly [TrustSystem, ReadRules][] = [
    ['aws', together(resources.filter(isType('aws_iam_role')).map(awsResource))],
    ['gcp', googleResources(resources)],
    ['azure', together(resources.filter(({ type }) => azureTypes.has(type)).map(azureResource))],
    ['vault', vaultResources(resources)],
  ]
  const used = systems.filter(([, { rules, unjudged }]) => rules.length + unjudged.length > 0)
  return used.map(([system, found]) => ({ system, source, ...found }))
}

/** Whether a value is the JSON of a state or of a plan. */
export function isTerraform(value: unknown): boolean {
  if (typeof ownMember(value, 'format_version') !== 'string') return false
  return ownMember(value, 'values') !== undefined || ownMember(value, 'planned_values') !== undefined
}

interface Resource {
  readonly type: string
  readonly address: string
  readonly values: unknown
  readonly path: Path
  /** The arguments that only the apply step of a plan computes. */
  readonly unknown: unknown
}

function isType(type: string): (resource: Resource) => boolean {
  return (resource) => resource.type === type
}

function resourcesOf(document: unknown): Resource[] {
  const unknownOf = new Map(
    listOf(ownMember(document, 'resource_changes')).map((change) => [
      ownMember(change, 'address'),
      ownMember(ownMember(change, 'change'), 'after_unknown'),
    ]),
  )
  const resources: Resource[] = []
  const visit = (module: unknown, path: Path): void => {
    for (const [index, one] of listOf(ownMember(module, 'resources')).entries()) {
      const [type, address] = [textOf(ownMember(one, 'type')), textOf(ownMember(one, 'address'))]
      if (type === undefined || address === undefined || ownMember(one, 'mode') === 'data') continue
      const path_ = [...path, 'resources', index, 'values']
      resources.push({ type, address, values: ownMember(one, 'values'), path: path_, unknown: unknownOf.get(address) })
    }
    for (const [index, child] of listOf(ownMember(module, 'child_modules')).entries()) {
      visit(child, [...path, 'child_modules', index])
    }
  }
  for (const part of ['values', 'planned_values'])
    visit(ownMember(ownMember(document, part), 'root_module'), [part, 'root_module'])
  return resources
}

/** Reports an argument that the plan does not know yet, for those that decide who is trusted. */
function unknownArgument(resource: Resource, names: readonly string[]): ReadRules | undefined {
  const name = names.find((one) => hasUnknown(ownMember(resource.unknown, one)))
  if (name === undefined) return undefined
  return onlyUnjudged(`${resource.address}: the plan does not know ${name} yet`, [...resource.path, name])
}

function hasUnknown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === true
  return Object.values(value).some(hasUnknown)
}

function awsResource(resource: Resource): ReadRules {
  const { values, path, address } = resource
  const seconds = ownMember(values, 'max_session_duration')
  return (
    unknownArgument(resource, ['assume_role_policy']) ??
    awsPolicy(ownMember(values, 'assume_role_policy'), [...path, 'assume_role_policy'], {
      name: address,
      principal: textOf(ownMember(values, 'arn')),
      lifetimeSeconds: typeof seconds === 'number' ? seconds : undefined,
    })
  )
}

const googleProvider = 'google_iam_workload_identity_pool_provider'
const grantForm = /^google_(.+)_iam_(member|binding)$/

function googleResources(resources: readonly Resource[]): ReadRules {
  const decisive = ['attribute_condition', 'attribute_mapping', 'oidc', 'disabled']
  const providers = resources.filter(isType(googleProvider))
  const unknown = providers.flatMap((one) => unknownArgument(one, decisive) ?? [])
  const known = providers.filter((one) => !unknownArgument(one, decisive))
  const grants = resources.filter(({ type }) => grantForm.test(type))
  // Without a provider of a pool, these are about people and service accounts.
  const unread = providers.length === 0 ? [] : resources.flatMap(unreadGrant)
  return together([...unknown, ...unread, googleRules(known.map(providerOf), grants.flatMap(grantsOf))])
}

/** A grant whose members the document does not show: those of a whole policy, and those that a plan does not know yet. */
function unreadGrant(resource: Resource): ReadRules {
  const { type, address, path } = resource
  const isPolicy = /^google_.+_iam_policy$/.test(type)
  if (isPolicy) return onlyUnjudged(`${address} has a whole policy, which is not read`, path, 'allow')
  if (!grantForm.test(type)) return { rules: [], unjudged: [] }
  return unknownArgument(resource, ['member', 'members']) ?? { rules: [], unjudged: [] }
}

function providerOf({ values, path, address }: Resource): GoogleProvider {
  const oidc = listOf(ownMember(values, 'oidc'))[0]
  const oidcPath = [...path, 'oidc', 0]
  return {
    name: textOf(ownMember(values, 'name')),
    label: address,
    issuer: ownMember(oidc, 'issuer_uri'),
    audiences: ownMember(oidc, 'allowed_audiences'),
    mapping: ownMember(values, 'attribute_mapping'),
    condition: ownMember(values, 'attribute_condition'),
    disabled: ownMember(values, 'disabled') === true,
    path,
    paths: {
      issuer: [...oidcPath, 'issuer_uri'],
      audiences: [...oidcPath, 'allowed_audiences'],
      mapping: [...path, 'attribute_mapping'],
      condition: [...path, 'attribute_condition'],
    },
  }
}

function grantsOf({ values, path }: Resource): GoogleGrant[] {
  const single = ownMember(values, 'member')
  const members = single === undefined ? listOf(ownMember(values, 'members')) : [single]
  return members.flatMap((member, index): GoogleGrant[] =>
    typeof member === 'string'
      ? [
          {
            member,
            role: textOf(ownMember(values, 'role')) ?? 'a role',
            principal: textOf(ownMember(values, 'service_account_id')),
            conditional: listOf(ownMember(values, 'condition')).length > 0,
            path: single === undefined ? [...path, 'members', index] : [...path, 'member'],
          },
        ]
      : [],
  )
}

const azureTypes: ReadonlyMap<string, { readonly audiences: string; readonly parent: string }> = new Map([
  ['azuread_application_federated_identity_credential', { audiences: 'audiences', parent: 'application_id' }],
  ['azuread_application_flexible_federated_identity_credential', { audiences: 'audience', parent: 'application_id' }],
  ['azurerm_federated_identity_credential', { audiences: 'audience', parent: 'parent_id' }],
])

function azureResource(resource: Resource): ReadRules {
  const { values, path, address, type } = resource
  const names = azureTypes.get(type) ?? { audiences: 'audiences', parent: 'application_id' }
  const expression = 'claims_matching_expression'
  return (
    unknownArgument(resource, ['issuer', 'subject', expression, names.audiences]) ??
    azureRule(
      {
        name: address,
        principal: textOf(ownMember(values, names.parent)),
        issuer: ownMember(values, 'issuer'),
        subject: ownMember(values, 'subject'),
        audiences: ownMember(values, names.audiences),
        expression: ownMember(values, expression),
        language: 1,
      },
      {
        issuer: [...path, 'issuer'],
        subject: [...path, 'subject'],
        audiences: [...path, names.audiences],
        expression: [...path, expression],
      },
      path,
    )
  )
}

const vaultDecisive = [
  'bound_audiences',
  'bound_claims',
  'bound_claims_type',
  'bound_subject',
  'user_claim',
  'role_type',
]

function vaultResources(resources: readonly Resource[]): ReadRules {
  const mounts = new Map(
    resources
      .filter(isType('vault_jwt_auth_backend'))
      .map(({ values, path }) => [ownMember(values, 'path'), { value: values, path }]),
  )
  return together(
    resources.filter(isType('vault_jwt_auth_backend_role')).map((resource) => {
      const { values, path, address } = resource
      const name = textOf(ownMember(values, 'role_name')) ?? address
      return (
        unknownArgument(resource, vaultDecisive) ??
        vaultRole(values, path, { name }, mounts.get(ownMember(values, 'backend')))
      )
    }),
  )
}
