import { runPost } from '@mayfly/platforms/github/post'

// Vault's is for the token that signed, should main have been killed before it ended it.
const enders = {
  'github-app': async () => (await import('@mayfly/providers/github-app/ender')).ender,
  vault: async () => (await import('@mayfly/providers/vault/ender')).ender,
}

void runPost(enders, async (proxy) => (await import('@mayfly/platforms/github/network')).openNetwork(proxy))
