import { inputDescription } from '@mayfly/core/input-kind'
import type { InputSpec } from '@mayfly/core/inputs'

/** A description with at most this number of words is wholly in its cell of a table. */
const longestCell = 30

/** A description for a cell of a table: all of it if it is short, otherwise its first sentence. */
export function summaryOf(description: string): string {
  return isLong(description) ? (sentencesOf(description)[0] ?? '') : description
}

/** The note under a table on an input with a long description. It has one list item for each explained value. */
export function inputNote(spec: InputSpec): string | undefined {
  const description = inputDescription(spec)
  if (!isLong(description)) return undefined
  const each = 'each' in spec && spec.each && 'options' in spec ? spec.each : {}
  const options: readonly string[] = 'options' in spec ? spec.options : []
  const listed = options.filter((value) => value in each)
  if (listed.length === 0) return listedValues(description)
  return [spec.description, listed.map((value) => `- \`${value}\`: ${each[value]}.`).join('\n')].join('\n\n')
}

function isLong(description: string): boolean {
  return wordsIn(description) > longestCell || sentencesOf(description).some(isAboutValue)
}

/** Sentences with each explanation of a value as one list item. */
function listedValues(text: string): string {
  const lines = sentencesOf(text).map((sentence) => (isAboutValue(sentence) ? `- ${sentence}` : sentence))
  return lines.reduce((note, line, index) => {
    if (index === 0) return line
    const isItem = line.startsWith('- ')
    const before = lines[index - 1]?.startsWith('- ') ?? false
    const between = isItem && before ? '\n' : isItem || before ? '\n\n' : ' '
    return note + between + line
  }, '')
}

/** A sentence ends with a full stop, a blank and a new beginning. Code in backticks is not divided. */
function sentencesOf(text: string): string[] {
  const hidden = text.replaceAll(/`[^`]*`/g, (code) => '`'.padEnd(code.length, 'x'))
  const ends = [...hidden.matchAll(/\. (?=[A-Z`])/g)].map(({ index }) => index + 1)
  return [0, ...ends].map((start, index) => text.slice(start, ends[index]).trim())
}

/** Whether a sentence explains one value of an input, such as `env`, or one kind of value, such as a path. */
function isAboutValue(sentence: string): boolean {
  return /^(?:`[^`]+`|An? [\w ]{1,12})(?: \([^)]*\))?: /.test(sentence)
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length
}
