import { styleText } from 'node:util'
import type { JobReport } from './watch.ts'

type Style = Parameters<typeof styleText>[0]

/** Prints the acts for a person at a terminal, without colours if the person does not want them. */
export function tell(acts: readonly JobReport[]): void {
  const colours = process.stdout.isTTY && !process.env.NO_COLOR
  const paint = (style: Style, text: string) => (colours ? styleText(style, text) : text)
  console.log(`\n${paint('bold', 'Mayfly: CI credentials with an end')}`)
  console.log(
    'The demo runs the committed actions as GitHub runs them. They talk to fake servers on 127.0.0.1 for GitHub, three clouds and Vault. The fake servers check every request.\n',
  )
  for (const { title, log, seen } of acts) {
    console.log(paint('bold', title))
    for (const line of log) console.log(paint('dim', `  │ ${line}`))
    for (const { promise, kept } of seen)
      console.log(`  ${kept ? paint('green', '✓') : paint('red', '✗ NOT KEPT:')} ${promise}`)
    console.log('')
  }
  const all = acts.flatMap(({ seen }) => seen)
  const kept = all.filter((one) => one.kept).length
  console.log(`${kept} of ${all.length} promises kept. Next: README.md, "Set it up in five minutes".`)
}
