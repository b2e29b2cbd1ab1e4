import type { HttpRequest } from '@mayfly/core/http'
import type { Secret } from '@mayfly/core/secret'

/** Gives the values of the placeholders in a text. */
export interface Values {
  /** Called once for each `{id-token}`: a server may accept each ID token only once. */
  idToken(): Promise<Secret>
  /** The token that a request is about. */
  readonly token?: Secret
}

/** A text with the values of its placeholders. */
export async function fillPlaceholders(text: string, { idToken, token }: Values): Promise<string> {
  const pieces = text.split(/(\{id-token\}|\{token\}|\{uuid\})/)
  const values: string[] = []
  for (const piece of pieces) {
    if (piece === '{id-token}') values.push((await idToken()).reveal())
    else if (piece === '{token}' && token) values.push(token.reveal())
    else values.push(piece === '{uuid}' ? crypto.randomUUID() : piece)
  }
  return values.join('')
}

/** Fields or headers with the values of their placeholders, in their order. */
export async function fillAllPlaceholders(
  pairs: Iterable<readonly [string, string]>,
  values: Values,
): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const [name, text] of pairs) all[name] = await fillPlaceholders(text, values)
  return all
}

type Body = Pick<HttpRequest, 'body' | 'headers'>

/** Fields as a form; a request without fields has no body. */
export function formBody(fields: Readonly<Record<string, string>>): Body {
  const body = new URLSearchParams(fields).toString()
  return { body, ...(body && { headers: { 'content-type': 'application/x-www-form-urlencoded' } }) }
}

/** Fields as JSON. A name that begins with `/` is a path. */
export function jsonBody(fields: Readonly<Record<string, string>>): Body {
  const document: Branch = {}
  for (const [name, value] of Object.entries(fields)) {
    const path = name.startsWith('/') ? name.slice(1).split('/') : [name]
    let place = document
    for (const key of path.slice(0, -1)) {
      const below = place[key]
      place = place[key] = typeof below === 'object' ? below : {}
    }
    place[path.at(-1) ?? ''] = value
  }
  return { body: JSON.stringify(document), headers: { 'content-type': 'application/json' } }
}

interface Branch {
  [key: string]: string | Branch
}
