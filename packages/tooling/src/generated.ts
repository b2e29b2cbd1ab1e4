import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { registry } from '@mayfly/providers/registry'
import { actionYml } from './action-yml.ts'
import { allActions } from './actions.ts'
import { archiveFile } from './archive.ts'
import { credentialsSchema } from './credentials-schema.ts'
import { gitlabReadme } from './gitlab-readme.ts'
import { type Archive, gitlabTemplates } from './gitlab-template.ts'
import { inventoryPage } from './inventory-page.ts'
import { withProviderFacts } from './jenkins-facts.ts'
import { jenkinsSteps } from './jenkins-steps.ts'
import { migrating } from './migrating.ts'
import { publicVariables } from './public-variables.ts'
import { withStepInputs, withTables } from './readme-tables.ts'
import { stubs } from './stubs.ts'
import { trustLintPage } from './trust-lint-page.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The generated sources, by path from the root. The programs are built from them. */
export async function generatedSources(): Promise<Map<string, string>> {
  return new Map([['packages/platforms/src/public-variables.ts', await publicVariables(registry)]])
}

/** The stubs that start the programs, by path from the root. The archive contains one of them. */
export async function generatedStubs(): Promise<Map<string, string>> {
  return stubs(await allActions())
}

/** Every other generated file with its text, by path from the root. The templates contain the hash of the built archive. */
export async function generatedTexts(): Promise<Map<string, string>> {
  const all = await allActions()
  const files = new Map(jenkinsSteps(all))
  for (const action of all) {
    const folder = `actions/${action.id}`
    files.set(`${folder}/action.yml`, actionYml(action))
    files.set(`${folder}/README.md`, withTables(readFileSync(join(root, folder, 'README.md'), 'utf8'), action))
  }
  const templates = await gitlabTemplates(archive())
  for (const { id, text } of templates) files.set(`gitlab-templates/${id}.yml`, text)
  const readme = 'gitlab-templates/README.md'
  files.set(readme, gitlabReadme(readFileSync(join(root, readme), 'utf8'), templates))
  const step = 'jenkins/vars/withMayfly.groovy'
  files.set(step, await withProviderFacts(readFileSync(join(root, step), 'utf8'), registry))
  const page = 'docs/migrating.md'
  files.set(page, await migrating(readFileSync(join(root, page), 'utf8')))
  const shared = 'docs/inputs.md'
  files.set(shared, withStepInputs(readFileSync(join(root, shared), 'utf8')))
  files.set('docs/trust-lint.md', trustLintPage())
  files.set('docs/schemas/credentials.json', await credentialsSchema())
  const inventory = 'docs/inventory.md'
  files.set(inventory, inventoryPage(readFileSync(join(root, inventory), 'utf8')))
  return files
}

/** The built archive of the command line, and its address in a release of this version. */
function archive(): Archive {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [sha256 = ''] = readFileSync(join(root, `${archiveFile}.sha256`), 'utf8')
    .trim()
    .split(/\s/)
  return { url: `https://github.com/mayfly-ci/mayfly/releases/download/v${version}/mayfly.tgz`, sha256 }
}

/** The generated files whose text on the disk is not the right one, with the right one. */
export function outdatedFiles(files: ReadonlyMap<string, string>, base = root): Map<string, string> {
  return new Map(
    [...files].filter(([path, text]) => {
      const file = join(base, path)
      return !existsSync(file) || readFileSync(file, 'utf8') !== text
    }),
  )
}

/** Writes the generated files that are outdated, and prints their paths. */
export function writeOutdated(files: ReadonlyMap<string, string>, base = root): void {
  for (const [path, text] of outdatedFiles(files, base)) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
    console.log(path)
  }
}
