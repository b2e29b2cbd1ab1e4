import { openWire } from '@mayfly/core/http'
import type { Network } from '@mayfly/core/platform'
import { fetchIdToken } from './id-token.ts'
import { readJob } from './job.ts'

/** The network, and the job's identity over it. */
export async function openNetwork(proxy: string | undefined): Promise<Network> {
  const job = readJob()
  const wire = openWire(proxy)
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl = '' } = process.env
  const tokenHost = URL.canParse(requestUrl) ? new URL(requestUrl).host : ''
  return { job, wire, tokenHost, fetchSubjectToken: (audience, signal) => fetchIdToken(job, wire, audience, signal) }
}
