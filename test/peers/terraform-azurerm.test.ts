import { expect, test } from 'vitest'
import { inAzureWorld, subscriptionId } from '../support/azure-world.ts'
import { makeCertificate } from '../support/certificate.ts'
import { leaksOf } from '../support/story.ts'
import { peers, withPeers } from './peers.ts'
import { terraformFolder } from './terraform-folder.ts'

withPeers([peers.terraform], "Terraform's azurerm backend and the double of Entra", () => {
  test.each(['env', 'agent'])('with deliver: %s, Terraform asks GitHub for an ID token of its own', (deliver) => {
    const certificate = makeCertificate()
    const terraform = terraformFolder('azurerm', {
      resource_group_name: 'rg',
      storage_account_name: 'states',
      container_name: 'tf',
      key: 'x.tfstate',
    })
    return inAzureWorld(
      async (world) => {
        const before = { issued: 0, minted: 0 }
        const later = terraform.step(['init'], () => {
          Object.assign(before, { issued: world.entra.issued.length, minted: world.issuer.minted.length })
          return { SSL_CERT_FILE: certificate.path }
        })
        const env = { NODE_EXTRA_CA_CERTS: certificate.path }
        const job = await world.use({ deliver, 'subscription-id': subscriptionId }, { env }, later)
        expect(world.issuer.minted.length, job.log).toBeGreaterThan(before.minted)
        expect(world.entra.issued.length, job.log).toBeGreaterThan(before.issued)
        const assertion = world.entra.requests.findLast(({ path }) => path.endsWith('/token'))?.fields.client_assertion
        expect(world.issuer.minted.indexOf(assertion ?? '')).toBeGreaterThanOrEqual(before.minted)
        expect(job.log).not.toContain('AADSTS')
        // The resource manager accepted the token, and has no such account.
        expect(job.log).toContain('ResourceNotFound')
        expect(leaksOf(job, world)).toEqual([])
      },
      () => ({ tls: certificate }),
    ).finally(() => {
      terraform.remove()
      certificate.remove()
    })
  })
})
