import { expect, test } from 'vitest'
import { inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret } from '../support/aws-stores.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const password = 'correct horse battery'
const secrets = [
  awsSecret('prod/db', JSON.stringify({ user: 'application', password })),
  awsSecret('prod/key', 'a value of 24 characters'),
]
const parameters = [
  { name: '/app/ca', type: 'SecureString' as const, values: ['-----BEGIN A-----\nline one of it\n'] },
  { name: '/app/level', values: ['debug-everything'] },
]
const lines = `
# the database
DB_*   = prod/db#*
KEY    = prod/key
CA     = ssm:/app/ca
APP_*  = ssm:/app/
OLD    = prod/key#@AWSPREVIOUS optional
LEVEL  = ssm:/app/level plain
`

test('values are delivered, and the session is not', () =>
  inStoreWorld({ secrets, parameters }, async (world) => {
    const job = await world.use(
      { secrets: lines },
      {},
      {
        name: 'use',
        run: ({ env }) => ({
          command: 'sh',
          args: [
            '-c',
            `test "$DB_PASSWORD" = '${password}' && test "$APP_LEVEL" = debug-everything; echo $?; env | grep -c '^AWS_' || true`,
          ],
          env,
        }),
      },
    )
    expect(story(job, world)).toMatchSnapshot()
    expect(leaksOf(job, world)).toEqual([])
    expect(leftBehind(job)).toEqual([])
    expect(environment(job)).toEqual({})
  }))
