import { createHash } from 'node:crypto'
import { stepInputs } from '@mayfly/core/step-inputs'
import { type GitlabInput, withoutNotes } from './gitlab-inputs.ts'
import type { Template } from './gitlab-template.ts'
import { summaryOf } from './input-notes.ts'
import { cell, withPart } from './readme-tables.ts'

type Inputs = Readonly<Record<string, GitlabInput>>

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
    ['inputs of every template', inputTable(common, () => true, sharedPage)],
    ...templates.map(({ id, inputs }) => [
      `inputs of ${id}`,
      inputTable(inputs, (name) => !shared.includes(name), ownPage(id)),
    ]),
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

/** The rows of some inputs. `page` gives the place with the details of an input, if there is one. */
function inputTable(
  inputs: Inputs,
  taken: (name: string) => boolean,
  page: (name: string) => string | undefined,
): string {
  const rows = Object.entries(inputs)
    .filter(([name]) => taken(name) && !isEncodedTwin(name, inputs))
    .map(([name, input]) => {
      const description = withoutNotes(name, input)
      const summary = summaryOf(description)
      const details = summary === description ? undefined : page(name.replace(/-base64$/, ''))
      const text = details === undefined ? description : `${summary} [Details](${details})`
      const twin = isEncodedTwin(`${name}-base64`, inputs) ? ` or \`${name}-base64\`` : ''
      return `| \`${name}\`${twin} | ${fallback(input)} | ${cell(text)} |`
    })
  return ['| input | default | |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Whether an input takes in base64 what another input of the same template takes as text. */
function isEncodedTwin(name: string, inputs: Inputs): boolean {
  return name.endsWith('-base64') && inputs[name] !== undefined && inputs[name.replace(/-base64$/, '')] !== undefined
}

/** The place with the details of a provider's input. The audience has a sentence that is only in the template. */
function ownPage(id: string): (name: string) => string | undefined {
  return (name) => (name === 'audience' ? undefined : `../actions/${id}/README.md#${name}`)
}

/** The place with the details of an input that every template has. */
function sharedPage(name: string): string | undefined {
  if (name === 'mayfly-program') return '#without-node'
  if (name === 'script-timeout') return '#in-a-job'
  return name in stepInputs ? `../docs/inputs.md#${name}` : undefined
}

function fallback({ default: usual }: GitlabInput): string {
  if (usual === undefined) return '**required**'
  return usual === '' ? '' : `\`${usual}\``
}
