import { inputDescription, inputKind } from '@mayfly/core/input-kind'
import { defaultText, type InputSpec, type InputSpecs } from '@mayfly/core/inputs'
import { stepInputs } from '@mayfly/core/step-inputs'
import { commandInputs } from '@mayfly/platforms/command/command-inputs'
import { registry } from '@mayfly/providers/registry'
import type { Action } from './actions.ts'
import { generatedFrom } from './generated-from.ts'

const folder = 'jenkins/vars'

/** The generated files of the Jenkins library by their paths: one step per provider, and the help of each step. */
export function jenkinsSteps(actions: readonly Action[]): Map<string, string> {
  const providers = actions.filter(({ id }) => Object.hasOwn(registry, id))
  return new Map([
    [`${folder}/withMayfly.txt`, generalHelp(providers)],
    ...providers.flatMap((action): [string, string][] => [
      [`${folder}/${stepName(action.id)}.groovy`, step(action)],
      [`${folder}/${stepName(action.id)}.txt`, help(action)],
    ]),
  ])
}

/** The named step of a provider: `withMayflyGithubApp` for `github-app`. */
export function stepName(id: string): string {
  return camel(`with-mayfly-${id}`)
}

/** The Groovy name of an input. */
export function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function step({ id }: Action): string {
  return `// ${generatedFrom('packages/tooling/src/jenkins-steps.ts')}

/** withMayfly for a block, with this provider. */
def call(Map given, Closure body) {
  return withMayfly([provider: '${id}'] + given, body)
}

/** withMayfly for a script, with this provider. */
def call(Map given) {
  withMayfly([provider: '${id}'] + given)
}
`
}

function generalHelp(providers: readonly Action[]): string {
  const { 'evidence-token': _secret, ...open } = stepInputs
  return `Runs a block, or a script, with short-lived credentials. Ends them afterwards, also after a failure or an abort.

withMayfly(provider: 'aws', role: '...', region: '...', credentialsId: 'oidc-aws') {
  sh 'aws s3 ls'
}
withMayfly(credentials: [[provider: 'aws', ..., credentialsId: 'oidc-aws'], [provider: 'vault', ..., credentialsId: 'oidc-vault']]) {
  sh './deploy.sh'
}
withMayfly(provider: 'vault', ..., credentialsId: 'oidc-vault', script: './deploy.sh')

A block gets paths and public values as variables. To get secret values, set deliver: 'env', and source a file in the
same sh step: sh '. "$MAYFLY_ENV"; ./deploy.sh'.
A script gets the values only as environment variables. Its output shows *** instead of each value.

Arguments:

provider (text, required)
  The system that issues the credential: ${providers.map(({ id }) => id).join(', ')}.

credentialsId (text, required)
  The id of a Jenkins credential of the type "OpenID Connect id token", with the audience that the provider needs.

credentials (list of maps, instead of provider)
  Several credentials, each with its provider, its arguments and its credentialsId. Either all are delivered or none.

script (text, instead of a block)
  The script to run.

program (text), with sha256 (text)
  For a Jenkins agent without Node.js: the absolute path of the single executable of Mayfly on the agent, and its SHA-256.

${entries(open)}

All other arguments belong to the provider. See the help of ${providers.map(({ id }) => stepName(id)).join(', ')}.
`
}

function help({ id, title, inputs }: Action): string {
  // Jenkins stores arguments in the build record, so no secret can be one.
  const own = Object.entries(commandInputs(inputs, 'file')).filter(
    ([name, spec]) => !Object.hasOwn(stepInputs, name) && !(spec.type === 'text' && spec.secret === true),
  )
  const required = own.filter(([, spec]) => spec.required).map(([name]) => `${camel(name)}: '...'`)
  return `Runs a block, or a script, with ${title}. Ends them afterwards, also after a failure or an abort.

${stepName(id)}(${[...required, `credentialsId: 'oidc-${id}'`].join(', ')}) { ... }

The help of withMayfly explains the arguments of every provider. Error messages write an argument with hyphens: session-name
is sessionName. There are no outputs. The default of deliver is file if the provider supports it.

Arguments:

${entries(Object.fromEntries(own))}
`
}

function entries(specs: InputSpecs): string {
  return Object.entries(specs)
    .map(([name, spec]) => `${camel(name)} (${notes(spec)})\n  ${inputDescription(spec).replaceAll('`', '')}`)
    .join('\n\n')
}

function notes(spec: InputSpec): string {
  const fallback = defaultText(spec)
  return [
    inputKind(spec),
    ...(spec.required ? ['required'] : []),
    ...(fallback === '' ? [] : [`default ${fallback}`]),
  ].join(', ')
}
