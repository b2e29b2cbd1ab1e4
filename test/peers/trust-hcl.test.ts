import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TrustFile } from '../../packages/trust/src/file/model.ts'
import type { RenderedSystem } from '../../packages/trust/src/writers/forms.ts'
import { render } from '../../packages/trust/src/writers/render.ts'
import { matrices, systemsOfJobs } from '../support/trust/jobs.ts'
import { fileOf } from '../support/trust/matrix.ts'
import { hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'

/** A block as the parser reads it, with the values of its attributes. */
interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly attributes: Readonly<Record<string, unknown>>
  readonly blocks?: readonly Block[]
}

/** The answer of the parser for each text: its blocks, or its first fault. */
function read(texts: readonly string[]): (readonly Block[] | string)[] {
  const folder = scratch()
  try {
    const paths = texts.map((text, index) => {
      const path = join(folder.path, `${index}.tf`)
      writeFileSync(path, text)
      return path
    })
    const options = { cwd: folder.path, env: hermetic(folder.path), encoding: 'utf8', maxBuffer: 2 ** 26 } as const
    const { stdout, stderr } = spawnSync(peers.hclGo.path, paths, options)
    expect(stderr).toBe('')
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  } finally {
    folder.remove()
  }
}

/** Objects with their members in one order, for `JSON.stringify`. */
function byName(_: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.fromEntries(Object.entries(value).sort()) : value
}

const example = (name: string) => fileOf(readFileSync(`test/support/trust/${name}.yml`, 'utf8'))

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: Terraform reads them. */
const hostile = [
  '${x}',
  '%{if(true)}x%{endif}',
  '$${x}',
  '%%{x}',
  '<<EOF',
  '#x',
  '//x',
  '"',
  '\\',
  "it's",
  'a  oidc = {',
  'ü',
]
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: Terraform reads them. */

const hostileFile = fileOf(`version: 1
issuers: { github: { ids: { acme: 12, acme/api: 34 }, subject: immutable } }
rules:
${hostile
  .map(
    (name, index) => `  rule-${index}:
    who: { github: acme/api, environment: ${JSON.stringify(name)} }
    may:
      aws: arn:aws:iam::111111111111:role/role-${index}
      gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/github }
      azure: { tenant: 66666666-7777-8888-9999-000000000000, client-id: 11111111-2222-3333-4444-555555555555 }
      vault: { role: role-${index}, audience: vault, policies: [default] }`,
  )
  .join('\n')}
`)

const files: readonly (readonly [string, TrustFile])[] = [
  ...['small', 'organisation', 'three-systems', 'other-systems'].map((name) => [name, example(name)] as const),
  ...systemsOfJobs.map((ci) => [`jobs of ${ci}`, matrices[ci].file] as const),
  ['hostile names', hostileFile],
]

withPeers([peers.hclGo], "rendered Terraform, read by HashiCorp's parser", () => {
  /** The resources of a type in all documents of a system. */
  function resources(file: TrustFile, system: RenderedSystem, type: string): Block[] {
    const blocks = read(render(file, system, 'terraform').documents.map(({ text }) => text))
    expect(blocks.filter((one) => typeof one === 'string')).toEqual([])
    return (blocks as Block[][]).flat().filter(({ labels }) => labels[0] === type)
  }

  const jsonOf = (file: TrustFile, system: RenderedSystem, part: RegExp) =>
    render(file, system, 'json')
      .documents.filter(({ name }) => part.test(name))
      .map(({ text }) => JSON.parse(text))

  /** Values as texts, without the order of their members. */
  const texts = (values: readonly unknown[]) => values.map((one) => JSON.stringify(one, byName)).sort()

  test.each(files)('%s: the policies, mappings, claims and subjects are those of the JSON', (_, file) => {
    const roles = resources(file, 'aws', 'aws_iam_role')
    expect(texts(roles.map(({ attributes }) => JSON.parse(String(attributes.assume_role_policy))))).toEqual(
      texts(jsonOf(file, 'aws', /\.trust\.json$/)),
    )

    const providers = resources(file, 'gcp', 'google_iam_workload_identity_pool_provider')
    const facts = providers.map(({ attributes, blocks }) => {
      expect(blocks?.map(({ type }) => type)).toEqual(['oidc'])
      const { issuer_uri: issuer, allowed_audiences: audiences = [] } = blocks?.[0]?.attributes ?? {}
      return [attributes.attribute_mapping, attributes.attribute_condition, issuer, audiences]
    })
    expect(texts(facts)).toEqual(
      texts(
        jsonOf(file, 'gcp', /\.provider\.json$/).map(({ attributeMapping, attributeCondition, oidc }) => [
          attributeMapping,
          attributeCondition,
          oidc.issuerUri,
          oidc.allowedAudiences ?? [],
        ]),
      ),
    )

    const vault = resources(file, 'vault', 'vault_jwt_auth_backend_role')
    expect(texts(vault.map(({ attributes }) => attributes.bound_claims))).toEqual(
      texts(
        jsonOf(file, 'vault', /\.role\.json$/).map(({ bound_claims }) =>
          // Terraform's provider splits the text of a claim at commas.
          Object.fromEntries(Object.entries(bound_claims).map(([claim, values]) => [claim, String(values)])),
        ),
      ),
    )

    const credentials = [
      ...resources(file, 'azure', 'azuread_application_federated_identity_credential'),
      ...resources(file, 'azure', 'azuread_application_flexible_federated_identity_credential'),
    ]
    expect(
      texts(credentials.map(({ attributes }) => attributes.subject ?? attributes.claims_matching_expression)),
    ).toEqual(
      texts(
        jsonOf(file, 'azure', /\.json$/)
          .flat()
          .map(({ subject, claimsMatchingExpression }) => subject ?? claimsMatchingExpression.value),
      ),
    )
  })

  test('the parser refuses a text that is no Terraform, with its place', () => {
    const [document] = render(hostileFile, 'gcp', 'terraform').documents
    const wrong = document?.text.replace('attribute_condition', 'attribute condition') ?? ''
    expect(read([wrong])).toEqual([expect.stringMatching(/0\.tf:\d+,\d+-\d+: /)])
  })
})
