import { join } from 'node:path'
import '@mayfly/platforms/closed-debugger'
import { hostOf } from '@mayfly/core/endpoint'
import { decodeHandover, type Handover } from '@mayfly/platforms/github/agent/handover'
import { writeLedger } from '@mayfly/platforms/github/agent/ledger'
import { endOfRequestToken } from '@mayfly/platforms/github/agent/request-token-end'
import { leaseFolder } from '@mayfly/platforms/lease-folder'
import { eachLine } from '@mayfly/platforms/lines'
import { replacePrivate } from '@mayfly/platforms/private-files'
import { isRunning } from '@mayfly/platforms/process-identity'
import { registry } from '@mayfly/providers/registry'
import { JobAgent } from './agent.ts'
import { openEndpoint } from './endpoint.ts'
import { noMask, silentLog } from './no-output.ts'
import { watch } from './watchdog.ts'

/** Long enough for a pending answer. */
const lastWordMilliseconds = 500

/** Starts to serve. Returns the agent, which accepts the grants of the step that started this process. */
async function serve(handover: Handover): Promise<JobAgent> {
  const { job, control, worker, root, folder, requestUrl, requestToken } = handover
  const source = { url: requestUrl, token: requestToken, mask: noMask }
  const jobRuns = () => worker === undefined || isRunning(worker)
  let close = async () => undefined as unknown
  const end = () => {
    void close().then(() => process.exit(0))
    setTimeout(() => process.exit(0), lastWordMilliseconds)
  }
  const agent = new JobAgent({
    job,
    control,
    tokenHost: hostOf(requestUrl),
    provider: (id) => registry[id as keyof typeof registry].loadProvider(),
    network: async (egress) => (await import('@mayfly/platforms/github/network')).jobNetwork(job, source, egress),
    evidence: async (place, egress) => {
      const [{ openPlace }, { evidenceJob }] = await Promise.all([
        import('@mayfly/platforms/evidence'),
        import('@mayfly/platforms/github/evidence-job'),
      ])
      return openPlace(place, egress, { log: silentLog, hide: (text) => text, job: evidenceJob, isResumed: true })
    },
    keep: (leases) => writeLedger(root, folder, leases),
    put: (lease, name, content) => replacePrivate(root, join(leaseFolder(root, lease), name), content),
    jobRuns,
    end,
  })
  // If the step closes this stream before it gave a grant, the step has failed or was killed.
  process.stdin.once('end', () => agent.idle && end())
  watch({ jobRuns, endsAt: endOfRequestToken(requestToken, Date.now()) }, end)
  const endpoint = await openEndpoint((path) => agent.route(path))
  close = endpoint.close
  say(endpoint.port)
  return agent
}

function say(word: string | number): void {
  process.stdout.write(`${word}\n`)
}

// The first line of standard input is the data of the job, and each other line is a grant. This process prints its
// port, and for each grant whether it was accepted.
let agent: Promise<JobAgent> | undefined
eachLine(process.stdin, async (line) => {
  if (agent) return say((await (await agent).give(line)) ? 'ok' : 'no')
  const handover = decodeHandover(line)
  if (!handover) process.exit(1)
  agent = serve(handover)
})
