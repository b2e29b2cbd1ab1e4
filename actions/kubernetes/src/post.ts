import { runPost } from '@mayfly/platforms/github/post'

void runPost({ kubernetes: async () => (await import('@mayfly/providers/kubernetes/ender')).ender }, async (proxy) =>
  (await import('@mayfly/platforms/github/network')).openNetwork(proxy),
)
