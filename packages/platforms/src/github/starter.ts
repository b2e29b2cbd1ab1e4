import { statSync } from 'node:fs'
import { Context } from '@actions/github'
import { objectIn, textOf } from '@mayfly/core/json'
import type { Starter } from '@mayfly/core/platform'

/**
 * The person who started this job, from its event. Any step can write to the event file, so an unreadable one counts as
 * an outsider's. Loaded only for guards and refusals. It never throws.
 */
export function readStarter(): Starter {
  const event = readEvent()
  if (!event) return { outsider: 'unknown: the event of this job cannot be read' }
  const { payload, actor } = event
  const { comment, review, discussion, issue } = payload
  return {
    outsider: outsider(payload, actor),
    association: textOf(objectIn(comment ?? review ?? discussion ?? issue).author_association),
  }
}

type Payload = Readonly<Record<string, unknown>>

/** The event that `Context` reads; undefined when it cannot, or when the content is not an event. */
function readEvent(): { readonly payload: Payload; readonly actor: string } | undefined {
  const { GITHUB_EVENT_PATH: path } = process.env
  try {
    // `Context` itself prints the name of a missing file, and would wait for a pipe.
    if (!path || !statSync(path).isFile()) return undefined
    const { payload, actor } = new Context()
    return typeof payload === 'object' && payload !== null ? { payload, actor } : undefined
  } catch {
    return undefined
  }
}

/**
 * GitHub gives no identity to the jobs of a fork's pull request. Dependabot's jobs may only read, unless the workflow
 * asks for more.
 */
function outsider(payload: Payload, actor: string): string | undefined {
  const head = textOf(objectIn(objectIn(objectIn(payload.pull_request).head).repo).full_name)
  if (head !== undefined && head !== objectIn(payload.repository).full_name)
    return `a pull request from the fork ${head}`
  return actor === 'dependabot[bot]' ? 'Dependabot' : undefined
}
