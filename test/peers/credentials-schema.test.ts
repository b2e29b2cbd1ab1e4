import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCredentials } from '../../packages/providers/src/credential-list.ts'
import { peers, withPeers } from './peers.ts'

/** Every list of credentials in the pages, by its page. */
const examples = ['actions/credentials/README.md', 'packages/cli/README.md', 'README.md'].flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^( *)- provider: .*\n(?:(?:\1 .*|\1- provider: .*)\n)*/gm)].map(
    ([text, indent = '']) => ({
      page,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  ),
)

const aws = '- provider: aws\n  role: arn:aws:iam::111111111111:role/deploy\n  region: eu-central-1\n'

withPeers([peers.ajv], 'the schema of lists of credentials, judged by ajv', async () => {
  async function verdict(text: string): Promise<boolean> {
    const { Ajv2020 } = await import('ajv/dist/2020.js')
    const schema = JSON.parse(readFileSync('docs/schemas/credentials.json', 'utf8'))
    return new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).validate(schema, parse(text))
  }

  test('there are examples', () => expect(examples.length).toBeGreaterThan(2))

  test.each(examples)('an example of $page is correct for the schema and for Mayfly: $text', async ({ text }) => {
    expect([await verdict(text), (await readCredentials({ credentials: text })).faults]).toEqual([true, []])
  })

  test.each([
    ['no list', 'provider: aws\n'],
    ['an empty list', '[]\n'],
    ['no provider', aws.replace('provider: aws', 'name: one')],
    ['an unknown provider', aws.replace('aws', 'awss')],
    ['an unknown input', `${aws}  rôle: x\n`],
    ['an input of another provider', `${aws}  service-account: x\n`],
    ['an input of the step', `${aws}  strict-revoke: true\n`],
    ['a name that is none', `${aws}  name: Two Words\n`],
  ])('%s is wrong for both', async (_, text) => {
    expect([await verdict(text), (await readCredentials({ credentials: text })).faults.length > 0]).toEqual([
      false,
      true,
    ])
  })

  test('a missing input and a wrong option are wrong for the schema', async () => {
    const missing = aws.replace(/ {2}region.*\n/, '')
    expect([await verdict(missing), await verdict(`${aws}  use-fips: maybe\n`)]).toEqual([false, false])
  })
})
