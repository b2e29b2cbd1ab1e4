import { fail } from './log.ts'

/** Has one of our errors in the place of Node's stack for whatever nobody catches, a rejected promise among it. */
export function endOnUncaught(): void {
  process.on('uncaughtException', (thrown) => {
    void explain(thrown)
      .then(fail, () => fail('Mayfly met an error that it did not expect (ERR_INTERNAL)'))
      .finally(() => process.exit(1))
  })
}

async function explain(thrown: unknown): Promise<string> {
  const { printable, render } = await import('@mayfly/core/render')
  const state = ['The post step of this use takes out of the job what was delivered, and ends what was issued.']
  return printable(thrown)
    .map((error) => render(error, state))
    .join('\n\n')
}
