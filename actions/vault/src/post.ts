import { runPost } from '@mayfly/platforms/github/post'

void runPost({ vault: async () => (await import('@mayfly/providers/vault/ender')).ender }, async (proxy) =>
  (await import('@mayfly/platforms/github/network')).openNetwork(proxy),
)
