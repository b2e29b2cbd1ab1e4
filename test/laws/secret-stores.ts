import type { FakeServer } from '@mayfly/doubles/double-server'
import { akeylessAudience, inAkeylessWorld } from '../support/akeyless-world.ts'
import { inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret } from '../support/aws-stores.ts'
import { audience as awsAudience } from '../support/aws-world.ts'
import { azureAudience } from '../support/azure-world.ts'
import { stepCaAudience } from '../support/certificate-world.ts'
import { conjurAudience, inConjurWorld } from '../support/conjur-world.ts'
import { inDelineaWorld } from '../support/delinea-world.ts'
import { gcpAudience } from '../support/gcp-world.ts'
import { inGoogleStoreWorld } from '../support/google-store-world.ts'
import type { Ci } from '../support/identities.ts'
import { inKeyVaultWorld, versionId } from '../support/key-vault-world.ts'
import { inKeywhizWorld } from '../support/keywhiz-world.ts'
import { clusterAudience, inKubernetesWorld } from '../support/kubernetes-world.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'
import type { World } from '../support/world.ts'

export type StoredValues = Readonly<Record<string, string | Uint8Array>>

/** The parts of a store that the laws need: its provider, its inputs, and the lines that read its values. */
export interface StoreLaw {
  readonly world: World
  readonly provider: string
  /** The inputs of a job that reads only. */
  readonly inputs: Readonly<Record<string, string>>
  readonly audience: string
  /** The servers that the step asks. */
  readonly servers: readonly FakeServer[]
  /** The source of the value of a key. */
  source(key: string): string
}

/** A store: the largest value that it takes, whether it takes bytes and empty values, and its world with values. */
export interface LawStore {
  readonly id: string
  readonly largest: number
  readonly takesBytes: boolean
  readonly takesEmpty: boolean
  within(values: StoredValues, scenario: (law: StoreLaw) => Promise<void>, ci?: Ci): Promise<void>
}

/** Every store that `secrets` reads. */
export const lawStores: readonly LawStore[] = [
  {
    id: 'aws',
    largest: 65_536,
    takesBytes: true,
    takesEmpty: false,
    within: (values, scenario, ci) =>
      inStoreWorld(
        { secrets: Object.entries(values).map(([key, value]) => awsSecret(key, value)) },
        (world) =>
          scenario({
            world,
            provider: 'aws',
            inputs: world.inputs,
            audience: awsAudience,
            servers: [world.sts, world.stores],
            source: (key) => key,
          }),
        ci,
      ),
  },
  {
    id: 'aws, Parameter Store',
    largest: 8192,
    takesBytes: false,
    takesEmpty: false,
    within: (values, scenario, ci) =>
      inStoreWorld(
        {
          parameters: Object.entries(values).map(([key, value]) => ({
            name: `/values/${key}`,
            type: 'SecureString',
            values: [String(value)],
          })),
        },
        (world) =>
          scenario({
            world,
            provider: 'aws',
            inputs: world.inputs,
            audience: awsAudience,
            servers: [world.sts, world.stores],
            source: (key) => `ssm:/values/${key}`,
          }),
        ci,
      ),
  },
  {
    id: 'gcp',
    largest: 65_536,
    takesBytes: true,
    takesEmpty: true,
    within: (values, scenario, ci) =>
      inGoogleStoreWorld(
        { secrets: Object.entries(values).map(([name, value]) => ({ name, versions: [{ value }] })) },
        (world) =>
          scenario({
            world,
            provider: 'gcp',
            inputs: world.inputs,
            audience: gcpAudience,
            servers: [world.google, world.manager],
            source: (key) => `my-project/${key}`,
          }),
        ci,
      ),
  },
  {
    id: 'azure',
    largest: 25_600,
    takesBytes: false,
    takesEmpty: true,
    within: (values, scenario, ci) =>
      inKeyVaultWorld(
        {
          secrets: Object.entries(values).map(([name, value]) => ({
            name,
            versions: [{ id: versionId(1), value: String(value) }],
          })),
        },
        (world) =>
          scenario({
            world,
            provider: 'azure',
            inputs: world.inputs,
            audience: azureAudience,
            servers: [world.entra, world.keyVault],
            source: (key) => `prod/${key}`,
          }),
        ci,
      ),
  },
  {
    id: 'kubernetes',
    largest: 1_048_576,
    takesBytes: true,
    takesEmpty: true,
    within: (values, scenario, ci) =>
      inKubernetesWorld(
        ({ cluster, ...world }) =>
          scenario({
            world,
            provider: 'kubernetes',
            inputs: { server: cluster.url, audience: clusterAudience },
            audience: clusterAudience,
            servers: [cluster],
            source: (key) => `deploy/values#${key}`,
          }),
        () => ({ stored: [{ namespace: 'deploy', name: 'values', data: values }], rules: ['get secrets values'] }),
        ci,
      ),
  },
  {
    id: 'vault',
    largest: 1_048_576,
    takesBytes: false,
    takesEmpty: true,
    within: (values, scenario, ci) =>
      inVaultWorld(
        ({ vault, inputs, ...world }) =>
          scenario({
            world,
            provider: 'vault',
            inputs,
            audience: vaultAudience,
            servers: [vault],
            source: (key) => `kv/values#${key}`,
          }),
        () => ({ kv2: { kv: { values: [values] } } }),
        ci,
      ),
  },
  {
    id: 'conjur',
    largest: 65_536,
    takesBytes: true,
    takesEmpty: false,
    within: (values, scenario, ci) =>
      inConjurWorld(
        (world) =>
          scenario({
            world,
            provider: 'conjur',
            inputs: world.inputs,
            audience: conjurAudience,
            servers: [world.conjur],
            source: (key) => `prod/${key}`,
          }),
        () => ({ variables: Object.entries(values).map(([key, value]) => ({ id: `prod/${key}`, values: [value] })) }),
        ci,
      ),
  },
  {
    id: 'akeyless',
    largest: 65_536,
    takesBytes: false,
    takesEmpty: true,
    within: (values, scenario, ci) =>
      inAkeylessWorld(
        (world) =>
          scenario({
            world,
            provider: 'akeyless',
            inputs: world.inputs,
            audience: akeylessAudience,
            servers: [world.akeyless],
            source: (key) => `/prod/${key}`,
          }),
        () => ({
          items: Object.entries(values).map(([key, value]) => ({
            name: `/prod/${key}`,
            kind: 'static',
            values: [String(value)],
          })),
        }),
        ci,
      ),
  },
  {
    id: 'delinea',
    largest: 65_536,
    takesBytes: false,
    takesEmpty: true,
    within: (values, scenario, ci) =>
      inDelineaWorld(
        (world) =>
          scenario({
            world,
            provider: 'delinea',
            inputs: world.inputs,
            audience: awsAudience,
            servers: [world.sts, world.delinea],
            source: (key) => `prod/values#${key}`,
          }),
        { secrets: [{ path: 'prod/values', versions: [values] }] },
        ci,
      ),
  },
  {
    id: 'keywhiz',
    largest: 65_536,
    takesBytes: true,
    takesEmpty: true,
    within: (values, scenario, ci) =>
      inKeywhizWorld(
        (world) =>
          scenario({
            world,
            provider: 'keywhiz',
            inputs: world.inputs,
            audience: stepCaAudience,
            servers: [world.stepCa, world.keywhiz],
            source: (key) => key,
          }),
        // A login and `exec` use the same ID token.
        { once: false, secrets: Object.entries(values).map(([name, value]) => ({ name, value })) },
        ci,
      ),
  },
]
