import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { actionYml } from './action-yml.ts'
import { archiveFile } from './archive.ts'
import { faces } from './faces.ts'
import { gitlabReadme } from './gitlab-readme.ts'
import { type Archive, gitlabTemplates } from './gitlab-template.ts'
import { jenkinsSteps } from './jenkins-steps.ts'
import { migrating } from './migrating.ts'
import { withTables } from './readme-tables.ts'
import { stubs } from './stubs.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Every generated file with the text that it must have, by path from the root. */
async function generated(): Promise<Map<string, string>> {
  const all = await faces()
  const files = new Map([...jenkinsSteps(all), ...stubs(all.map(({ id }) => id))])
  for (const face of all) {
    const folder = `actions/${face.id}`
    files.set(`${folder}/action.yml`, actionYml(face))
    files.set(`${folder}/README.md`, withTables(readFileSync(join(root, folder, 'README.md'), 'utf8'), face))
  }
  const templates = await gitlabTemplates(archive())
  for (const { id, text } of templates) files.set(`gitlab-templates/${id}.yml`, text)
  const readme = 'gitlab-templates/README.md'
  files.set(readme, gitlabReadme(readFileSync(join(root, readme), 'utf8'), templates))
  const page = 'docs/migrating.md'
  files.set(page, await migrating(readFileSync(join(root, page), 'utf8')))
  return files
}

/** The archive of the command line as it is built, and where a release of this version has it. */
function archive(): Archive {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [sha256 = ''] = readFileSync(join(root, `${archiveFile}.sha256`), 'utf8')
    .trim()
    .split(/\s/)
  return { url: `https://github.com/mayfly-ci/mayfly/releases/download/v${version}/mayfly.tgz`, sha256 }
}

const check = process.argv.includes('--check')
for (const [path, text] of await generated()) {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (check) {
    console.error(`${path} is not what the inputs say: run "npm run generate"`)
    process.exitCode = 1
  } else {
    writeFileSync(file, text)
    console.log(path)
  }
}
