import { openWire } from '@mayfly/core/http'
import type { Job, Network } from '@mayfly/core/platform'
import { fetchIdToken, type IdTokenSource } from './id-token.ts'

/** The network, and a job's identity over it, for whoever was told of the job and of where its identity is asked for. */
export function jobNetwork(
  job: Job & { readonly serverUrl: string },
  source: IdTokenSource,
  proxy: string | undefined,
): Network {
  const wire = openWire(proxy)
  const { url = '' } = source
  return {
    job,
    wire,
    tokenHost: URL.canParse(url) ? new URL(url).host : '',
    fetchSubjectToken: (audience, signal) => fetchIdToken(job, wire, audience, signal, source),
  }
}
