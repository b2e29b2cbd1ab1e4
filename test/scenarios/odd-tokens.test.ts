import { describe, expect, test } from 'vitest'
import { startAzureWorld } from '../support/azure-world.ts'
import { startGcpWorld } from '../support/gcp-world.ts'
import { quickTime } from '../support/quick-time.ts'
import { environment, leftBehind } from '../support/story.ts'

const worlds = {
  gcp: async () => {
    const world = await startGcpWorld()
    return { world, server: world.google }
  },
  azure: async () => {
    const world = await startAzureWorld()
    return { world, server: world.entra }
  },
}

describe.concurrent.each(Object.entries(worlds))('%s', (_, start) => {
  test.each([
    ['of two lines', { access_token: 'first-half\nPATH=/evil', expires_in: 3599 }],
    ['with a control character', { access_token: 'xxxxxxxx\u001b[2Kyyyyyyyy', expires_in: 3599 }],
    ['without an end', { access_token: 'x'.repeat(40) }],
    ['that ended', { access_token: 'x'.repeat(40), expires_in: -5 }],
    ['that hardly ever ends', { access_token: 'x'.repeat(40), expires_in: 9_999_999_999 }],
    ['that is no text', { access_token: { value: 'x' }, expires_in: 3599 }],
    ['whose end is no number', { access_token: 'x'.repeat(40), expires_in: 'soon' }],
  ])('a token %s is no token', async (_, body) => {
    const { world, server } = await start()
    try {
      server.answer = (_, response) => response.end(JSON.stringify(body))
      const job = await world.use({ deliver: 'env,output' }, { env: quickTime })
      expect(job.log).toContain('(ERR_ANSWER_MALFORMED)')
      expect([environment(job), Object.values(job.outputs), leftBehind(job)]).toEqual([{}, [{}], []])
    } finally {
      await world.close()
    }
  })
})
