import type { FakeServer } from '@mayfly/doubles/double-server'
import type { RunningStep } from './runner.ts'

/** Kills a step when its nth request has reached one of these servers, which answers it all the same: for `onStep`, `onPost`. */
export function killAtRequest(nth: number, ...servers: readonly Pick<FakeServer, 'answer'>[]) {
  return (_: string, step: RunningStep): void => {
    let count = 0
    for (const server of servers) {
      server.answer = (_, __, next) => {
        if (++count === nth) step.kill()
        next()
      }
    }
  }
}
