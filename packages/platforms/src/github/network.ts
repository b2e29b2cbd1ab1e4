import type { Egress } from '@mayfly/core/egress'
import { hostOf } from '@mayfly/core/endpoint'
import { openWire } from '@mayfly/core/http'
import type { Network } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import { unusedProxy } from '../unused-proxy.ts'
import { fetchIdToken, type IdTokenSource } from './id-token.ts'
import { type GitHubJob, readJob } from './job.ts'

/** The network and this step's identity. `mask` hides each ID token in the way of the command that requests it. */
export async function openNetwork(egress: Egress, mask: Mask): Promise<Network> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env
  return jobNetwork(readJob(), { url, token, mask }, { ...egress, ...unusedProxy() })
}

/** The network and a job's identity, for code that knows the job and the address of its ID tokens. */
export function jobNetwork(job: GitHubJob, source: IdTokenSource, egress: Egress): Network {
  const wire = openWire({ ...egress, noProxy: [...(egress.noProxy ?? []), ...enterpriseHost(job.serverUrl)] })
  return {
    wire,
    tokenHost: hostOf(source.url),
    fetchSubjectToken: (audience, patience) => fetchIdToken(job, wire, audience, patience, source),
  }
}

/** A GitHub Enterprise Server is in the company's own network; github.com and the subdomains of ghe.com are not. */
function enterpriseHost(serverUrl: string): string[] {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : 'github.com'
  return host === 'github.com' || host.endsWith('.ghe.com') ? [] : [host]
}
