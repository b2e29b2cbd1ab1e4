import { expect, test } from 'vitest'
import { deliveredFiles } from '../support/delivered-files.ts'
import { expectClean } from '../support/expect-clean.ts'
import { inKeyVaultWorld, versionId } from '../support/key-vault-world.ts'
import { story } from '../support/story.ts'

const password = 'correct horse battery'
const pem =
  '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'
/** A PFX begins with such bytes; Key Vault gives it in base64. */
const pfx = Buffer.from([48, 130, 10, 0, 255, 254, 0, 7, 13, 10])
const secrets = [
  {
    name: 'Db-Login',
    versions: [
      { id: versionId(1), value: 'the-value-before' },
      { id: versionId(2), value: JSON.stringify({ user: 'application', password }) },
    ],
  },
  {
    name: 'web',
    versions: [{ id: versionId(3), value: pfx.toString('base64') }],
    contentType: 'application/x-pkcs12',
    cer: 'Q0VS',
  },
  { name: 'gone', versions: [] },
  { name: 'mail', versions: [{ id: versionId(4), value: pem }], contentType: 'application/x-pem-file', cer: 'Q0VS' },
]

test('values are delivered as variables and outputs, and nothing else stays', () =>
  inKeyVaultWorld({ secrets }, async (world) => {
    const lines = `
DB_*   = prod/db-login#*
LOGIN  = PROD/DB-LOGIN#user
BEFORE = prod/db-login#@${versionId(1)}
MAIL   = prod/mail
GONE   = prod/gone optional
`
    const job = await world.use({ secrets: lines, deliver: 'env,output' })
    expect(story(job, world)).toMatchSnapshot()
    const values = {
      DB_USER: 'application',
      DB_PASSWORD: password,
      LOGIN: 'application',
      BEFORE: 'the-value-before',
      MAIL: pem,
    }
    expect(job.steps[0]?.env).toEqual(values)
    expect(job.outputs.azure).toMatchObject(values)
    expectClean(job, world)
  }))

test('a certificate with its key: the bytes of PKCS #12 with decode, the text of PEM', () =>
  inKeyVaultWorld({ secrets }, async (world) => {
    const { step, files } = deliveredFiles()
    const lines = 'WEB = prod/web decode\nWEB_TEXT = prod/web\nMAIL = prod/mail'
    const job = await world.use({ secrets: lines, deliver: 'file' }, {}, step)
    expect(files).toEqual({
      WEB_FILE: pfx,
      WEB_TEXT_FILE: Buffer.from(pfx.toString('base64')),
      MAIL_FILE: Buffer.from(pem),
    })
    // The same secret is read once.
    expect(world.keyVault.requests.map(({ path }) => path).sort()).toEqual(['/secrets/mail', '/secrets/web'])
    expectClean(job, world)
  }))
