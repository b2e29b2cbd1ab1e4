import { runPost } from '@mayfly/platforms/github/post'
import { enders } from '@mayfly/providers/enders'

void runPost(enders, async (proxy) => (await import('@mayfly/platforms/github/network')).openNetwork(proxy))
