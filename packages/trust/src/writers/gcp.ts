import { bytesOf } from '../bytes.ts'
import { bySubject, type Target, type TrustFile } from '../file/model.ts'
import { type Grant, grantsOf, idClaims } from '../file/wants.ts'
import type { DocumentFault } from '../model.ts'
import { longestSubject } from '../readers/google.ts'
import { celTest } from './cel.ts'
import { block, Expression } from './hcl.ts'
import { groupBy, plainName, type RenderedDocument, type Rendering, tooLarge, withComments } from './rendering.ts'
import { sharedWant } from './shared-want.ts'
import { command } from './shell.ts'

export type GcpGrant = Grant & { readonly target: Extract<Target, { system: 'gcp' }> }

/** One provider of a pool, with the rules that go through it. */
interface Provider {
  readonly grants: readonly [GcpGrant, ...GcpGrant[]]
  readonly number: string
  readonly pool: string
  readonly id: string
  readonly mapping: Readonly<Record<string, string>>
  readonly condition: string
  readonly audiences: readonly string[]
  readonly issuer: string
}

const mostMappings = 50
const longestMapping = 2048
const longestMappings = 8192
const longestCondition = 4096

/** The workload identity providers of the file, and who may act as which service account. */
export function renderGcp(file: TrustFile, form: 'json' | 'terraform' | 'commands'): Rendering {
  const grants = grantsOf(file.rules).filter((grant): grant is GcpGrant => grant.target.system === 'gcp')
  const providers = groupBy(grants, ({ target }) => target.provider).map((one) =>
    providerOf(one as [GcpGrant, ...GcpGrant[]]),
  )
  const faults = providers.flatMap(faultsOf)
  if (faults.length > 0) return { documents: [], faults }
  const write = { json: jsonOf, terraform: terraformOf, commands: commandsOf }[form]
  return { documents: providers.flatMap(write), faults }
}

function providerOf(grants: readonly [GcpGrant, ...GcpGrant[]]): Provider {
  const [first] = grants
  const [, number = '', , , , pool = '', , id = ''] = first.target.provider.split('/')
  const attributes = grants.map((grant) => {
    const tests = grant.wants.filter(({ claim }) => claim !== 'iss' && claim !== 'aud')
    return [attributeOf(grant), `${tests.map((want) => celTest(want, 'assertion')).join(' && ')} ? 'yes' : 'no'`]
  })
  const own = `https://iam.googleapis.com/${first.target.provider}`
  const audiences = [...new Set(grants.map(({ target }) => target.audience))]
  return {
    grants,
    number,
    pool,
    id,
    mapping: { 'google.subject': subjectOf(grants), ...Object.fromEntries(attributes) },
    condition: celTest(sharedWant(grants), 'assertion'),
    // Google's own default must not be written: a list replaces it.
    audiences: audiences.every((one) => one === own) ? [] : audiences,
    issuer: first.rule.issuer.url,
  }
}

/** The attribute of a rule. A hyphen is not possible in its name. */
function attributeOf({ rule }: GcpGrant): string {
  return `attribute.${rule.name.replaceAll('-', '_')}`
}

/** The subject of the federated identity. One that may be too long is replaced by the id of the repository. */
function subjectOf(grants: readonly GcpGrant[]): string {
  const claims = idClaims(grants[0]?.rule.issuer.kind ?? 'jenkins')
  const isShort = grants.every(({ subjects }) =>
    subjects.every(({ value, isPattern }) => !isPattern && bytesOf(value) <= longestSubject),
  )
  return isShort || claims === undefined ? 'assertion.sub' : `'${claims.id}:' + assertion.${claims.id}`
}

function faultsOf({ grants, mapping, condition, audiences, id }: Provider): DocumentFault[] {
  const [first, ...others] = grants
  const path = first.target.path
  const issuers = new Set(grants.map(({ rule }) => rule.issuer.url))
  const fix = 'Give some rules a provider of their own.'
  const sizes = Object.values(mapping).map((one) => one.length)
  const longSubjects = grants.flatMap(({ rule, subjects }) =>
    bySubject[rule.issuer.kind] ? subjects.filter(({ value }) => bytesOf(value) > longestSubject) : [],
  )
  const limits: [what: string, size: number, limit: number][] = [
    [`The number of attributes of provider ${id}`, sizes.length, mostMappings],
    [
      `The number of characters in all mappings of provider ${id}`,
      sizes.reduce((sum, one) => sum + one, 0),
      longestMappings,
    ],
    [`The number of characters in the condition of provider ${id}`, condition.length, longestCondition],
    [`The number of audiences of provider ${id}`, audiences.length, 10],
    ...longSubjects.map(({ value }): [string, number, number] => [
      'The number of bytes in the subject of a job',
      bytesOf(value),
      longestSubject,
    ]),
  ]
  return [
    ...(issuers.size > 1
      ? [
          {
            path: others.at(-1)?.target.path ?? path,
            message: `provider ${id} would have two issuers, and Google allows one. ${fix}`,
          },
        ]
      : []),
    ...grants.flatMap((grant) => {
      const size = mapping[attributeOf(grant)]?.length ?? 0
      const what = `The number of characters in the attribute of rule ${grant.rule.name}`
      return size > longestMapping
        ? [tooLarge(grant.rule.path, what, size, longestMapping, 'Write several rules.')]
        : []
    }),
    ...limits.flatMap(([what, size, limit]) => (size > limit ? [tooLarge(path, what, size, limit, fix)] : [])),
    ...grants.flatMap(({ target }) =>
      target.audience.length > 256
        ? [tooLarge(target.path, 'The number of characters in audience', target.audience.length, 256, '')]
        : [],
    ),
  ]
}

/** The member of an IAM policy for the jobs of a rule. */
export function googleMember(grant: GcpGrant): string {
  const [pool] = grant.target.provider.split('/providers/')
  return `principalSet://iam.googleapis.com/${pool}/${attributeOf(grant)}/yes`
}

/** The work that remains for a rule without a service account, and for one with a lifetime. */
function notesOf({ grants }: Provider): string[] {
  return grants.flatMap(({ rule, target }, index) => [
    ...(target.serviceAccount === undefined
      ? [`Rule ${rule.name}: grant roles to ${googleMember(grants[index] as GcpGrant)}.`]
      : []),
    ...(rule.lifetimeSeconds === undefined
      ? []
      : [`Rule ${rule.name}: Google Cloud cannot limit the lifetime here. Set lifetime in the step.`]),
  ])
}

const user = 'roles/iam.workloadIdentityUser'

function jsonOf(provider: Provider): RenderedDocument[] {
  const { grants, id, mapping, condition, audiences, issuer } = provider
  const body = {
    name: grants[0].target.provider,
    oidc: { issuerUri: issuer, ...(audiences.length > 0 && { allowedAudiences: audiences }) },
    attributeMapping: mapping,
    attributeCondition: condition,
  }
  const impersonate = grants.flatMap((grant) =>
    grant.target.serviceAccount
      ? [`Rule ${grant.rule.name}: grant ${user} on ${grant.target.serviceAccount} to ${googleMember(grant)}.`]
      : [],
  )
  return [
    {
      name: `${id}.provider.json`,
      title: `Workload identity provider ${grants[0].target.provider}`,
      part: 'issuer',
      text: `${JSON.stringify(body, null, 2)}\n`,
      notes: [...impersonate, ...notesOf(provider)],
    },
  ]
}

/** A list as gcloud reads it. A delimiter of our own, because expressions and audiences may have commas. */
function listFlag(pairs: readonly string[]): string {
  const delimiters = [';', '|', '%%', ...pairs.map((_, index) => `mayfly${index}`)]
  const delimiter = delimiters.find((one) => !pairs.some((pair) => pair.includes(one))) ?? ';'
  return `^${delimiter}^${pairs.join(delimiter)}`
}

function audienceFlag(audiences: readonly string[]): string {
  return audiences.some((one) => one.includes(',') || one.startsWith('^')) ? listFlag(audiences) : audiences.join(',')
}

function commandsOf(provider: Provider): RenderedDocument[] {
  const { grants, number, pool, id, mapping, condition, audiences, issuer } = provider
  const notes = notesOf(provider)
  const base = ['gcloud', 'iam', 'workload-identity-pools']
  const where: [string, string][] = [
    ['--project', number],
    ['--location', 'global'],
  ]
  const once = [
    command([...base, 'create', pool], where),
    command(
      [...base, 'providers', 'create-oidc', id],
      [
        ...where,
        ['--workload-identity-pool', pool],
        ['--issuer-uri', issuer],
        ...(audiences.length > 0 ? ([['--allowed-audiences', audienceFlag(audiences)]] as const) : []),
        ['--attribute-mapping', listFlag(Object.entries(mapping).map(([name, expression]) => `${name}=${expression}`))],
        ['--attribute-condition', condition],
      ],
    ),
  ]
  const bindings = grants.flatMap((grant) => {
    const { serviceAccount } = grant.target
    if (serviceAccount === undefined) return []
    return command(
      ['gcloud', 'iam', 'service-accounts', 'add-iam-policy-binding', serviceAccount],
      [
        ['--role', user],
        ['--member', googleMember(grant)],
      ],
    )
  })
  return [
    {
      name: `${pool}-${id}.sh`,
      title: `Commands for ${grants[0].target.provider}`,
      part: 'issuer',
      text: withComments(notes, [...once, ...bindings].join('')),
      notes,
    },
  ]
}

function terraformOf(provider: Provider): RenderedDocument[] {
  const { grants, number, pool, id, mapping, condition, audiences, issuer } = provider
  const notes = notesOf(provider)
  const label = `pool_${plainName(pool, '_')}`
  const type = 'google_iam_workload_identity_pool'
  const blocks = [
    block('resource', [type, label], { project: number, workload_identity_pool_id: pool }),
    block(
      'resource',
      [`${type}_provider`, `provider_${plainName(id, '_')}`],
      {
        project: number,
        workload_identity_pool_id: new Expression(`${type}.${label}.workload_identity_pool_id`),
        workload_identity_pool_provider_id: id,
        attribute_mapping: mapping,
        attribute_condition: condition,
        oidc: { issuer_uri: issuer, ...(audiences.length > 0 && { allowed_audiences: audiences }) },
      },
      [
        'checkov:skip=CKV_GCP_125:it wants the condition to compare assertion.sub; ids cannot be taken over, and each rule compares the subject',
      ],
    ).replace(/^ {2}oidc = \{$/m, '  oidc {'),
    ...grants.flatMap((grant) => {
      const { serviceAccount } = grant.target
      if (serviceAccount === undefined) return []
      return block('resource', ['google_service_account_iam_member', plainName(grant.rule.name, '_')], {
        service_account_id: `projects/-/serviceAccounts/${serviceAccount}`,
        role: user,
        member: googleMember(grant),
      })
    }),
  ]
  return [
    {
      name: `${pool}-${id}.tf`,
      title: `Workload identity provider ${grants[0].target.provider}`,
      part: 'issuer',
      text: withComments(notes, blocks.join('\n')),
      notes,
    },
  ]
}
