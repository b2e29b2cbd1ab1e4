import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withWebLinks } from './web-links.ts'

const root = resolve(import.meta.dirname, '../../../..')
const source = 'gitlab-templates'

/**
 * The pipeline of the component project: a tag with a version makes a release, which the catalog then shows.
 *
 * @see https://docs.gitlab.com/ci/components/#publish-a-new-release
 */
const pipeline = `release:
  image: registry.gitlab.com/gitlab-org/cli:latest
  rules:
    - if: $CI_COMMIT_TAG =~ /^\\d+\\.\\d+\\.\\d+$/
  script: echo "Release $CI_COMMIT_TAG"
  release:
    tag_name: $CI_COMMIT_TAG
    description: Mayfly $CI_COMMIT_TAG
`

const introduction = `# Mayfly as CI/CD components

A job includes a component of this project by its version, for example:

\`\`\`yaml
include:
  - component: $CI_SERVER_FQDN/platform/mayfly/aws@0.1.0 # or the full SHA of a commit
    inputs:
      role: arn:aws:iam::111111111111:role/deploy
      region: eu-central-1
      mayfly-archive: vendor/mayfly.tgz
\`\`\`

The rest of this page is that of the templates, from which this project is made.

`

/** Writes a project for GitLab's CI/CD catalog into a folder: one component per template. */
export function writeGitlabCatalog(folder: string): void {
  mkdirSync(join(folder, 'templates'), { recursive: true })
  for (const name of readdirSync(join(root, source)).filter((one) => one.endsWith('.yml')))
    copyFileSync(join(root, source, name), join(folder, 'templates', name))
  const readme = `${source}/README.md`
  const page = withWebLinks(readFileSync(join(root, readme), 'utf8'), readme)
  writeFileSync(join(folder, 'README.md'), introduction + page.replace(/^# .*\n+/, ''))
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE.md'))
  writeFileSync(join(folder, '.gitlab-ci.yml'), pipeline)
}
