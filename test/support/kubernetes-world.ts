import { resolve } from 'node:path'
import { type FakeCluster, type FakeClusterOptions, startFakeCluster } from '@mayfly/doubles/kubernetes/server'
import { canary } from './google-store-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

export const kubernetesAction = resolve('actions/kubernetes')
export const clusterAudience = 'https://cluster.example'

/** An issuer, a strict API server that trusts it, and the inputs for a token of a service account. */
export interface KubernetesWorld extends World {
  readonly cluster: FakeCluster
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** An API server that trusts an issuer, as a part of a world. */
export async function startCluster(
  issuer: Issuer,
  options: Partial<FakeClusterOptions> = {},
): Promise<Double & { cluster: FakeCluster }> {
  const cluster = await startFakeCluster({
    issuer,
    audience: clusterAudience,
    claims: issuer.identity.project,
    namespace: 'deploy',
    accounts: ['deployer'],
    ...options,
  })
  return {
    cluster,
    secrets: () => [...cluster.issued, ...storedValues(options)],
    traffic: () => cluster.requests.map(({ method, path }) => `Kubernetes ${method} ${path}`),
    advance: (milliseconds) => cluster.advance(milliseconds),
    close: () => cluster.close(),
  }
}

/** The texts in the Secrets that were there before. */
function storedValues({ stored = [] }: Partial<FakeClusterOptions>): string[] {
  return stored.flatMap(({ data }) => Object.values(data).flatMap(canary))
}

/** Everything that a job with one service account needs, on loopback. */
export async function startKubernetesWorld(
  options: (issuer: Issuer) => Partial<FakeClusterOptions> = () => ({}),
  ci?: Ci,
): Promise<KubernetesWorld> {
  const world = await openWorld(async (issuer) => ({ kubernetes: await startCluster(issuer, options(issuer)) }), ci)
  const { cluster } = world.doubles.kubernetes
  const inputs = {
    server: cluster.url,
    namespace: 'deploy',
    'service-account': 'deployer',
    audience: clusterAudience,
  }
  return {
    ...world,
    cluster,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'kubernetes', uses: kubernetesAction, with: { ...inputs, ...given } }, ...after], more),
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inKubernetesWorld(
  scenario: (world: KubernetesWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeClusterOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startKubernetesWorld(options, ci), scenario)
}
