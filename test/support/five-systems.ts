import type { FakeClusterOptions } from '@mayfly/doubles/kubernetes/server'
import type { FakeVaultOptions } from '@mayfly/doubles/vault/server'
import { deployRole, startSts } from './aws-world.ts'
import { azureInputs, startEntra } from './azure-world.ts'
import { gcpInputs, startGoogle } from './gcp-world.ts'
import type { Issuer } from './issuer.ts'
import { clusterAudience, startCluster } from './kubernetes-world.ts'
import { startVault, vaultAudience } from './vault-world.ts'
import { openWorld } from './world.ts'

/** The systems that the agent serves. */
export type ServedId = 'aws' | 'gcp' | 'azure' | 'vault' | 'kubernetes'

/** All five systems that the agent serves, and the issuer that they trust. */
export function startFiveSystems(
  cluster: Partial<FakeClusterOptions> = {},
  vault: (issuer: Issuer) => Partial<FakeVaultOptions> = () => ({}),
) {
  return openWorld(async (issuer) => ({
    aws: await startSts(issuer),
    gcp: await startGoogle(issuer),
    azure: await startEntra(issuer),
    vault: await startVault(issuer, vault(issuer)),
    kubernetes: await startCluster(issuer, cluster),
  }))
}

export type FiveSystems = Awaited<ReturnType<typeof startFiveSystems>>

/** The inputs with which the agent serves each action. */
export function agentInputs({ doubles }: FiveSystems): Record<ServedId, Record<string, string>> {
  const { aws, gcp, azure, vault, kubernetes } = doubles
  const account = { namespace: 'deploy', 'service-account': 'deployer', audience: clusterAudience }
  return {
    aws: { role: deployRole, region: 'eu-central-1', 'sts-endpoint': aws.sts.url, deliver: 'agent' },
    gcp: { ...gcpInputs(gcp.google), deliver: 'agent' },
    azure: { ...azureInputs(azure.entra), deliver: 'agent' },
    vault: { url: vault.vault.url, role: 'deploy', audience: vaultAudience, deliver: 'agent' },
    kubernetes: { server: kubernetes.cluster.url, ...account, deliver: 'agent' },
  }
}
