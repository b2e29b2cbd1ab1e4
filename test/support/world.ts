import type { Ci } from './identities.ts'
import { type Issuer, startIssuer } from './issuer.ts'
import { type Job, type JobOptions, runJob, type Step } from './runner.ts'

/** One system on loopback that issues credentials. */
export interface Double {
  /** All secrets that it issued. */
  secrets(): string[]
  /** The requests that it got, one text per request. */
  traffic(): string[]
  /** Moves its clock, if it has one of its own. */
  advance?(milliseconds: number): void
  close(): Promise<void>
}

/** An issuer, the doubles that trust it, and jobs that run against them. */
export interface World {
  readonly issuer: Issuer
  /** Every secret that exists: the issued ones, the ID tokens, and the token that requests them. */
  secrets(): string[]
  traffic(): string[]
  run(steps: readonly Step[], options?: Partial<JobOptions>): Promise<Job>
  /** Moves the clocks of the issuer and of all doubles. */
  advance(milliseconds: number): void
  /** Registers a function that runs when the world stops. */
  onClose(end: () => void): void
  close(): Promise<void>
}

/** Starts an issuer and the doubles that trust it. */
export async function openWorld<D extends Record<string, Double>>(
  start: (issuer: Issuer) => Promise<D>,
  ci: Ci = 'github',
): Promise<World & { readonly doubles: D }> {
  const issuer = await startIssuer({ ci })
  const doubles = await start(issuer)
  const all = Object.values(doubles)
  const ends: (() => void)[] = []
  return {
    issuer,
    doubles,
    secrets: () => [...all.flatMap((double) => double.secrets()), ...issuer.minted, issuer.requestToken],
    traffic: () => [
      ...issuer.requests.map(({ audience }) => `ID token for ${audience}`),
      ...all.flatMap((double) => double.traffic()),
    ],
    async run(steps, more = {}) {
      const job = await runJob({ issuer, steps, ...more })
      ends.push(job.dispose)
      return job
    },
    advance(milliseconds) {
      for (const one of [issuer, ...all]) one.advance?.(milliseconds)
    },
    onClose: (end) => void ends.push(end),
    async close() {
      for (const end of ends) end()
      await Promise.all([issuer.close(), ...all.map((double) => double.close())])
    },
  }
}

/** Runs a scenario in a world and stops the world afterwards. */
export async function within<W extends { close(): Promise<void> }>(
  world: W,
  scenario: (world: W) => Promise<void>,
): Promise<void> {
  try {
    await scenario(world)
  } finally {
    await world.close()
  }
}

/** The fields of a request, as a scenario shows them. */
export function fieldLines(title: string, fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return [title, ...lines].join('\n')
}
