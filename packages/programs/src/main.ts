import { requestFor } from '@mayfly/core/step-request'
import { runMain } from '@mayfly/platforms/github/main'
import { openNetwork } from '@mayfly/platforms/github/network'
import { registry } from '@mayfly/providers/registry'

/** Runs the main step of an action, by its folder below `actions`. */
export function main(action: keyof typeof registry | 'credentials'): void {
  void runMain(
    async (raw) =>
      action === 'credentials'
        ? (await import('@mayfly/providers/credential-list')).readCredentials(raw)
        : requestFor(await registry[action].loadProvider())(raw),
    registry,
  )
}

/**
 * Runs the post step of an action that needs an issuer, or the job's agent, to end the credentials that main recorded.
 */
export async function post(): Promise<void> {
  const { runPost } = await import('@mayfly/platforms/github/post')
  await runPost(registry, openNetwork, async (place, egress) =>
    (await import('@mayfly/platforms/github/evidence')).resumeEvidence(place, egress),
  )
}

/** Runs the step that shows the identity of its job. */
export async function inspect(): Promise<void> {
  const { runInspect } = await import('@mayfly/platforms/github/inspect')
  await runInspect()
}

/** Runs the step that puts the command line on the PATH of its job. */
export async function setup(): Promise<void> {
  const { runSetup } = await import('@mayfly/platforms/github/setup')
  runSetup()
}

/** Runs the Mayfly agent of a job. A main step starts it and sends its grants to its standard input. */
export async function agent(): Promise<void> {
  await import('@mayfly/agent/main')
}

/** Runs the command line with the arguments of this process. */
export async function commandLine(): Promise<void> {
  await import('@mayfly/cli/main')
}
