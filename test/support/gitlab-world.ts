import { readFileSync } from 'node:fs'
import type { FakeServer } from '@mayfly/doubles/double-server'
import type { FakeVault } from '@mayfly/doubles/vault/server'
import { expect } from 'vitest'
import type { registry } from '../../packages/providers/src/registry.ts'
import { akeylessAudience, akeylessInputs, startAkeyless } from './akeyless-world.ts'
import { audience as awsAudience, deployRole, startSts } from './aws-world.ts'
import { azureAudience, azureInputs, startEntra } from './azure-world.ts'
import { startPki, stepCaAudience } from './certificate-world.ts'
import { conjurAudience, conjurInputs, startConjur } from './conjur-world.ts'
import { startDelinea } from './delinea-world.ts'
import { leaks } from './encodings.ts'
import { gcpAudience, gcpInputs, startGoogle } from './gcp-world.ts'
import { startGitHubAndSigner } from './github-world.ts'
import { expandTemplate, type JobConfig, jobOf } from './gitlab-config.ts'
import { type GitlabJob, type GitlabJobOptions, runGitlabJob } from './gitlab-runner.ts'
import type { Issuer } from './issuer.ts'
import { startKeywhiz } from './keywhiz-world.ts'
import { clusterAudience, startCluster } from './kubernetes-world.ts'
import { oauthAudience, oauthInputs, startOAuth } from './oauth-world.ts'
import { filesIn } from './story.ts'
import { startVault, vaultAudience } from './vault-world.ts'
import { type Double, openWorld, type World, within } from './world.ts'

/** A system on loopback that trusts the jobs of one project on GitLab. */
export interface GitlabDouble extends Double {
  /** The inputs for the template of its provider. */
  readonly inputs: Readonly<Record<string, string>>
  readonly audience: string
  /** A variable that contains its credential. */
  readonly variable: string
  readonly server: FakeServer
  /** The number of its credentials that can be revoked and are valid. */
  live(): number
}

export type ProviderId = keyof typeof registry

/** An issuer whose tokens have GitLab's claims, the double of one provider, and jobs that use its template. */
export interface GitlabWorld extends Omit<World, 'run'> {
  readonly double: GitlabDouble
  /** A job that extends the template. `inputs` are added to the double's, `more` to the job. */
  use(script: string | readonly string[], options?: Use): Promise<GitlabJob>
  /** The content of the template's hidden job. */
  job(inputs?: Use['inputs']): JobConfig
}

export interface Use extends Partial<Omit<GitlabJobOptions, 'job' | 'issuer'>> {
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly more?: JobConfig
  /** A whole job instead of one that extends the template. */
  readonly config?: JobConfig
}

/** The built archive of the command line, as `vendor/mayfly.tgz` in every job. */
export const archive = 'jenkins/resources/mayfly/mayfly.tgz'

/** The text of a template. */
export function templateText(id: string): string {
  return readFileSync(`gitlab-templates/${id}.yml`, 'utf8')
}

/** Runs a scenario in the world of one provider and stops the world afterwards. */
export async function inGitlabWorld(id: ProviderId, scenario: (world: GitlabWorld) => Promise<void>): Promise<void> {
  await within(await openGitlabWorld(id), scenario)
}

async function openGitlabWorld(id: ProviderId): Promise<GitlabWorld> {
  const world = await openWorld(async (issuer) => ({ double: await gitlabDoubles[id](issuer) }), 'gitlab')
  const { double } = world.doubles
  const jobs: GitlabJob[] = []
  const expanded = (inputs: Use['inputs']) =>
    expandTemplate(templateText(id), { ...double.inputs, 'mayfly-archive': 'vendor/mayfly.tgz', ...inputs })
  return {
    ...world,
    double,
    job: (inputs) => jobOf(expanded(inputs), `.mayfly-${id}`),
    async use(script, { inputs, more = {}, config, files = {}, ...options } = {}) {
      const template = { ...expanded(inputs), deploy: { extends: `.mayfly-${id}`, script, ...more } }
      const job = await runGitlabJob({
        job: config ?? jobOf(template, 'deploy'),
        issuer: world.issuer,
        files: { 'vendor/mayfly.tgz': readFileSync(archive), ...files },
        ...options,
      })
      jobs.push(job)
      return job
    },
    async close() {
      for (const job of jobs) job.dispose()
      await world.close()
    },
  }
}

/** One double per provider. */
export const gitlabDoubles: Readonly<Record<ProviderId, (issuer: Issuer) => Promise<GitlabDouble>>> = {
  async aws(issuer) {
    const { sts, ...double } = await startSts(issuer)
    const inputs = { role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url }
    return { ...double, server: sts, inputs, audience: awsAudience, variable: 'AWS_ACCESS_KEY_ID', live: () => 0 }
  },
  async gcp(issuer) {
    const { google, ...double } = await startGoogle(issuer)
    const inputs = gcpInputs(google)
    return {
      ...double,
      server: google,
      inputs,
      audience: gcpAudience,
      variable: 'CLOUDSDK_AUTH_ACCESS_TOKEN',
      live: () => 0,
    }
  },
  async azure(issuer) {
    const { entra, ...double } = await startEntra(issuer)
    const inputs = azureInputs(entra)
    return {
      ...double,
      server: entra,
      inputs,
      audience: azureAudience,
      variable: 'AZURE_FEDERATED_TOKEN_FILE',
      live: () => 0,
    }
  },
  async vault(issuer) {
    const { vault, ...double } = await startVault(issuer)
    const secrets = 'PASSWORD = kv/app#password; DB_PASSWORD = database/creds/app#password'
    const inputs = { url: vault.url, role: 'deploy', audience: vaultAudience, secrets }
    return {
      ...double,
      server: vault,
      inputs,
      audience: vaultAudience,
      variable: 'PASSWORD',
      live: () => liveIn(vault),
    }
  },
  async kubernetes(issuer) {
    const { cluster, ...double } = await startCluster(issuer)
    const inputs = {
      server: cluster.url,
      namespace: 'deploy',
      'service-account': 'deployer',
      audience: clusterAudience,
    }
    const live = () => cluster.secrets.length
    return { ...double, server: cluster, inputs, audience: clusterAudience, variable: 'KUBECONFIG', live }
  },
  async conjur(issuer) {
    const { conjur, ...double } = await startConjur(issuer)
    const inputs = conjurInputs(conjur)
    return {
      ...double,
      server: conjur,
      inputs,
      audience: conjurAudience,
      variable: 'CONJUR_AUTHN_TOKEN',
      live: () => 0,
    }
  },
  async akeyless(issuer) {
    const { akeyless, ...double } = await startAkeyless(issuer)
    const inputs = akeylessInputs(akeyless)
    const live = () => akeyless.tokens.filter(({ alive }) => alive).length
    return {
      ...double,
      server: akeyless,
      inputs,
      audience: akeylessAudience,
      variable: 'AKEYLESS_AUTH_TOKEN',
      live,
    }
  },
  async delinea(issuer) {
    const { double, delinea, inputs } = await startDelinea(issuer)
    const live = () => delinea.tokens.filter(({ refreshToken }) => refreshToken?.alive).length
    return { ...double, server: delinea, inputs, audience: awsAudience, variable: 'DELINEA_TOKEN', live }
  },
  async keywhiz(issuer) {
    const secrets = [{ name: 'db-password', value: 'the-password-in-keywhiz' }]
    const { double, keywhiz, stepCa, inputs } = await startKeywhiz(issuer, { secrets })
    const live = () => stepCa.authority.issued.filter(({ revokedAt }) => revokedAt === undefined).length
    // The template takes a document in base64.
    const given = Object.entries(inputs).map(([name, value]) =>
      name.endsWith('ca-certificate') ? [`${name}-base64`, Buffer.from(value).toString('base64')] : [name, value],
    )
    const all = { ...Object.fromEntries(given), secrets: 'PASSWORD = db-password' }
    return { ...double, server: keywhiz, inputs: all, audience: stepCaAudience, variable: 'PASSWORD', live }
  },
  async 'github-app'(issuer) {
    const { github, vault, inputs } = await startGitHubAndSigner(issuer)
    return {
      secrets: () => [...github.secrets(), ...vault.secrets()],
      traffic: () => [...vault.traffic(), ...github.traffic()],
      close: async () => void (await Promise.all([github.close(), vault.close()])),
      server: github.github,
      inputs,
      audience: vaultAudience,
      variable: 'GH_ENTERPRISE_TOKEN',
      live: () => liveIn(vault.vault) + github.github.tokens.filter(({ alive }) => alive).length,
    }
  },
  async oauth(issuer) {
    const { oauth, ...double } = await startOAuth(issuer)
    // The values are on one line, because each is an argument of GitLab's template.
    const inputs = oauthInputs(oauth.url)
    const live = () => oauth.tokens.filter(({ alive }) => alive).length
    return { ...double, server: oauth, inputs, audience: oauthAudience, variable: 'ACCESS_TOKEN', live }
  },
  async certificate(issuer) {
    const { vault, pki, ...double } = await startPki(issuer)
    const live = () => liveIn(vault) + pki.authority.issued.filter(({ revokedAt }) => revokedAt === undefined).length
    return { ...double, server: vault, audience: vaultAudience, variable: 'CLIENT_KEY_FILE', live }
  },
}

function liveIn({ tokens, leases }: FakeVault): number {
  return [...tokens, ...leases].filter(({ alive }) => alive).length
}

/**
 * The places that show a secret: the log as the runner got it, without the parts that a runner with `proxy_exec` hides.
 */
export function leaksOf(job: GitlabJob, world: { secrets(): string[] }): string[] {
  const secrets = world.secrets()
  const texts = filesIn(job.project).map((file) => readFileSync(file, 'utf8'))
  const printed = job.proxyExec ? job.log : job.rawLog
  return [...leaks(printed, secrets), ...leaks(texts.join('\n'), secrets).map((leak) => `workspace: ${leak}`)]
}

/** Nothing of a job is left: all that can be ended has ended, no file of Mayfly, and no secret where it must not show. */
export function expectClean(job: GitlabJob, world: GitlabWorld): void {
  expect([world.double.live(), leaksOf(job, world), leftBehind(job)]).toEqual([0, [], []])
}

/** Mayfly's files that are still on the machine after a job. */
export function leftBehind(job: GitlabJob): string[] {
  return filesIn(job.temp)
}
