import { openWire } from '@mayfly/core/http'
import type { Network } from '@mayfly/core/platform'
import type { Handover } from './agent-handover.ts'
import { fetchIdToken } from './id-token.ts'

/** The network of the agent. It has no step whose output a mask could be printed to. */
export function agentNetwork({ job, requestUrl, requestToken }: Handover, proxy: string | undefined): Network {
  const wire = openWire(proxy)
  const source = { url: requestUrl, token: requestToken, mask: () => undefined }
  return {
    job,
    wire,
    tokenHost: URL.canParse(requestUrl) ? new URL(requestUrl).host : '',
    fetchSubjectToken: (audience, signal) => fetchIdToken(job, wire, audience, signal, source),
  }
}
