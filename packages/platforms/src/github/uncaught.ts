import { redact } from '../redaction.ts'
import { fail } from './log.ts'

/** Prints a Mayfly error instead of Node's stack for everything that is not caught, also for a rejected promise. */
export function endOnUncaught(): void {
  process.on('uncaughtException', (thrown) => {
    void explain(thrown)
      .then(fail, () => fail('Mayfly met an unexpected error (ERR_INTERNAL)'))
      .finally(() => process.exit(1))
  })
}

async function explain(thrown: unknown): Promise<string> {
  const { printable, render } = await import('@mayfly/core/render')
  const state = ['The post step removes the delivered values from the job and ends the credentials.']
  return printable(thrown)
    .map((error) => render(error, state, redact))
    .join('\n\n')
}
