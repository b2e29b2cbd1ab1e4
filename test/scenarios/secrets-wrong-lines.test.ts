import { expect, test } from 'vitest'
import { inGoogleStoreWorld } from '../support/google-store-world.ts'
import { inKeyVaultWorld } from '../support/key-vault-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'

test('Google: every wrong line is reported, before any request', () =>
  inGoogleStoreWorld({ secrets: [] }, async (world) => {
    const lines = [
      'A = db',
      'B = projects/my-project/secret/db',
      'C = https://secretmanager.googleapis.com/v1/projects/p/secrets/s',
      'D = my-project/db#@v.1',
      'E_* = my-project/db',
      'F = POST my-project/db#key',
      'G = my-project/db!',
    ]
    const job = await world.use({ secrets: lines.join('\n'), 'secretmanager-endpoint': 'http://elsewhere.example' })
    expect(job.log).toMatchSnapshot()
    expect(world.traffic()).toEqual([])
  }))

test('Azure: every wrong line is reported, before any request', () =>
  inKeyVaultWorld({ secrets: [] }, async (world) => {
    const lines = [
      'A = db',
      'B = https://prod.vault.azure.net/secrets/db',
      'C = prod/db_password',
      'D = prod/db#@3',
      'E_* = prod/db',
      'F = v/db',
    ]
    const job = await world.use({ secrets: lines.join('\n') })
    expect(job.log).toMatchSnapshot()
    const custom = await world.use({ secrets: 'A = prod/db', 'key-vault-endpoint': '' })
    expect(custom.log).toContain('needs key-vault-endpoint with cloud: custom')
    expect(world.traffic()).toEqual([])
  }))

test('Kubernetes: every wrong line is reported, before any request', () =>
  inKubernetesWorld(async (world) => {
    const lines = [
      'A = db#key',
      'B = deploy/db',
      'C = deploy/db#key@3',
      'D = Deploy/db#key',
      'E_* = deploy/db',
      'F = deploy/db/key#key',
    ]
    const job = await world.use({ secrets: lines.join('\n'), deliver: 'file' })
    expect(job.log).toMatchSnapshot()
    expect(world.traffic()).toEqual([])
  }))
