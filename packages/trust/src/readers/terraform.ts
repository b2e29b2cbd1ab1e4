import type { Path, Source, TrustDocument, TrustSystem } from '../model.ts'
import { awsPolicy } from './aws.ts'
import { azureRule } from './azure.ts'
import { type GoogleGrant, type GoogleProvider, googleRules } from './google.ts'
import { listOf, own, textOf } from './members.ts'
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
  if (typeof own(value, 'format_version') !== 'string') return false
  return own(value, 'values') !== undefined || own(value, 'planned_values') !== undefined
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
    listOf(own(document, 'resource_changes')).map((change) => [
      own(change, 'address'),
      own(own(change, 'change'), 'after_unknown'),
    ]),
  )
  const resources: Resource[] = []
  const visit = (module: unknown, path: Path): void => {
    for (const [index, one] of listOf(own(module, 'resources')).entries()) {
      const [type, address] = [textOf(own(one, 'type')), textOf(own(one, 'address'))]
      if (type === undefined || address === undefined || own(one, 'mode') === 'data') continue
      const path_ = [...path, 'resources', index, 'values']
      resources.push({ type, address, values: own(one, 'values'), path: path_, unknown: unknownOf.get(address) })
    }
    for (const [index, child] of listOf(own(module, 'child_modules')).entries()) {
      visit(child, [...path, 'child_modules', index])
    }
  }
  for (const part of ['values', 'planned_values']) visit(own(own(document, part), 'root_module'), [part, 'root_module'])
  return resources
}

/** Reports an argument that the plan does not know yet, for those that decide who is trusted. */
function notYetKnown(resource: Resource, names: readonly string[]): ReadRules | undefined {
  const name = names.find((one) => hasUnknown(own(resource.unknown, one)))
  if (name === undefined) return undefined
  return onlyUnjudged(`${resource.address}: the plan does not know ${name} yet`, [...resource.path, name])
}

function hasUnknown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === true
  return Object.values(value).some(hasUnknown)
}

function awsResource(resource: Resource): ReadRules {
  const { values, path, address } = resource
  const seconds = own(values, 'max_session_duration')
  return (
    notYetKnown(resource, ['assume_role_policy']) ??
    awsPolicy(own(values, 'assume_role_policy'), [...path, 'assume_role_policy'], {
      name: address,
      principal: textOf(own(values, 'arn')),
      lifetimeSeconds: typeof seconds === 'number' ? seconds : undefined,
    })
  )
}

const googleProvider = 'google_iam_workload_identity_pool_provider'
const grantForm = /^google_(.+)_iam_(member|binding)$/

function googleResources(resources: readonly Resource[]): ReadRules {
  const decisive = ['attribute_condition', 'attribute_mapping', 'oidc', 'disabled']
  const providers = resources.filter(isType(googleProvider))
  const unknown = providers.flatMap((one) => notYetKnown(one, decisive) ?? [])
  const known = providers.filter((one) => !notYetKnown(one, decisive))
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
  return notYetKnown(resource, ['member', 'members']) ?? { rules: [], unjudged: [] }
}

function providerOf({ values, path, address }: Resource): GoogleProvider {
  const oidc = listOf(own(values, 'oidc'))[0]
  const oidcPath = [...path, 'oidc', 0]
  return {
    name: textOf(own(values, 'name')),
    label: address,
    issuer: own(oidc, 'issuer_uri'),
    audiences: own(oidc, 'allowed_audiences'),
    mapping: own(values, 'attribute_mapping'),
    condition: own(values, 'attribute_condition'),
    disabled: own(values, 'disabled') === true,
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
  const single = own(values, 'member')
  const members = single === undefined ? listOf(own(values, 'members')) : [single]
  return members.flatMap((member, index): GoogleGrant[] =>
    typeof member === 'string'
      ? [
          {
            member,
            role: textOf(own(values, 'role')) ?? 'a role',
            principal: textOf(own(values, 'service_account_id')),
            conditional: listOf(own(values, 'condition')).length > 0,
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
    notYetKnown(resource, ['issuer', 'subject', expression, names.audiences]) ??
    azureRule(
      {
        name: address,
        principal: textOf(own(values, names.parent)),
        issuer: own(values, 'issuer'),
        subject: own(values, 'subject'),
        audiences: own(values, names.audiences),
        expression: own(values, expression),
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
      .map(({ values, path }) => [own(values, 'path'), { value: values, path }]),
  )
  return together(
    resources.filter(isType('vault_jwt_auth_backend_role')).map((resource) => {
      const { values, path, address } = resource
      const name = textOf(own(values, 'role_name')) ?? address
      return (
        notYetKnown(resource, vaultDecisive) ?? vaultRole(values, path, { name }, mounts.get(own(values, 'backend')))
      )
    }),
  )
}
