import { randomBytes } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { placeholder } from '@mayfly/core/agent-parts'
import type { Presentation, ServedCredential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import { encodeGrant } from '@mayfly/core/grant'
import { instant } from '@mayfly/core/instant'
import type { Deliverable, Lease } from '@mayfly/core/lease'
import type { Log } from '@mayfly/core/platform'
import { fillDelivery } from '@mayfly/core/presentation'
import { type Mask, Secret } from '@mayfly/core/secret'
import type { GitHubJob } from '../job.ts'
import { jobFolder } from '../job-folder.ts'
import { askAgent, isServing } from './control.ts'
import { type AgentControl, agentFolders, readControl, writeControl } from './control-file.ts'
import { endOfRequestToken } from './request-token-end.ts'
import { type OpenAgent, startAgent } from './start.ts'

/** The step that needs an agent. */
export interface AgentStep {
  readonly log: Log
  readonly mask: Mask
  readonly job: GitHubJob
}

/** The job's agent, as one step uses it for delivery. */
export interface AgentDelivery {
  /** The things that delivery will put into the job, with the agent. */
  deliverables(list: readonly Deliverable[]): Deliverable[]
  /** Gives a credential to the agent. Returns the presentation with the settings by which tools find the agent. */
  serve(presentation: Presentation, lease: Lease): Promise<Presentation>
}

/** Finds the agent that an earlier step of this job started, or starts one. */
export function openAgent(step: AgentStep): AgentDelivery {
  const found = findAgent(step)
  const agent = found ?? startAgent(step)
  const { folder, listening } = agent
  let last = found === undefined
  let announced = false
  // An agent without a lease exits by itself as soon as it knows that this step has ended.
  process.once('exit', () => !announced && agent.abandon())
  return {
    deliverables(list) {
      const entry: Deliverable = { kind: 'agent', path: folder, last }
      // Post withdraws the oldest lease last. The first lease of the step that started the agent therefore stops it.
      last = false
      // Within one lease the last entry is withdrawn first: the agent must stop writing the files before they are
      // removed.
      return [...list, entry]
    },
    async serve(presentation, lease) {
      const { agent: way, served } = presentation
      if (!way || !served) return presentation
      const first = !found && !announced
      const write = (control: AgentControl) => {
        if (first) writeControl(jobFolder(), folder, control)
        return control
      }
      const control = await listening.then(write).catch((error: unknown) => {
        // There is no agent to take the lease back from. Main's record is complete.
        lease.delivered = lease.delivered.filter(({ kind }) => kind !== 'agent')
        throw error
      })
      announced = true
      const bearer = Secret.receive(randomBytes(32).toString('base64url'), step.mask)
      if (!(await agent.give(grantFor(served, lease, bearer)))) throw grantRefusedError()
      if (first) announce(step)
      const values = {
        [placeholder.url.name]: `http://127.0.0.1:${control.port}/${lease.id}`,
        [placeholder.bearer.name]: bearer,
        [placeholder.node.name]: process.execPath,
        [placeholder.noProxy.name]: hostsWithoutProxy(),
      }
      return { ...presentation, agent: fillDelivery(way, values) }
    },
  }
}

function grantFor(served: ServedCredential, lease: Lease, bearer: Secret): string {
  const { record, raw, credential, tools, key } = served
  const { strict, proxy, noProxy, evidence } = record
  const egress = { ...(proxy && { proxy }), ...(noProxy && { noProxy }) }
  return encodeGrant({ lease, strict, egress, evidence, raw, bearer, credential, tools, key })
}

function grantRefusedError(): MayflyError {
  return new MayflyError('ERR_AGENT_UNAVAILABLE', 'The Mayfly agent of this job did not accept the credential', {
    fix: 'Run the job again, and use only one version of these actions in a job.',
  })
}

/** An agent of this job that still is the process of its file. No request is sent before that is known. */
function findAgent({ job, log, mask }: AgentStep): OpenAgent | undefined {
  const newestFirst = agentFolders(jobFolder()).sort((one, other) => lstatSync(other).mtimeMs - lstatSync(one).mtimeMs)
  const known = newestFirst.flatMap((folder) => {
    const control = readControl(jobFolder(), folder)
    return control?.job === job.label ? [{ folder, control }] : []
  })
  const serving = known.find(({ control }) => isServing(control))
  if (serving) {
    mask(serving.control.control)
    const { folder, control } = serving
    // The agent may have stopped since then, and another process may use its port.
    const give = async (grant: string) =>
      isServing(control) && (await askAgent(control, 'grant', grant).catch(() => undefined))?.status === 200
    return { folder, listening: Promise.resolve(control), give, abandon: () => undefined }
  }
  if (known.length > 0)
    log.warn(
      'The Mayfly agent of this job has stopped. A new one is started, with another port and other secrets. The credentials of the first one are not renewed any more.',
    )
  return undefined
}

function announce({ log }: AgentStep): void {
  const until = endOfRequestToken(process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '', Date.now())
  log.info(
    `The Mayfly agent of this job was started. It makes new credentials until the job ends, ${instant(until)} at the latest. The log of this job does not mask those that are made after this step.`,
  )
}

const proxyVariables = ['NO_PROXY', 'no_proxy']
const loopback = ['127.0.0.1', 'localhost']

/** The hosts without a proxy, together with loopback. A star means all hosts only when it is the only entry. */
function hostsWithoutProxy(): string {
  const hosts = proxyVariables.flatMap((name) => (process.env[name] ?? '').split(',').map((host) => host.trim()))
  if (hosts.includes('*')) return '*'
  return [...new Set([...hosts, ...loopback])].filter((host) => host !== '').join(',')
}
