import { placeholder } from '@mayfly/core/agent-parts'
import { MayflyError } from '@mayfly/core/errors'
import { instant } from '@mayfly/core/instant'
import type { AgentSupport } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { json, pathOf, text } from '@mayfly/core/template'
import { boundToken } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { kubeconfig, token, variable } from './present.ts'

/** The shortest lifetime that an API server accepts. */
const lifetimeSeconds = 600
const scriptName = 'kubernetes-token.cjs'

/** The program that kubectl runs, by its path. The bearer stays in the file, and no proxy of the job gets it. */
const script = text`const { request } = require('node:http')
const headers = { authorization: 'Bearer ${placeholder.bearer}' }
request('${placeholder.url}', { headers, agent: false }, (answer) => {
  let text = ''
  answer.setEncoding('utf8').on('data', (part) => { text += part }).on('end', () => {
    if (answer.statusCode === 200) return process.stdout.write(text)
    console.error('mayfly: no token for kubectl:', text)
    process.exitCode = 1
  })
}).once('error', ({ message }) => {
  console.error('mayfly: the Mayfly agent of this job does not answer:', message)
  process.exitCode = 1
}).end()
`

/**
 * The agent serves kubectl and the client libraries by an exec plugin. Each token is bound to the one Secret that main
 * made. When this Secret is deleted, all of them are invalid.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
 */
export const agent: AgentSupport<typeof inputs> = {
  inputs: (inputs) => ({ ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds }),
  present(inputs) {
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: placeholder.node,
      args: [pathOf(scriptName)],
      interactiveMode: 'Never',
    }
    return {
      env: {},
      files: [
        { name: scriptName, content: script, env: [] },
        { name: 'kubeconfig', content: kubeconfig(inputs, { exec }), env: [variable] },
      ],
    }
  },
  answers({ expiresAt = 0 }) {
    const body = json({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token, expirationTimestamp: instant(expiresAt) },
    })
    return () => ({ status: 200, body })
  },
  key: ({ parts }) => parts.token as Secret,
  async renew({ endings }, inputs, io) {
    const { what = '', handle: { name, uid } = {} } = endings.find(({ ender }) => ender === 'kubernetes') ?? {}
    if (name === undefined || uid === undefined)
      throw new MayflyError('ERR_AGENT_UNAVAILABLE', 'The Mayfly agent does not know the Secret of this token')
    return boundToken(inputs, io, { what, name, uid }, await io.subjectToken())
  },
}
