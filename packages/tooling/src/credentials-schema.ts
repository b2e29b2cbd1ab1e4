import { inputDescription } from '@mayfly/core/input-kind'
import type { InputSpec } from '@mayfly/core/inputs'
import { registry } from '@mayfly/providers/registry'
import { generatedFrom } from './generated-from.ts'

/** The JSON Schema of a list of credentials: a file of `--credentials`, and the input of `actions/credentials`. */
export async function credentialsSchema(): Promise<string> {
  const ids = Object.keys(registry) as (keyof typeof registry)[]
  const providers = await Promise.all(ids.map((id) => registry[id].loadProvider()))
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'credentials.json',
    $comment: generatedFrom('packages/providers/src/*/inputs.ts', 'packages/tooling/src/credentials-schema.ts'),
    title: 'A list of credentials',
    description:
      'A file of --credentials, or the input of actions/credentials. Mayfly also checks rules over several inputs, which a schema cannot express.',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      required: ['provider'],
      properties: { provider: { enum: ids, description: 'The system that issues the credential.' } },
      allOf: ids.map((id) => ({
        if: { properties: { provider: { const: id } }, required: ['provider'] },
        // biome-ignore lint/suspicious/noThenProperty: this is a keyword of JSON Schema
        then: { $ref: `#/$defs/${id}` },
      })),
    },
    $defs: Object.fromEntries(providers.map(({ id, title, inputs }) => [id, itemSchema(title, inputs)])),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function itemSchema(title: string, inputs: Readonly<Record<string, InputSpec>>): object {
  const own = Object.entries(inputs).map(([name, spec]) => [
    name,
    { description: inputDescription(spec).replaceAll('`', ''), ...valueSchema(spec) },
  ])
  const name = {
    type: 'string',
    pattern: '^[a-z][a-z0-9-]{0,39}$',
    description: 'The beginning of the names of the outputs.',
  }
  return {
    title,
    additionalProperties: false,
    required: Object.entries(inputs).flatMap(([input, spec]) => (spec.required ? [input] : [])),
    properties: { provider: true, name, ...Object.fromEntries(own) },
  }
}

/** The list is read as texts, so a number or a flag of YAML is a text too. */
const scalar = { type: ['string', 'number', 'boolean', 'null'] }

/** The values of an input. An expression of GitHub may stand in the place of each. */
function valueSchema(spec: InputSpec): object {
  switch (spec.type) {
    case 'choice':
      return { anyOf: [{ enum: spec.options }, expression] }
    case 'switch':
      return { anyOf: [{ enum: [true, false, 'true', 'false'] }, expression] }
    case 'choices':
    case 'lines':
      return { anyOf: [scalar, { type: 'array', items: scalar }] }
    case 'json':
    case 'document':
      return {}
    default:
      return scalar
  }
}

const expression = { type: 'string', pattern: '^\\$\\{\\{.*\\}\\}$' }
