import { createHash } from 'node:crypto'
import type { GitlabInput } from './gitlab-inputs.ts'
import type { Template } from './gitlab-template.ts'
import { cell, withPart } from './readme-tables.ts'

/** The README of the templates with new tables: the inputs of each template, and the hash that pins it. */
export function gitlabReadme(readme: string, templates: readonly Template[]): string {
  const [first, ...others] = templates
  const shared = Object.keys(first?.inputs ?? {}).filter((name) => others.every(({ inputs }) => name in inputs))
  const common = Object.fromEntries(
    Object.entries(first?.inputs ?? {})
      .filter(([name]) => shared.includes(name))
      .map(([name, input]) => [name, name === 'as' ? { ...input, default: '.mayfly-<id>' } : input]),
  )
  const parts = [
    ['remote', ['```yaml', 'include:', ...example(templates), '```'].join('\n')],
    ['integrity', integrityTable(templates)],
    ['inputs of every template', inputTable(common, () => true)],
    ...templates.map(({ id, inputs }) => [`inputs of ${id}`, inputTable(inputs, (name) => !shared.includes(name))]),
  ] as const
  const complete = templates.reduce((text, { id }) => withSection(text, id), readme)
  return parts.reduce((text, [part = '', content = '']) => withPart(text, part, content), complete)
}

/** The README with a section for a template. The section of a new provider comes before the one of `credentials`. */
function withSection(readme: string, id: string): string {
  const mark = `<!-- generated: inputs of ${id} -->`
  if (readme.includes(mark)) return readme
  return readme.replace(/^### credentials\.yml$/m, `### ${id}.yml\n\n${mark}\n\n<!-- end of generated -->\n\n$&`)
}

/**
 * The hash that GitLab compares with a remote template.
 *
 * @see https://docs.gitlab.com/ci/yaml/#includeintegrity
 */
function integrityOf({ text }: Template): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function example(templates: readonly Template[]): string[] {
  return templates
    .filter(({ id }) => id === 'aws')
    .flatMap((template) => [
      '  - remote: https://raw.githubusercontent.com/mayfly-ci/mayfly/COMMIT/gitlab-templates/aws.yml',
      `    integrity: ${integrityOf(template)}`,
      '    inputs:',
      '      role: arn:aws:iam::111111111111:role/deploy',
      '      region: eu-central-1',
      '      deadline: 10m # after 10 minutes AWS refuses the credential',
      '      mayfly-archive: vendor/mayfly.tgz # jenkins/resources/mayfly/mayfly.tgz of the same commit',
      '',
      'build: # no ID token: code that runs here cannot get the deploy role',
      '  stage: build',
      '  script: make site',
      '  artifacts: { paths: [site] }',
      '',
      'deploy: # small, and the only job with an ID token',
      '  extends: .mayfly-aws',
      '  stage: deploy',
      '  image: registry.example.com/ci/node-and-aws:1',
      '  script: aws s3 sync site s3://my-site',
      '  rules: [{ if: $CI_COMMIT_REF_PROTECTED == "true" }]',
    ])
}

function integrityTable(templates: readonly Template[]): string {
  const rows = templates.map((template) => `| \`${template.id}.yml\` | \`${integrityOf(template)}\` |`)
  return ['| template | integrity |', '| --- | --- |', ...rows].join('\n')
}

function inputTable(inputs: Readonly<Record<string, GitlabInput>>, taken: (name: string) => boolean): string {
  const rows = Object.entries(inputs)
    .filter(([name]) => taken(name))
    .map(([name, input]) => `| \`${name}\` | ${fallback(input)} | ${cell(input.description)} |`)
  return ['| input | default | |', '| --- | --- | --- |', ...rows].join('\n')
}

function fallback({ default: usual }: GitlabInput): string {
  if (usual === undefined) return '**required**'
  return usual === '' ? '' : `\`${usual}\``
}
