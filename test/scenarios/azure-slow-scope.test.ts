import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import { inAzureWorld, vault } from '../support/azure-world.ts'

test('tokens are reported in the order of their requests, whichever is answered first', () =>
  inAzureWorld(async ({ entra, use }) => {
    const answered = new EventEmitter()
    let requests = 0
    entra.answer = (_, response, next) => {
      requests++
      if (requests === 1) return void once(answered, 'second').then(next)
      response.once('close', () => answered.emit('second'))
      next()
    }
    const job = await use({ deliver: 'output', scopes: `${entra.url}/.default, ${vault}/.default` })
    expect(entra.issued.map(({ resource }) => resource)).toEqual([vault, entra.url])
    // The newest is first, because endings are revoked and reported in this order.
    expect(job.summary.match(/https?:\/\/\S+(?=\/\.default)/g)).toEqual([vault, entra.url])
  }))
