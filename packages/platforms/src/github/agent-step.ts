import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { openAgent } from './agent-delivery.ts'
import type { withdrawAgent } from './agent-withdraw.ts'

/** The agent's half of a step. */
export interface AgentStep {
  readonly openAgent: typeof openAgent
  readonly withdrawAgent: typeof withdrawAgent
}

/** One bundle for all actions, beside them: a job downloads the whole repository. Throws when it is not there. */
export function agentStep(): AgentStep {
  const script = process.argv[1] ?? ''
  return createRequire(script)(join(dirname(script), '../../../../packages/agent/dist/step/index.js'))
}
