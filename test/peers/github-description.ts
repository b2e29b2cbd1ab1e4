import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { peers } from './peers.ts'

/** One answer of an API, as a client saw it. */
interface Seen {
  readonly method: string
  /** The path below the API's own path. */
  readonly path: string
  readonly status: number
  readonly body: unknown
}

/** Checks with GitHub's own description of its REST API. */
export interface Description {
  /** The permissions of an installation token with their levels. */
  readonly permissions: Readonly<Record<string, readonly string[]>>
  /** The errors of an answer by its schema; none if it is correct. */
  faults(seen: Seen): string[]
  /** The errors of a request, such as a body with more fields than its schema. Throws if there is no such operation. */
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

/** The description of every refusal that an operation does not list itself. */
const elsewhere: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'requires_authentication',
  403: 'forbidden',
  404: 'not_found',
  422: 'validation_failed',
}

/** Translates a nullable schema without a type from OpenAPI 3.0 into JSON Schema, which needs one more alternative. */
function withNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNull)
  if (typeof node !== 'object' || node === null) return node
  const fields = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNull(value)]))
  if (fields.nullable !== true || 'type' in fields) return fields
  const { nullable, ...rest } = fields
  return { anyOf: [{ type: 'null' }, rest] }
}

/** The existing descriptions: github.com, Enterprise Cloud, and each supported Enterprise Server. */
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
    // A path without a template has priority over a template that also fits.
    const [template] = Object.keys(document.paths)
      .filter((one) => matches(one) && document.paths[one]?.[method.toLowerCase()])
      .sort((one, other) => one.split('{').length - other.split('{').length)
    const found = document.paths[template ?? '']?.[method.toLowerCase()]
    if (!template || !found) throw new Error(`${name} has no ${method} ${path}`)
    return [template, found]
  }

  /** The description of a status's response, and whether it belongs to the operation itself. */
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
      // A success has exactly the described fields. GitHub's refusals also contain their status.
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
