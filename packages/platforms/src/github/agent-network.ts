import { openWire } from '@mayfly/core/http'
import type { Network } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import type { Handover } from './agent-handover.ts'
import { fetchIdToken } from './id-token.ts'

/** The network of the agent, which has no step whose output a mask could be printed to, or of who gives a mask. */
export function agentNetwork(
  { job, requestUrl, requestToken }: Pick<Handover, 'job' | 'requestUrl' | 'requestToken'>,
  proxy: string | undefined,
  mask: Mask = () => undefined,
): Network {
  const wire = openWire(proxy)
  const source = { url: requestUrl, token: requestToken, mask }
  return {
    job,
    wire,
    tokenHost: URL.canParse(requestUrl) ? new URL(requestUrl).host : '',
    fetchSubjectToken: (audience, signal) => fetchIdToken(job, wire, audience, signal, source),
  }
}
