import { expect, test } from 'vitest'
import { listensOn } from '../../packages/platforms/src/process-identity.ts'
import { agentOf, askAws, during } from '../support/agent.ts'
import { inWorld } from '../support/aws-world.ts'
import type { RunningStep } from '../support/runner.ts'
import { inVaultWorld } from '../support/vault-world.ts'

/** The address where Node listens after SIGUSR1 has opened its debugger, for every user of the machine. */
const debuggerPort = 9229

test('SIGUSR1 opens no debugger in main or post', () =>
  inVaultWorld(async (world) => {
    const told = new Set<string>()
    let running: RunningStep | undefined
    world.vault.answer = (_, __, next) => {
      if (running) process.kill(running.pid, 'SIGUSR1')
      next()
    }
    const heed = (phase: string) => (_: string, step: RunningStep) => {
      told.add(phase)
      running = step
    }
    const job = await world.use({}, { onStep: heed('main'), onPost: heed('post') })
    expect([...told, job.failed]).toEqual(['main', 'post', false])
    expect(job.rawLog).not.toMatch(/debugger/i)
    expect(job.log).toMatch(/: revoked-verified, by vault, /)
  }))

test('nor in an agent, which goes on to serve', () =>
  inWorld({}, async (world) => {
    const look = during(async (job) => {
      const agent = agentOf(job)
      const identity = { pid: agent.pid, started: String(Reflect.get(agent, 'started')) }
      expect(listensOn(identity, agent.port)).toBe(true)
      process.kill(agent.pid, 'SIGUSR1')
      for (let request = 0; request < 20; request++) {
        expect((await askAws(job)).status).toBe(200)
        expect(listensOn(identity, debuggerPort)).toBe(false)
      }
    })
    const job = await world.use({ deliver: 'agent' }, {}, look)
    expect(job.failed).toBe(false)
  }))
