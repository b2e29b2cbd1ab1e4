import { mkdirSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inVaultWorld } from '../support/vault-world.ts'

test('a summary that cannot be written does not silence strict-revoke', () =>
  inVaultWorld(async (world) => {
    const job = await world.use(
      { 'strict-revoke': 'true' },
      {
        onPost: (_, { stateFile }) => {
          world.vault.answer = (request, response, next) => {
            if (request.url?.endsWith('revoke-self')) response.writeHead(500).end('{"errors":["x"]}')
            else next()
          }
          const summary = stateFile.replace('state_', 'step_summary_')
          rmSync(summary)
          mkdirSync(summary)
        },
      },
    )
    expect(job.log).toContain('The summary could not be written (EISDIR: ')
    expect(job.log).toContain('strict-revoke: 1 of 1 credentials of this step may still be valid')
    expect(job.failed).toBe(true)
  }))
