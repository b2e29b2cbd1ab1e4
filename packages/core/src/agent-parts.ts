import type { Credential, ToolAccess } from './credential.ts'
import type { InputSpecs, InputsOf } from './inputs.ts'
import type { AgentSupport } from './provider.ts'
import { part } from './template.ts'

/** The parts of an agent's delivery that are known when the agent runs. */
export const placeholder = {
  /** The address of this credential. */
  url: part('agent: url'),
  /** The secret that a request must have in a header. */
  bearer: part('agent: bearer'),
  /** The Node that runs this step. */
  node: part('agent: node'),
  /** The hosts that are called without a proxy: those of the job, and loopback. */
  noProxy: part('agent: no proxy'),
} as const

/** Without these, Python's tools would send the bearer to a proxy that the job has. */
export const noProxyVariables = { NO_PROXY: placeholder.noProxy, no_proxy: placeholder.noProxy } as const

/**
 * The reason why ways of delivery cannot be combined; undefined if they can. Outputs can always be combined, because no
 * tool reads them by itself.
 */
export function agentCombinationFault(modes: readonly string[] = []): string | undefined {
  const others = modes.filter((mode) => mode !== 'agent' && mode !== 'output')
  if (others.length === 0 || !modes.includes('agent')) return undefined
  return `can combine agent only with output: with ${others.join(' and ')} the tools would not ask the Mayfly agent`
}

/** The way in which tools use the agent, and whether its first answer can be this credential. */
export function toolsOf(agentSupport: AgentSupport, credential: Credential, inputs: InputsOf<InputSpecs>): ToolAccess {
  if (!agentSupport.answers) return 'never ask'
  return agentSupport.answers(credential, inputs) ? 'ask' : 'ask for the next'
}
