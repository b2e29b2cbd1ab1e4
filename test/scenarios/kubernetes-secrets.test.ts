import { expect, test } from 'vitest'
import { deliveredFiles } from '../support/delivered-files.ts'
import { expectClean } from '../support/expect-clean.ts'
import { clusterAudience, inKubernetesWorld, kubernetesAction } from '../support/kubernetes-world.ts'
import { story } from '../support/story.ts'

const password = 'correct horse battery'
const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'
/** As many bytes as an object can have. */
const large = Buffer.from(Array.from({ length: 1_048_000 }, (_, index) => (index * 31) % 256))
const stored = [
  { namespace: 'deploy', name: 'db', data: { user: 'application', password }, applied: true as const },
  { namespace: 'deploy', name: 'web', data: { 'tls.crt': certificate, 'tls.key': Uint8Array.from([0, 255]) } },
  { namespace: 'deploy', name: 'large', data: { blob: large } },
]
const rules = ['get secrets db', 'get secrets web', 'get secrets large', 'get secrets gone']
/** The inputs of a job that reads only. */
const readsOnly = { 'service-account': '', namespace: '' }

test('values are delivered as variables and outputs, and nothing is created', () =>
  inKubernetesWorld(
    async (world) => {
      const lines = `
DB_*  = deploy/db#*
CRT   = deploy/web#tls.crt
KEY   = deploy/web#tls.key base64
GONE  = deploy/gone#key optional
NONE  = deploy/db#no-such-key optional
`
      const job = await world.use({ ...readsOnly, secrets: lines, deliver: 'env,output' })
      expect(story(job, world)).toMatchSnapshot()
      const values = { DB_USER: 'application', DB_PASSWORD: password, CRT: certificate, KEY: 'AP8=' }
      expect(job.steps[0]?.env).toEqual(values)
      expect(job.outputs.kubernetes).toMatchObject(values)
      expect([world.cluster.secrets, world.cluster.issued]).toEqual([[], []])
      expectClean(job, world)
    },
    () => ({ stored, rules }),
  ))

test('files have the bytes, and an object of 1.4 MB fits', () =>
  inKubernetesWorld(
    async (world) => {
      const { step, files } = deliveredFiles()
      const lines = 'LARGE = deploy/large#blob\nWEB_* = deploy/web#*'
      const job = await world.use({ ...readsOnly, secrets: lines, deliver: 'file' }, {}, step)
      expect(Object.keys(files).sort()).toEqual(['LARGE_FILE', 'WEB_TLS_CRT_FILE', 'WEB_TLS_KEY_FILE'])
      expect(files.LARGE_FILE?.equals(large)).toBe(true)
      expect(files.WEB_TLS_KEY_FILE).toEqual(Buffer.from([0, 255]))
      expect(files.WEB_TLS_CRT_FILE?.toString()).toBe(certificate)
      expectClean(job, world)
    },
    () => ({ stored, rules }),
  ))

test('by the audience and the address alone, the job needs no more inputs', () =>
  inKubernetesWorld(
    async (world) => {
      const { run, cluster } = world
      const inputs = { server: cluster.url, audience: clusterAudience, secrets: 'PASSWORD = deploy/db#password' }
      const job = await run([{ name: 'read', uses: kubernetesAction, with: inputs }])
      expect(job.steps[0]?.env).toHaveProperty('PASSWORD_FILE')
    },
    () => ({ stored, rules }),
  ))
