import { statSync } from 'node:fs'
import { Context } from '@actions/github'
import { objectIn, textOf } from '@mayfly/core/json'
import type { Starter } from '@mayfly/core/platform'

/**
 * Who started this job, as its event tells. Any step can write to the file of the event: one that cannot be read is an
 * outsider's. Loaded for guards and refusals alone; it never throws.
 */
export function readStarter(): Starter {
  const event = readEvent()
  if (!event) return { outsider: 'somebody unknown: the event of this job cannot be read' }
  const { payload, actor } = event
  const { comment, review, discussion, issue } = payload
  return {
    outsider: outsider(payload, actor),
    association: textOf(objectIn(comment ?? review ?? discussion ?? issue).author_association),
  }
}

type Payload = Readonly<Record<string, unknown>>

/** What `Context` reads; undefined where it cannot, or where it read something else than an event. */
function readEvent(): { readonly payload: Payload; readonly actor: string } | undefined {
  const { GITHUB_EVENT_PATH: path } = process.env
  try {
    // Context itself prints the name of a file that is not there, and would wait for a pipe.
    if (!path || !statSync(path).isFile()) return undefined
    const { payload, actor } = new Context()
    return typeof payload === 'object' && payload !== null ? { payload, actor } : undefined
  } catch {
    return undefined
  }
}

/** GitHub gives no identity to the jobs of a fork's pull request; those of Dependabot may only read unless they ask for more. */
function outsider(payload: Payload, actor: string): string | undefined {
  const head = textOf(objectIn(objectIn(objectIn(payload.pull_request).head).repo).full_name)
  if (head !== undefined && head !== objectIn(payload.repository).full_name)
    return `a pull request from the fork ${head}`
  return actor === 'dependabot[bot]' ? 'Dependabot' : undefined
}
