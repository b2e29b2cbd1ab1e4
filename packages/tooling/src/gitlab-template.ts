import type { InputSpec, InputSpecs, InputsOf } from '@mayfly/core/inputs'
import type { Provider, Registry } from '@mayfly/core/provider'
import { stepInputs } from '@mayfly/core/step-inputs'
import { registry } from '@mayfly/providers/registry'
import { stringify } from 'yaml'
import { inputSources } from './actions.ts'
import { generatedFrom } from './generated-from.ts'
import { base64, type GitlabInput, reference, templateInputs, whole } from './gitlab-inputs.ts'
import { afterScript, beforeScript } from './gitlab-script.ts'

/** The archive of the command line that a template uses by default. */
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

/** Every template: one per provider, and the one for several credentials. */
export async function gitlabTemplates(archive: Archive): Promise<Template[]> {
  const providers = await Promise.all(Object.values(registry).map(({ loadProvider }) => loadProvider()))
  const templates = await Promise.all(providers.map((provider) => providerTemplate(provider, archive)))
  return [...templates, credentialsTemplate(archive)]
}

/** The template of one provider: a hidden job that gets its credential from the ID token, and ends it. */
async function providerTemplate(provider: Provider, archive: Archive): Promise<Template> {
  const { id, title } = provider
  const token = `MAYFLY_ID_TOKEN_${id.toUpperCase().replaceAll('-', '_')}`
  const { specs, aud } = await audienceOf(provider, token)
  const read = templateInputs({ ...specs, ...stepInputs })
  return template({
    id,
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

/** The template for several credentials: the job that uses it declares one ID token per audience. */
function credentialsTemplate(archive: Archive): Template {
  const read = templateInputs(stepInputs)
  const own: Record<string, GitlabInput> = {
    'credentials-file': {
      description:
        'The path of a file in the repository with a YAML list of credentials, in the format of `actions/credentials`.',
      type: 'string',
      default: '',
      regex: whole(path, true),
    },
    'credentials-base64': {
      description:
        'The content of `credentials-file`, base64-encoded (`base64 -w0 FILE`). Use it if the list cannot be a file in the repository.',
      type: 'string',
      default: '',
      regex: whole(base64, true),
    },
  }
  return template({
    id: 'credentials',
    archive,
    inputs: { ...own, ...read.inputs },
    tokens: '',
    script: beforeScript({
      what: 'several credentials at once',
      first: ['login'],
      given: read.given,
      more: [
        ...read.more,
        `list='${reference('credentials-file')}'`,
        `if [ -n '${reference('credentials-base64')}' ]; then`,
        `  [ -z "$list" ] || stop 'credentials-file and credentials-base64 cannot be used together.'`,
        `  list="$mayfly/credentials.yml"`,
        `  printf %s '${reference('credentials-base64')}' | base64 -d >"$list" || stop 'credentials-base64 is not valid base64: base64 -w0 FILE makes it.'`,
        'fi',
        `[ -n "$list" ] || stop 'Either credentials-file or credentials-base64 is required.'`,
        `set -- "$@" --credentials="$list"`,
      ],
      forget: `for mayfly in $(env | sed -n 's/^\\(MAYFLY_ID_TOKEN[A-Za-z0-9_]*\\)=.*/\\1/p'); do unset "$mayfly"; done`,
    }),
  })
}

const path = '[A-Za-z0-9_./][A-Za-z0-9_./+-]*'
const source = `https://[A-Za-z0-9.-]+(?::\\d{1,5})?/[A-Za-z0-9_./%~+-]*|${path}`
const span = '(?:\\d{1,4}[hms]){1,3}'

/** The inputs that every template has in addition to those of its provider. */
function ownInputs(id: string, archive: Archive): Record<string, GitlabInput> {
  const text = (description: string, fallback: string, pattern: string): GitlabInput => ({
    description,
    type: 'string',
    default: fallback,
    regex: whole(pattern, false),
  })
  return {
    as: text(
      'Name of the hidden job. Change it when you include the template twice.',
      `.mayfly-${id}`,
      '\\.[A-Za-z0-9_-]{1,60}',
    ),
    'mayfly-archive': text(
      'The archive of Mayfly: a path in the repository or the image, or an https URL that the job can reach.',
      archive.url,
      source,
    ),
    'mayfly-program': {
      description:
        'The single executable of Mayfly, for an image without Node. It replaces `mayfly-archive` and `node`. It is a path in the repository or the image, or an https URL that the job can reach with curl or wget. `mayfly-sha256` is then its SHA-256.',
      type: 'string',
      default: '',
      regex: whole(source, true),
    },
    'mayfly-sha256': text(
      'SHA-256 of the archive, or of the executable, in hex. A file with another hash is never unpacked or started.',
      archive.sha256,
      '[0-9a-f]{64}',
    ),
    node: text('Node 20 or later: a name on the PATH, or a path.', 'node', path),
    'script-timeout': text(
      'After this time GitLab stops `before_script` and `script`, for example `50m`. It must be shorter than the timeout of the job. Otherwise `after_script` does not run, and nothing is revoked.',
      '50m',
      span,
    ),
    'after-script-timeout': text('After this time GitLab stops `after_script`.', '5m', span),
    'after-script-ignore-errors': {
      description: 'If `true`, a failed `after_script` does not fail the job. `strict-revoke` needs `false`.',
      type: 'boolean',
      default: true,
    },
  }
}

interface Parts extends Pick<Template, 'id' | 'inputs'> {
  readonly archive: Archive
  /** The lines of `id_tokens`. */
  readonly tokens: string
  readonly script: string
}

/** The files that describe everything in a template except its inputs. */
const textSources = ['gitlab-template', 'gitlab-inputs', 'gitlab-script'].map(
  (name) => `packages/tooling/src/${name}.ts`,
)

function template({ id, archive, inputs, tokens, script }: Parts): Template {
  const all = requiredFirst({ ...inputs, ...ownInputs(id, archive) })
  const header = stringify({ spec: { inputs: all } }, { lineWidth: 0, singleQuote: true })
  const body = `'${reference('as')}':
${tokens}  variables:
    RUNNER_SCRIPT_TIMEOUT: '${reference('script-timeout')}'
    RUNNER_AFTER_SCRIPT_TIMEOUT: '${reference('after-script-timeout')}'
    AFTER_SCRIPT_IGNORE_ERRORS: '${reference('after-script-ignore-errors')}'
  before_script:
    - |
${indentScript(script)}  after_script:
    - |
${indentScript(afterScript())}`
  return { id, inputs: all, text: `# ${generatedFrom(...inputSources(id), ...textSources)}\n${header}---\n${body}` }
}

function requiredFirst(inputs: Readonly<Record<string, GitlabInput>>): Record<string, GitlabInput> {
  const entries = Object.entries(inputs)
  const required = entries.filter(([, input]) => input.default === undefined)
  return Object.fromEntries([...required, ...entries.filter(([, input]) => input.default !== undefined)])
}

function indentScript(script: string): string {
  return script.replace(/^(?=.)/gm, '      ')
}

/**
 * The text of `aud`, and the inputs to offer. `aud` is the input `audience`, with the provider's usual audience as its
 * default. If the usual audience contains other inputs, `aud` contains references to them, and they become required. A
 * provider that needs another one's credential uses the audience of that one.
 */
async function audienceOf(provider: Provider, token: string): Promise<{ specs: InputSpecs; aud: string }> {
  const { inputs } = provider
  const { audience } = inputs
  const usual = provider.audience(valuesOf(inputs, false)) || (await nestedAudience(provider))
  if (audience?.type === 'text' && !audience.required && !usual.includes('$[[')) {
    return { specs: { ...inputs, audience: { ...audience, default: usual } }, aud: reference('audience') }
  }
  const specs = Object.entries(inputs).map(([name, spec]): [string, InputSpec] => {
    if (name === 'audience' && !spec.required)
      return [name, { ...spec, description: `${spec.description} ${otherToken(token)}` }]
    return [name, usual.includes(reference(name)) && !('default' in spec) ? { ...spec, required: true } : spec]
  })
  return { specs: Object.fromEntries(specs), aud: usual }
}

function otherToken(token: string): string {
  return `If you change it, set the same value in the job, as \`aud\` of \`${token}\` under \`id_tokens\`.`
}

async function nestedAudience(provider: Provider): Promise<string> {
  const need = provider.needs?.(valuesOf(provider.inputs, true))
  const nested = need && (await (registry as Registry)[need.provider]?.loadProvider())
  if (!nested) throw new Error(`no provider uses the ID token of ${provider.id}`)
  return nested.audience(need.inputs as InputsOf<InputSpecs>)
}

/** The values of inputs in a template: a reference for each required input, or for every input; otherwise its default. */
function valuesOf(specs: InputSpecs, all: boolean): InputsOf<InputSpecs> {
  const values = Object.entries(specs).map(([name, spec]) => {
    if (spec.type === 'text' && spec.secret === true) return [name, undefined]
    return [name, all || spec.required ? reference(name) : 'default' in spec ? spec.default : undefined]
  })
  return Object.fromEntries(values)
}
