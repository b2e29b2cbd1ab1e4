import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { actionYml } from './action-yml.ts'
import { faces } from './faces.ts'
import { jenkinsSteps } from './jenkins-steps.ts'
import { withTables } from './readme-tables.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Every generated file with the text that it must have, by path from the root. */
async function generated(): Promise<Map<string, string>> {
  const all = await faces()
  const files = jenkinsSteps(all)
  for (const face of all) {
    const folder = `actions/${face.id}`
    files.set(`${folder}/action.yml`, actionYml(face))
    files.set(`${folder}/README.md`, withTables(readFileSync(join(root, folder, 'README.md'), 'utf8'), face))
  }
  return files
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
