import type { Action } from './actions.ts'
import { programs } from './entries.ts'
import { generatedFrom } from './generated-from.ts'

/** Loading TLS first lets Node read its root certificates in parallel with the program. */
const tls = "process.getBuiltinModule('node:tls')"

/** An old Node reads only this file, so its syntax is that of Node 12. */
const commandLine = `var needed = 20
if (parseInt(process.versions.node, 10) >= needed) {
  // Only a command that requests a credential needs a connection.
  if (['login', 'exec'].includes(process.argv[2]) && process.getBuiltinModule) ${tls}
  require('./main/index.js').commandLine()
} else {
  console.error(
    'mayfly: Node ' + needed + ' or later is needed, and this is Node ' + process.versions.node + '. Nothing was done.\\n' +
      'Use an image that has it, such as node:24-slim, or start the command with another node.'
  )
  process.exitCode = process.argv[2] === 'exec' ? 125 : 2
}`

/** The files with which a runner, a step or a shell starts a program. Each calls one function of a bundle. */
export function stubs(actions: readonly Pick<Action, 'id' | 'getsCredentials' | 'hasPost'>[]): Map<string, string> {
  const files = actions.flatMap(({ id, getsCredentials, hasPost }): [string, string][] => {
    const main = `require('../dist/main/index.js').${getsCredentials ? `main('${id}')` : `${id}()`}`
    const end = getsCredentials ? "post(() => require('../dist/main/index.js').post())" : `end${capital(id)}()`
    const post = `require('../dist/post/index.js').${end}`
    return [
      [`actions/${id}/main.js`, stub(id === 'setup' ? main : `${tls}\n${main}`)],
      ...(hasPost ? [[`actions/${id}/post.js`, stub(post)] as [string, string]] : []),
    ]
  })
  files.push([`${programs}/agent.js`, stub("require('./main/index.js').agent()")])
  // The first line lets npm start it as a command.
  files.push([`${programs}/index.js`, `#!/usr/bin/env node\n${stub(commandLine)}`])
  return new Map(files)
}

function capital(id: string): string {
  return id.replace(/^./, (letter) => letter.toUpperCase())
}

function stub(code: string): string {
  return `// ${generatedFrom('packages/tooling/src/stubs.ts')}\n${code}\n`
}
