import { type Handover, readHandover } from '@mayfly/platforms/github/agent-handover'
import { writeLedger } from '@mayfly/platforms/github/agent-ledger'
import { agentNetwork } from '@mayfly/platforms/github/agent-network'
import { endOfRequestToken } from '@mayfly/platforms/github/agent-time'
import { isRunning } from '@mayfly/platforms/process-identity'
import { registry } from '@mayfly/providers/registry'
import { JobAgent } from './agent.ts'
import { openEndpoint } from './endpoint.ts'
import { watch } from './watchdog.ts'

/** Long enough for an answer that is under way. */
const lastWordMilliseconds = 500

/** The agent's process: told everything over its standard input, it answers with its port, once, and then with credentials. */
async function serve(handover: Handover): Promise<void> {
  const { job, control, worker, root, folder, requestToken } = handover
  const alive = () => worker === undefined || isRunning(worker)
  let close = async () => undefined as unknown
  const end = () => {
    void close().then(() => process.exit(0))
    setTimeout(() => process.exit(0), lastWordMilliseconds)
  }
  const agent = new JobAgent({
    job,
    control,
    tokenHost: agentNetwork(handover, undefined).tokenHost,
    provider: async (id) => (Object.hasOwn(registry, id) ? registry[id as keyof typeof registry]() : undefined),
    network: (proxy) => agentNetwork(handover, proxy),
    keep: (leases) => writeLedger(root, folder, leases),
    alive,
    end,
  })
  // A step that ended before it gave anything to serve has failed or was killed.
  process.stdin.once('end', () => agent.idle && end())
  watch({ alive, endsAt: endOfRequestToken(requestToken, Date.now()) }, end)
  const endpoint = await openEndpoint((path) => agent.route(path))
  close = endpoint.close
  process.stdout.write(`${endpoint.port}\n`)
}

let told = ''
process.stdin.setEncoding('utf8').on('data', (text: string) => {
  if (told.endsWith('\n')) return
  told += text
  if (!told.endsWith('\n')) return
  const handover = readHandover(told)
  if (handover) void serve(handover)
  else process.exit(1)
})
