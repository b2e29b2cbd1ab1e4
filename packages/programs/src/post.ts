import { runPost } from '@mayfly/platforms/github/post'
import { enders } from '@mayfly/providers/enders'

/** Runs the post step of every action: it knows what to end from the record that main saved. */
export function post(): void {
  void runPost(enders, async (proxy) => (await import('@mayfly/platforms/github/network')).openNetwork(proxy))
}
