// What main and post load to speak with the agent, by a path: one bundle serves all actions.
export { openAgent } from '@mayfly/platforms/github/agent-delivery'
export { withdrawAgent } from '@mayfly/platforms/github/agent-withdraw'
