import type { Egress } from '@mayfly/core/egress'
import type { Network } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import { unusedProxy } from '../unused-proxy.ts'
import { readJob } from './job.ts'
import { jobNetwork } from './job-network.ts'
import { mask } from './log.ts'

/** The network and this step's identity. A command that a step runs masks tokens in its own way. */
export async function openNetwork(egress: Egress, hide: Mask = mask): Promise<Network> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env
  return jobNetwork(readJob(), { url, token, mask: hide }, { ...egress, ...unusedProxy() })
}
