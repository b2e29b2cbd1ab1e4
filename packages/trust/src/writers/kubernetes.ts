import type { Target, TrustFile } from '../file/model.ts'
import { groupOf } from '../file/rules.ts'
import { type Grant, grantsOf, idClaims } from '../file/wants.ts'
import { celTest, celText } from './cel.ts'
import { groupBy, plainName, type RenderedDocument, type Rendering, withComments } from './rendering.ts'
import { sharedWant } from './shared-want.ts'
import { type Yaml, yamlText } from './yaml.ts'

type KubernetesGrant = Grant & { readonly target: Extract<Target, { system: 'kubernetes' }> }

const api = 'rbac.authorization.k8s.io'

/** The authentication configuration of each cluster, and the rights of each rule in its namespace. */
export function renderKubernetes(file: TrustFile): Rendering {
  const grants = grantsOf(file.rules).filter((grant): grant is KubernetesGrant => grant.target.system === 'kubernetes')
  // The audience names the cluster.
  const clusters = groupBy(grants, ({ target }) => target.audience)
  return { documents: [...clusters.map(configurationOf), ...grants.map(rightsOf)], faults: [] }
}

function configurationOf(grants: readonly KubernetesGrant[]): RenderedDocument {
  const audience = grants[0]?.target.audience ?? ''
  const configuration = {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AuthenticationConfiguration',
    // Kubernetes refuses two entries of one issuer.
    jwt: groupBy(grants, ({ rule }) => rule.issuer.url).map((same) => authenticatorOf(same, audience)),
  }
  return {
    name: `${plainName(audience.replace('https://', ''), '-')}.authentication.yml`,
    title: `AuthenticationConfiguration of the API server with the audience ${audience}`,
    part: 'issuer',
    text: yamlText(configuration),
    notes: [],
  }
}

function authenticatorOf(grants: readonly KubernetesGrant[], audience: string): Yaml {
  const { url, kind } = (grants[0] as KubernetesGrant).rule.issuer
  const shared = sharedWant(grants)
  const groups = grants.map((grant) => {
    const tests = grant.wants.filter(({ claim }) => claim !== 'iss' && claim !== 'aud')
    return `${tests.map((want) => celTest(want, 'claims')).join(' && ')} ? ${celText(groupOf(grant.rule.name))} : ''`
  })
  return {
    issuer: { url, audiences: [audience] },
    claimValidationRules: [{ expression: celTest(shared, 'claims'), message: `another ${shared.claim}` }],
    claimMappings: {
      username: { expression: `'mayfly:' + claims.${idClaims(kind)?.id ?? 'sub'}` },
      groups: { expression: `[${groups.join(', ')}].filter(group, group != '')` },
    },
    userValidationRules: [
      { expression: "!user.username.startsWith('system:')", message: 'a name that Kubernetes reserves' },
    ],
  }
}

/** The rights that Mayfly needs to make and delete a token of the service account. */
function rightsOf(grant: KubernetesGrant): RenderedDocument {
  const { rule, target } = grant
  const { namespace, serviceAccount } = target
  const metadata = { name: `mayfly-${rule.name}`, namespace }
  const role = {
    apiVersion: `${api}/v1`,
    kind: 'Role',
    metadata,
    rules: [
      { apiGroups: [''], resources: ['secrets'], verbs: ['create', 'delete'] },
      {
        apiGroups: [''],
        resources: ['serviceaccounts/token'],
        resourceNames: [serviceAccount],
        verbs: ['create'],
      },
    ],
  }
  const binding = {
    apiVersion: `${api}/v1`,
    kind: 'RoleBinding',
    metadata,
    subjects: [{ apiGroup: api, kind: 'Group', name: groupOf(grant.rule.name) }],
    roleRef: { apiGroup: api, kind: 'Role', name: metadata.name },
  }
  const notes =
    rule.lifetimeSeconds === undefined
      ? []
      : [`Rule ${rule.name}: Kubernetes cannot limit the lifetime here. Set lifetime in the step.`]
  return {
    name: `${rule.name}.rights.yml`,
    title: `Rights of rule ${rule.name} in the namespace ${namespace}`,
    part: 'rule',
    text: withComments(notes, `${yamlText(role)}---\n${yamlText(binding)}`),
    notes,
  }
}
