import type { InputLiteral, InputSpec } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import { registry } from '@mayfly/providers/registry'
import { stringify } from 'yaml'
import { base64, type GitlabInput, place, templateInputs, whole } from './gitlab-inputs.ts'
import { afterScript, beforeScript } from './gitlab-script.ts'

/** The archive of the command line that a template takes unless it is told another. */
export interface Archive {
  readonly url: string
  readonly sha256: string
}

/** A file of `gitlab-templates`. */
export interface Template {
  readonly id: string
  readonly inputs: Readonly<Record<string, GitlabInput>>
  readonly text: string
}

/** Every template: one a provider, and the one that gets several credentials at once. */
export async function gitlabTemplates(archive: Archive): Promise<Template[]> {
  const providers = await Promise.all(Object.values(registry).map((load) => load()))
  return [...providers.map((provider) => providerTemplate(provider, archive)), credentialsTemplate(archive)]
}

/** The template of one provider: a hidden job that gets its credential from the identity token, and ends it. */
function providerTemplate(provider: Provider, archive: Archive): Template {
  const { id, title } = provider
  const token = `MAYFLY_ID_TOKEN_${id.toUpperCase().replaceAll('-', '_')}`
  const { literal, aud } = audienceOf(provider, token)
  const read = templateInputs({ ...literal, ...stepInputs })
  return template({
    id,
    source: `packages/providers/src/${id}/inputs.ts`,
    archive,
    inputs: read.inputs,
    tokens: `  id_tokens:\n    ${token}:\n      aud: '${aud}'\n`,
    script: beforeScript({
      what: `${title} credentials`,
      first: ['login', id],
      given: read.given,
      more: read.more,
      forget: `unset ${token}`,
    }),
  })
}

/** The template of several credentials at once: the job that uses it names an identity token for each audience. */
function credentialsTemplate(archive: Archive): Template {
  const list = 'A YAML list of credentials, as `actions/credentials` takes it'
  const read = templateInputs(stepInputs)
  const own: Record<string, GitlabInput> = {
    'credentials-file': {
      description: `${list}: the path of a file in the repository.`,
      type: 'string',
      default: '',
      regex: whole(path, true),
    },
    'credentials-base64': {
      description: `${list}, as base64, where no file of the repository can hold it.`,
      type: 'string',
      default: '',
      regex: whole(base64, true),
    },
  }
  return template({
    id: 'credentials',
    source: 'packages/providers/src/credentials.ts',
    archive,
    inputs: { ...own, ...read.inputs },
    tokens: '',
    script: beforeScript({
      what: 'several credentials at once',
      first: ['login'],
      given: read.given,
      more: [
        `list='${place('credentials-file')}'`,
        `if [ -n '${place('credentials-base64')}' ]; then`,
        `  [ -z "$list" ] || stop 'credentials-file and credentials-base64 exclude one another.'`,
        `  list="$mayfly/credentials.yml"`,
        `  printf %s '${place('credentials-base64')}' | base64 -d >"$list" || stop 'credentials-base64 cannot be read.'`,
        'fi',
        `[ -n "$list" ] || stop 'credentials-file or credentials-base64 is required.'`,
        `set -- "$@" --credentials="$list"`,
      ],
      forget: `for mayfly in $(env | sed -n 's/^\\(MAYFLY_ID_TOKEN[A-Z0-9_]*\\)=.*/\\1/p'); do unset "$mayfly"; done`,
    }),
  })
}

const path = '[A-Za-z0-9_./][A-Za-z0-9_./+-]*'
const span = '(?:\\d{1,4}[hms]){1,3}'

/** The inputs that every template has beside those of its provider. */
function ownInputs(id: string, archive: Archive): Record<string, GitlabInput> {
  const text = (description: string, fallback: string, pattern: string): GitlabInput => ({
    description,
    type: 'string',
    default: fallback,
    regex: whole(pattern, false),
  })
  return {
    as: text(
      'The name of the hidden job, for a template that is included twice.',
      `.mayfly-${id}`,
      '\\.[A-Za-z0-9_-]{1,60}',
    ),
    'mayfly-archive': text(
      'The program: a path in the repository or the image, or an https URL that the job can reach.',
      archive.url,
      `https://[A-Za-z0-9.-]+(?::\\d{1,5})?/[A-Za-z0-9_./%~+-]*|${path}`,
    ),
    'mayfly-sha256': text(
      'The SHA-256 of that archive, in hex. Another one is never unpacked.',
      archive.sha256,
      '[0-9a-f]{64}',
    ),
    node: text('Node 20 or later: a name on the PATH, or a path.', 'node', path),
    'script-timeout': text(
      'When `before_script` and `script` are stopped, such as `50m`: earlier than the timeout of the job, or nothing can be ended after it.',
      '50m',
      span,
    ),
    'after-script-timeout': text('How long `after_script` may take.', '5m', span),
    'after-script-ignore-errors': {
      description: 'Whether a failing `after_script` leaves the job as it is. `strict-revoke` needs `false`.',
      type: 'boolean',
      default: true,
    },
  }
}

interface Parts extends Pick<Template, 'id' | 'inputs'> {
  readonly source: string
  readonly archive: Archive
  /** The lines of `id_tokens`. */
  readonly tokens: string
  readonly script: string
}

function template({ id, source, archive, inputs, tokens, script }: Parts): Template {
  const all = requiredFirst({ ...inputs, ...ownInputs(id, archive) })
  const header = stringify({ spec: { inputs: all } }, { lineWidth: 0, singleQuote: true })
  const body = `'${place('as')}':
${tokens}  variables:
    RUNNER_SCRIPT_TIMEOUT: '${place('script-timeout')}'
    RUNNER_AFTER_SCRIPT_TIMEOUT: '${place('after-script-timeout')}'
    AFTER_SCRIPT_IGNORE_ERRORS: '${place('after-script-ignore-errors')}'
  before_script:
    - |
${indented(script)}  after_script:
    - |
${indented(afterScript())}`
  return { id, inputs: all, text: `# Generated by \`npm run generate\` from ${source}.\n${header}---\n${body}` }
}

function requiredFirst(inputs: Readonly<Record<string, GitlabInput>>): Record<string, GitlabInput> {
  const entries = Object.entries(inputs)
  const required = entries.filter(([, input]) => input.default === undefined)
  return Object.fromEntries([...required, ...entries.filter(([, input]) => input.default !== undefined)])
}

function indented(script: string): string {
  return script.replace(/^(?=.)/gm, '      ')
}

/**
 * What `aud` says, and the literal beside it: the input `audience` with the provider's usual one as its default, or, where
 * that is made of other inputs, the same made of their places.
 */
function audienceOf(provider: Provider, token: string): { literal: InputLiteral; aud: string } {
  const { inputs } = provider
  const values = Object.entries(inputs).map(([name, spec]) => [name, spec.required ? place(name) : defaultOf(spec)])
  const usual = provider.audience(Object.fromEntries(values))
  const { audience } = inputs
  if (audience?.type !== 'text' || audience.required) return { literal: inputs, aud: usual }
  if (!usual.includes('$[[')) {
    return { literal: { ...inputs, audience: { ...audience, default: usual } }, aud: place('audience') }
  }
  const description = `${audience.description} Another one stands in the job that uses the template too, as \`aud\` of \`${token}\` below \`id_tokens\`.`
  return { literal: { ...inputs, audience: { ...audience, description } }, aud: usual }
}

function defaultOf(spec: InputSpec): unknown {
  return 'default' in spec ? spec.default : undefined
}
