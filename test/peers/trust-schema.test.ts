import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readTrustFile } from '../../packages/trust/src/file/read.ts'
import { sourceOf } from '../support/trust-source.ts'
import { peers, withPeers } from './peers.ts'

const example = (name: string) => readFileSync(`test/support/trust/${name}.yml`, 'utf8')
const examples = ['small', 'organisation', 'three-systems', 'other-systems']
const small = example('small')
const organisation = example('organisation')
const systems = example('three-systems')
const others = example('other-systems')

/** One change of an example, which makes it wrong. */
const spoiled: [name: string, text: string, from: string, to: string][] = [
  ['another version', small, 'version: 1', 'version: 2'],
  ['no version', small, 'version: 1\n', ''],
  ['a member of the file', small, 'version: 1', 'version: 1\nextends: other.yml'],
  ['a misspelt member of who', small, 'environment:', 'enviroment:'],
  ['a misspelt member of a rule', small, 'may:', 'mya:'],
  ['nothing but a repository', small, ', environment: production', ''],
  ['a star in an environment', small, 'environment: production', 'environment: "prod*"'],
  ['a star in a repository', small, 'github: acme/api,', 'github: "acme/*",'],
  ['a whole ref', small, 'environment: production', 'branch: refs/heads/main'],
  ['a number as a branch', small, 'environment: production', 'branch: 1.10'],
  ['an empty list', small, 'environment: production', 'environment: []'],
  ['a role by its name', small, 'arn:aws:iam::111111111111:role/deploy', 'deploy'],
  ['an id that is a word', small, 'acme: 12', 'acme: twelve'],
  ['the name of a rule', small, '  deploy:', '  Deploy:'],
  ['an address with a slash at its end', organisation, 'githubusercontent.com/acme', 'githubusercontent.com/acme/'],
  ['a pool that is too short', organisation, 'workloadIdentityPools/ci-jobs', 'workloadIdentityPools/ci'],
  ['a workflow without a ref', organisation, 'deploy.yml@refs/heads/main', 'deploy.yml'],
  ['a client that is no id', organisation, '11111111-2222-3333-4444-555555555555', 'deploy'],
  ['a reason that is too short', organisation, '"plan reads state only; its policy is ReadOnlyAccess"', 'reads'],
  ['an unknown lint rule', organisation, 'pull-request:', 'pull-requests:'],
  ['a flag that is a text', organisation, 'flexible: true', 'flexible: "yes"'],
  ['a form of the subject', systems, 'subject: immutable', 'subject: modern'],
  ['Jenkins without a url', systems, '{ url: "https://jenkins.example.com/oidc/job/acme" }', '{}'],
  ['a job URL without a slash at its end', systems, 'job/main/"', 'job/main"'],
  ['another CI system without a url', others, ', url: "https://agent.buildkite.com"', ''],
  ['a subject that begins with a star', others, '"p://acme', '"*://acme'],
  ['a vault without an audience', systems, ' audience: "https://vault.example.com",', ''],
  ['an unknown system', systems, 'kubernetes:', 'k8s:'],
]

withPeers([peers.ajv], 'the schema of mayfly.yml, judged by ajv', () => {
  async function schemaVerdict(text: string): Promise<boolean> {
    const { Ajv2020 } = await import('ajv/dist/2020.js')
    const schema = JSON.parse(readFileSync('docs/schemas/mayfly.json', 'utf8'))
    return new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).validate(schema, parse(text))
  }
  const readerVerdict = (text: string) => readTrustFile(sourceOf(text)).faults.length === 0

  test.each(examples)('the example %s is correct for both', async (name) => {
    expect([await schemaVerdict(example(name)), readerVerdict(example(name))]).toEqual([true, true])
  })

  test.each(spoiled)('%s is wrong for both', async (_, text, from, to) => {
    const wrong = text.replace(from, to)
    expect(wrong).not.toBe(text)
    expect([await schemaVerdict(wrong), readerVerdict(wrong)]).toEqual([false, false])
  })
})
