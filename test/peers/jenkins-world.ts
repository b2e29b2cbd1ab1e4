import { expect } from 'vitest'
import { audience as awsAudience, deployRole, startSts } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { clusterAudience, startCluster } from '../support/kubernetes-world.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld } from '../support/world.ts'
import { type Build, type BuildOptions, type Mode, runBuild } from './jenkins.ts'

/** Three systems that trust the job by its URL, and a function that runs pipelines with them. */
async function startJenkinsWorld() {
  const world = await openWorld(
    async (issuer) => ({
      aws: await startSts(issuer),
      vault: await startVault(issuer),
      kubernetes: await startCluster(issuer),
    }),
    'jenkins',
  )
  const { sts } = world.doubles.aws
  const { vault } = world.doubles.vault
  const { cluster } = world.doubles.kubernetes
  /** The arguments for one credential of each system, as in a Jenkinsfile. */
  const items = {
    aws: `provider: 'aws', role: '${deployRole}', region: 'eu-central-1', stsEndpoint: '${sts.url}', credentialsId: 'oidc-aws'`,
    vault: `provider: 'vault', url: '${vault.url}', role: 'deploy', audience: '${vaultAudience}', secrets: 'DB = database/creds/app#password', credentialsId: 'oidc-vault'`,
    kubernetes: `provider: 'kubernetes', server: '${cluster.url}', namespace: 'deploy', serviceAccount: 'deployer', audience: '${clusterAudience}', credentialsId: 'oidc-cluster'`,
  }
  const all = `credentials: [${Object.values(items)
    .map((item) => `[${item}]`)
    .join(', ')}]`
  const builds: Build[] = []
  return {
    ...world,
    sts,
    vault,
    cluster,
    items,
    all,
    async build(mode: Mode, pipeline: string, more: Partial<BuildOptions> = {}): Promise<Build> {
      const credentials = { 'oidc-aws': awsAudience, 'oidc-vault': vaultAudience, 'oidc-cluster': clusterAudience }
      const build = await runBuild({
        mode,
        pipeline: `node {\n${pipeline}\n}\n`,
        issuer: world.issuer,
        credentials,
        ...more,
      })
      builds.push(build)
      return build
    },
    /** The credentials that can be revoked and are valid. */
    alive: () => [
      ...vault.tokens.filter(({ alive }) => alive),
      ...vault.leases.filter(({ alive }) => alive),
      ...cluster.secrets,
    ],
    /**
     * The places where builds show a secret: the log, the arguments of a step, the data on disk, a file that remains.
     */
    shown: () =>
      builds.flatMap(({ log, steps, states, left }) => [
        ...leaks(log, world.secrets()).map((leak) => `log: ${leak}`),
        ...leaks(steps, world.secrets()).map((leak) => `step: ${leak}`),
        ...leaks(states, world.secrets()).map((leak) => `state: ${leak}`),
        ...left.map((name) => `left: ${name}`),
      ]),
  }
}

export type JenkinsWorld = Awaited<ReturnType<typeof startJenkinsWorld>>

/** Runs a scenario in its own world. No build in it shows a secret or leaves a file. */
export async function inJenkinsWorld(scenario: (world: JenkinsWorld) => Promise<void>): Promise<void> {
  const world = await startJenkinsWorld()
  try {
    await scenario(world)
    expect(world.shown()).toEqual([])
  } finally {
    await world.close()
  }
}

/** Replaces the answer to the first request that revokes a Vault token. */
export function whenEnding(work: (next: () => void) => Promise<void>): JenkinsWorld['vault']['answer'] {
  let seen = false
  return (request, _, next) => {
    if (seen || !request.url?.endsWith('/revoke-self')) return next()
    seen = true
    void work(next)
  }
}
