import { expect, test } from 'vitest'
import { account, inGcpWorld } from '../support/gcp-world.ts'
import { leaksOf } from '../support/story.ts'
import { peers, withPeers } from './peers.ts'
import { terraformFolder } from './terraform-folder.ts'

withPeers([peers.terraform], "Terraform's gcs backend and the double of Google", () => {
  test.each(['env', 'file', 'agent'])('with deliver: %s, Cloud Storage sees the service account', (deliver) =>
    inGcpWorld(async (world) => {
      const terraform = terraformFolder('gcs', { bucket: 'others', prefix: 'x' })
      const endpoint = { GOOGLE_STORAGE_CUSTOM_ENDPOINT: `${world.google.url}/storage/v1/` }
      const init = terraform.step(['init'], () => endpoint)
      const job = await world.use({ deliver }, { env: { GCE_METADATA_HOST: '127.0.0.1:9' } }, init)
      terraform.remove()
      // Storage knows the account, and refuses it a bucket that it may not read.
      expect(job.log).toContain(`${account} does not have storage.objects.list access`)
      // With env, Terraform uses the access token. With the other ways, it gets the ID token and exchanges it itself.
      const exchanges = world.google.requests.filter(({ path }) => path === '/v1/token')
      expect(exchanges.length).toBe(deliver === 'env' ? 1 : 2)
      expect(leaksOf(job, world)).toEqual([])
    }),
  )
})
