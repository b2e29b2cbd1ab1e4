import { ask } from './attempt.ts'
import type { Wire } from './http.ts'
import type { Lease } from './lease.ts'
import type { Patience } from './patience.ts'
import type { Platform } from './platform.ts'
import type { Io } from './provider.ts'
import { Secret } from './secret.ts'
import { serverNow } from './server-clock.ts'

/** Everything that the requests for one lease use. */
export interface IoContext extends Pick<Io, 'subjectToken'> {
  readonly platform: Pick<Platform, 'mask' | 'now'>
  readonly wire: Wire
  readonly patience: Patience
  /** Called with the server's clock of each answer (epoch milliseconds), if the answer shows it. */
  readonly noteDate?: (date: number | undefined) => void
}

/** A provider's access to the outside for one lease, with the certificate authority and the clock of that lease's system. */
export function openIo({ platform, wire, patience, subjectToken, noteDate }: IoContext, lease: Lease): Io {
  return {
    signal: patience.signal,
    correlation: lease.id,
    now: () => serverNow(lease, platform.now()),
    receive: (value) => Secret.receive(value, platform.mask),
    receiveBytes: (bytes) => Secret.receiveBytes(bytes, platform.mask),
    http: (retry, build, judge) =>
      ask(
        {
          wire,
          retry,
          build: async (attempt) => ({ ...(await build(attempt)), ca: lease.authority }),
          judge(answer, mayHaveActed) {
            noteDate?.(answer.date)
            return judge(answer, mayHaveActed)
          },
        },
        patience,
      ),
    subjectToken,
  }
}
