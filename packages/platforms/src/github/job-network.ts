import type { Egress } from '@mayfly/core/egress'
import { openWire } from '@mayfly/core/http'
import type { Job, Network } from '@mayfly/core/platform'
import { fetchIdToken, type IdTokenSource } from './id-token.ts'

/** The network and a job's identity, for code that knows the job and the address of its ID tokens. */
export function jobNetwork(job: Job & { readonly serverUrl: string }, source: IdTokenSource, egress: Egress): Network {
  const wire = openWire({ ...egress, noProxy: [...(egress.noProxy ?? []), ...enterpriseHost(job.serverUrl)] })
  const { url = '' } = source
  return {
    job,
    wire,
    tokenHost: URL.canParse(url) ? new URL(url).host : '',
    fetchSubjectToken: (audience, patience) => fetchIdToken(job, wire, audience, patience, source),
  }
}

/** A GitHub Enterprise Server is in the company's own network; github.com and the subdomains of ghe.com are not. */
function enterpriseHost(serverUrl: string): string[] {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : 'github.com'
  return host === 'github.com' || host.endsWith('.ghe.com') ? [] : [host]
}
