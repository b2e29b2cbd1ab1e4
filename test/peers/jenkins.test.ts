import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audience as awsAudience, deployRole, roleFor, startSts } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { clusterAudience, startCluster } from '../support/kubernetes-world.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld } from '../support/world.ts'
import { type Build, type BuildOptions, jobUrl, type Mode, runBuild } from './jenkins.ts'
import { peers, withPeers } from './peers.ts'

/** Three systems that trust the job by its URL, and a builder for pipelines that use them. */
async function startJenkinsWorld() {
  const world = await openWorld(async (issuer) => {
    const host = issuer.url.replace('http://', '')
    const [statement] = [roleFor(issuer.url).trust.Statement].flat()
    const Condition = { StringEquals: { [`${host}:aud`]: awsAudience, [`${host}:sub`]: jobUrl } }
    const trust = { Statement: { ...statement, Condition } } as ReturnType<typeof roleFor>['trust']
    const deploy = { boundAudiences: [vaultAudience], boundSubject: jobUrl, policies: ['deploy'] }
    return {
      aws: await startSts(issuer, { roles: [roleFor(issuer.url, { trust })] }),
      vault: await startVault(issuer, { roles: { deploy } }),
      kubernetes: await startCluster(issuer, { claims: { sub: jobUrl } }),
    }
  })
  const { sts } = world.doubles.aws
  const { vault } = world.doubles.vault
  const { cluster } = world.doubles.kubernetes
  /** The arguments for one credential of each, as a Jenkinsfile writes them. */
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
      const build = await runBuild({ mode, pipeline: `node {\n${pipeline}\n}\n`, issuer: world.issuer, credentials, ...more })
      builds.push(build)
      return build
    },
    /** What can be ended and is alive. */
    alive: () => [...vault.tokens.filter(({ alive }) => alive), ...vault.leases.filter(({ alive }) => alive), ...cluster.secrets],
    /** Where builds show a secret: in the log, in the arguments of a step, in what is written to disk, in a file left. */
    shown: () =>
      builds.flatMap(({ log, steps, states, left }) => [
        ...leaks(log, world.secrets()).map((leak) => `log: ${leak}`),
        ...leaks(steps, world.secrets()).map((leak) => `step: ${leak}`),
        ...leaks(states, world.secrets()).map((leak) => `state: ${leak}`),
        ...left.map((name) => `left: ${name}`),
      ]),
  }
}

type JenkinsWorld = Awaited<ReturnType<typeof startJenkinsWorld>>

async function inJenkinsWorld(scenario: (world: JenkinsWorld) => Promise<void>): Promise<void> {
  const world = await startJenkinsWorld()
  try {
    await scenario(world)
    expect(world.shown()).toEqual([])
  } finally {
    await world.close()
  }
}

/** A hook of a double that marks and then withholds its first answer to a request. */
function hold(marks: () => string, mark: string, path: string): Parameters<typeof Object.assign>[0] {
  return { marks, mark, path }
}
void hold

const look = `sh 'env > "$MARKS/env"; cp "$AWS_SHARED_CREDENTIALS_FILE" "$MARKS/aws"; cp "$KUBECONFIG" "$MARKS/kubeconfig"; cp "$DB_FILE" "$MARKS/db"'`

withPeers([peers.java, peers.groovy], "Jenkins' own Groovy runs the shared library", () => {
  test.each(['plain', 'cps', 'sandbox'] as const)('%s: several credentials at once, used and ended', (mode) =>
    inJenkinsWorld(async (world) => {
      const { result, log, marks } = await world.build(
        mode,
        `def given = withMayfly(${world.all}) { ${look}\n return 'of the block' }\nsh "printf '%s' '\${given}' > \\"\\$MARKS/given\\""`,
      )
      expect([result, marks.given]).toEqual(['SUCCESS', 'of the block'])
      expect(marks.aws).toContain(world.sts.issued[0]?.secretAccessKey)
      expect(JSON.parse(marks.kubeconfig ?? '').users[0].user.token).toBe(world.cluster.issued[0])
      expect(marks.db).toBe(world.vault.leases[0]?.password)
      expect(marks.env).toMatch(/^AWS_PROFILE=mayfly$/m)
      expect(marks.env).not.toMatch(/ID_TOKEN|WITH_MAYFLY/)
      expect(leaks(marks.env ?? '', world.secrets())).toEqual([])
      expect(log).toMatch(/Vault token of deploy at \S+: revoked-verified, by vault/)
      expect(log).toMatch(/Kubernetes token of .*: revoked-verified, by kubernetes/)
      expect(log).toMatch(/AWS session jk-acme-api-9-?\S* of .*: expires-only/)
      expect(world.alive()).toEqual([])
      void writeFileSync
      void join
    }),
  )
})
