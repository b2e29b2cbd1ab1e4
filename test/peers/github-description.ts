import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { peers } from './peers.ts'

/** One answer of an API, as a client saw it. */
export interface Seen {
  readonly method: string
  /** Below the API's own path. */
  readonly path: string
  readonly status: number
  readonly body: unknown
}

/** GitHub's own description of its REST API, as a judge. */
export interface Description {
  /** The permissions of an installation token with their levels. */
  readonly permissions: Readonly<Record<string, readonly string[]>>
  /** What is wrong with an answer: nothing, or what its schema says. */
  faults(seen: Seen): string[]
  /** What is wrong with a request: a body with more than its schema has; throws where there is no such operation. */
  requestFaults(method: string, path: string, body: object): string[]
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>
}

interface Operation {
  readonly requestBody?: Media
  readonly responses: Readonly<Record<string, Media & { readonly $ref?: string }>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties: Record<string, { enum: string[] }> }>>
    readonly responses: Readonly<Record<string, Media>>
  }
}

/** Of every refusal that an operation does not list by itself. */
const elsewhere: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'requires_authentication',
  403: 'forbidden',
  404: 'not_found',
  422: 'validation_failed',
}

/** OpenAPI 3.0 lets a schema without a type be null; JSON Schema says so with one more alternative. */
function withNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNull)
  if (typeof node !== 'object' || node === null) return node
  const fields = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNull(value)]))
  if (fields.nullable !== true || 'type' in fields) return fields
  const { nullable, ...rest } = fields
  return { anyOf: [{ type: 'null' }, rest] }
}

/** Which descriptions there are: github.com, Enterprise Cloud, and each Enterprise Server that is supported. */
export const names = ['api.github.com', 'ghec', 'ghes-3.17', 'ghes-3.18', 'ghes-3.19'] as const

/** Reads one of GitHub's descriptions. */
export async function readDescription(name: (typeof names)[number]): Promise<Description> {
  const [{ Ajv2019 }, { default: formats }] = await Promise.all([import('ajv/dist/2019.js'), import('ajv-formats')])
  const file = join(peers.githubDescription.path, 'generated', `${name}.json`)
  const document = withNull(JSON.parse(readFileSync(file, 'utf8'))) as Document
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateSchema: false })
  formats.default(ajv)
  ajv.addSchema(document, name)
  const pointer = (...keys: string[]) =>
    `${name}#/${keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`

  function check(schema: object, body: unknown): string[] {
    const validate = ajv.compile(schema)
    if (validate(body)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    )
  }

  function operation(method: string, path: string): [template: string, operation: Operation] {
    const matches = (template: string) =>
      new RegExp(`^${template.replace(/[.?+]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? '')
    // A path without a template wins over one that happens to fit.
    const [template] = Object.keys(document.paths)
      .filter((one) => matches(one) && document.paths[one]?.[method.toLowerCase()])
      .sort((one, other) => one.split('{').length - other.split('{').length)
    const found = document.paths[template ?? '']?.[method.toLowerCase()]
    if (!template || !found) throw new Error(`${name} has no ${method} ${path}`)
    return [template, found]
  }

  /** Where the response of a status is described, and whether as one of the operation's own. */
  function place(method: string, path: string, status: number): string[] | undefined {
    const [template, { responses }] = operation(method, path)
    const own = responses[status]
    if (own?.$ref) return own.$ref.slice(2).split('/')
    if (own) return ['paths', template, method.toLowerCase(), 'responses', String(status)]
    const shared = elsewhere[status]
    return shared ? ['components', 'responses', shared] : undefined
  }

  const at = (keys: readonly string[]) =>
    keys.reduce((node: unknown, key) => (node as Record<string, unknown>)[key], document) as Media

  return {
    permissions: Object.fromEntries(
      Object.entries(document.components.schemas['app-permissions']?.properties ?? {}).map(
        ([key, { enum: levels }]) => [key, levels],
      ),
    ),
    faults({ method, path, status, body }) {
      const keys = place(method, path, status)
      if (!keys) return [`${method} ${path} does not answer ${status}`]
      const { content } = at(keys)
      if (!content) return body === undefined ? [] : ['has no body']
      const $ref = pointer(...keys, 'content', 'application/json', 'schema')
      // A success has what is described and nothing else; GitHub's refusals carry their status besides.
      return check(status < 300 ? { $ref, unevaluatedProperties: false } : { $ref }, body)
    },
    requestFaults(method, path, body) {
      const [template, { requestBody }] = operation(method, path)
      if (!requestBody) return Object.keys(body).map((key) => `${method} ${path} takes no ${key}`)
      const keys = ['paths', template, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']
      return check({ $ref: pointer(...keys), unevaluatedProperties: false }, body)
    },
  }
}
