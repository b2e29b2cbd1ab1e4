import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { registry } from '../../packages/providers/src/registry.ts'
import { filesIn } from '../support/story.ts'

/** The places that name a provider outside of its own folders, and the reason. */
const allowed: Readonly<Record<string, string>> = {
  'packages/providers/src/registry.ts': 'the one list of providers',
  'packages/providers/src/aws-partition.ts': 'the name of a partition, as ARNs have it',
  'packages/platforms/src/azure-devops/system.ts': 'the CI system Azure DevOps, whose name contains the word',
  'packages/platforms/src/command/system.ts': 'the same',
  'packages/providers/src/oauth-forms.ts': 'the protocol, whose names contain the word',
  'packages/core/src/http-failure.ts': 'the fix names the input, which has a prefix for a nested credential',
  'packages/core/src/secrets/line-rewriter.ts': 'lines of other tools, written here with an example of a source',
  'packages/cli/src/inventory/counterparts.ts': 'the command inventory says which action replaces a static secret',
  'packages/cli/src/inventory/github.ts': 'the same',
  'packages/cli/src/inventory/jenkins.ts': 'the same',
  'packages/cli/src/inventory/registry-host.ts': 'the same',
  'packages/cli/src/inventory/static-uses.ts': 'the same',
  'packages/cli/src/commands.ts': 'examples for the help',
  'packages/cli/src/examples.ts': 'an example for each provider',
  'packages/cli/src/near.ts': 'other names that users have for a provider',
  'packages/cli/src/trust/subcommands.ts': 'examples for the help',
  'packages/cli/src/people/commands.ts': 'the flags for the systems that contain can change',
  'packages/cli/src/contain/apply.ts': 'the systems that a plan can be applied to',
  'packages/cli/src/contain/apply-vault.ts': 'the same',
  'packages/cli/src/contain/contain.ts': 'the same',
  'packages/cli/src/contain/drill.ts': 'the same',
  'packages/platforms/src/access/kubeconfig.ts': 'the same',
  'packages/tooling/src/gitlab-readme.ts': 'an example',
  'packages/tooling/src/inventory-sources.ts': 'the sources of that command',
  'packages/tooling/src/jenkins-steps.ts': 'examples',
  'packages/tooling/src/programs.ts': 'the chunk of the SDK of AWS, which is compressed',
  'packages/tooling/src/release/gitlab-catalog.ts': 'an example',
  'packages/tooling/src/trust-lint-examples.ts': 'a wrong and a right document for each rule',
  'packages/tooling/src/trust-lint-page.ts': 'an example of mayfly.yml',
  'packages/tooling/src/secret-readers.ts': 'the inputs of actions by others, for which no provider exists',
}

/** A provider whose id is also a word of the texts. Only a text that is nothing else names it. */
const word = 'certificate'
const others = Object.keys(registry).filter((one) => one !== word)
const id = new RegExp(`(?<![\\w./])(${others.join('|')})(?![\\w.])|^${word}$`)

/** Every source that all providers share, except the demo, which shows some of them. */
const shared = ['core', 'platforms', 'agent', 'cli', 'programs', 'tooling', 'providers']
  .flatMap((name) => filesIn(resolve('packages', name, 'src')))
  .map((path) => relative('.', path))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .filter((path) => !path.startsWith('packages/tooling/src/demo/') && !/^packages\/providers\/src\/.+\//.test(path))

/** Whether a text in a source names a provider. The path of an imported module does not count. */
function namesOne(path: string): boolean {
  const text = readFileSync(path, 'utf8').replace(/^\/\/ generated: [\s\S]*?^\/\/ end of generated$/gm, '')
  if (path.endsWith('.groovy')) return text.split('\n').some((line) => !/^\s*(\*|\/)/.test(line) && id.test(line))
  let found = false
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found ||= id.test(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true))
  return found
}

test('no source that providers share names one of them, but for the places above', () => {
  const found = [...shared, 'jenkins/vars/withMayfly.groovy'].filter(namesOne)
  expect(found.sort()).toEqual(Object.keys(allowed).sort())
})
