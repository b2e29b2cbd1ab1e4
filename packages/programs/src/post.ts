import { runPost } from '@mayfly/platforms/github/post'
import { mustAsk } from '@mayfly/platforms/github/state'

/**
 * Runs the post step of every action. If a record's credentials can only expire, this small program is enough. `ask`
 * runs the post step of the main program, which has the network and every ender.
 */
export function post(ask: () => void): void {
  if (mustAsk()) ask()
  else void runPost({})
}

/** Removes the command line from its job. */
export async function endSetup(): Promise<void> {
  const { removeCommandFolder } = await import('@mayfly/platforms/github/command-folder')
  removeCommandFolder()
}
