/**
 * RE2 patterns without backtracking. A pattern becomes a small automaton, and a text is read once. The time is at most
 * the product of both lengths. Patterns with parts that are not known here are refused with a reason.
 */

/** Whether one character belongs to a class. */
type Class = (character: string) => boolean

type Node =
  | { readonly kind: 'one'; readonly of: Class }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'either'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number }

/** A state of the automaton, and where it leads. A state without `of` and `edge` leads on without a character. */
interface State {
  readonly of?: Class
  readonly edge?: 'start' | 'end'
  readonly to: number[]
}

/** The work that all patterns of one judgement may still take, in visits of states. */
export interface Work {
  left: number
}

/** The most work of one judgement. It is about a second, and far more than any real document needs. */
export const mostWork = 4_000_000

/** A pattern that can be applied to texts. The result is undefined if no work is left. */
export type Pattern = (text: string, work?: Work) => boolean | undefined

/** More states are not made: `{1000}` in `{1000}` would be a million. */
const mostStates = 2000

class Unknown extends Error {}

/** Makes a pattern that is searched anywhere in a text, or the reason why it cannot be judged. */
export function readPattern(source: string): Pattern | { readonly why: string } {
  try {
    const states: State[] = []
    const end = add(states, {})
    const start = link(states, new Parser(source).all(), end)
    return (text, work = { left: mostWork }) => search(states, start, end, text, work)
  } catch (error) {
    if (error instanceof Unknown) return { why: error.message }
    throw error
  }
}

class Parser {
  readonly #characters: readonly string[]
  #at = 0
  #depth = 0

  constructor(source: string) {
    this.#characters = [...source]
  }

  all(): Node {
    const node = this.#either()
    if (this.#at < this.#characters.length) throw new Unknown('it has a ) too many')
    return node
  }

  #either(): Node {
    if (++this.#depth > 50) throw new Unknown('its groups are nested too deeply')
    const of = [this.#sequence()]
    while (this.#take('|')) of.push(this.#sequence())
    this.#depth--
    return { kind: 'either', of }
  }

  #sequence(): Node {
    const of: Node[] = []
    while (this.#at < this.#characters.length && !'|)'.includes(this.#peek())) of.push(this.#repeated())
    return { kind: 'sequence', of }
  }

  #repeated(): Node {
    const node = this.#one()
    const count = this.#count()
    if (!count) return node
    if (node.kind === 'start' || node.kind === 'end') throw new Unknown('it repeats an anchor')
    // A lazy repetition finds another part of the text, but accepts the same texts.
    this.#take('?')
    if (this.#count()) throw new Unknown('it repeats a repetition')
    return { kind: 'repeat', of: node, ...count }
  }

  #count(): { least: number; most: number } | undefined {
    if (this.#take('*')) return { least: 0, most: Number.POSITIVE_INFINITY }
    if (this.#take('+')) return { least: 1, most: Number.POSITIVE_INFINITY }
    if (this.#take('?')) return { least: 0, most: 1 }
    const [all, least, comma, most] = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.#rest()) ?? []
    if (all === undefined) {
      if (this.#peek() === '{') throw new Unknown('it has a { that is no count')
      return undefined
    }
    this.#at += all.length
    const upTo = comma === undefined ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY
    if (Number(least) > 1000 || (upTo > 1000 && upTo !== Number.POSITIVE_INFINITY) || upTo < Number(least))
      throw new Unknown(`RE2 refuses the count ${all}`)
    return { least: Number(least), most: upTo }
  }

  #one(): Node {
    const character = this.#next()
    if (character === '^' || character === '$') return { kind: character === '^' ? 'start' : 'end' }
    if (character === '.') return { kind: 'one', of: (other) => other !== '\n' }
    if (character === '(') return this.#group()
    if (character === '[') return { kind: 'one', of: this.#class() }
    if (character === '\\') return { kind: 'one', of: this.#escape() }
    if ('*+?{'.includes(character)) throw new Unknown('it repeats nothing')
    return { kind: 'one', of: (other) => other === character }
  }

  #group(): Node {
    if (this.#take('?') && !this.#take(':')) throw new Unknown('it has a group with flags or a name')
    const node = this.#either()
    if (!this.#take(')')) throw new Unknown('it has a group without an end')
    return node
  }

  #escape(): Class {
    const character = this.#next()
    const known = classes[character.toLowerCase()]
    if (known) return character === character.toLowerCase() ? known : (other) => !known(other)
    const control = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' }[character]
    if (control === undefined && /[A-Za-z0-9]/.test(character))
      throw new Unknown(`it has \\${character}, which is not known here`)
    return (other) => other === (control ?? character)
  }

  #class(): Class {
    const isNot = this.#take('^')
    const parts: Class[] = []
    while (parts.length === 0 || this.#peek() !== ']') {
      const first = this.#next()
      if (first === '[' && this.#peek() === ':') throw new Unknown('it has a class with a name')
      if (first === '\\') {
        parts.push(this.#escape())
        if (this.#peek() === '-') throw new Unknown('it has a range that begins with an escape')
        continue
      }
      const next = this.#characters[this.#at + 1]
      if (this.#peek() !== '-' || next === ']') {
        parts.push((other) => other === first)
        continue
      }
      this.#at++
      const last = this.#next()
      if (last === '\\' || last === '[' || order(last) < order(first))
        throw new Unknown('it has a range of its own kind')
      parts.push((other) => order(first) <= order(other) && order(other) <= order(last))
    }
    this.#at++
    return (other) => parts.some((part) => part(other)) !== isNot
  }

  #peek(): string {
    return this.#characters[this.#at] ?? ''
  }

  #next(): string {
    const character = this.#characters[this.#at++]
    if (character === undefined) throw new Unknown('it has no end')
    return character
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false
    this.#at++
    return true
  }

  #rest(): string {
    return this.#characters.slice(this.#at, this.#at + 12).join('')
  }
}

const classes: Readonly<Record<string, Class>> = {
  d: (character) => /^[0-9]$/.test(character),
  w: (character) => /^[0-9A-Za-z_]$/.test(character),
  s: (character) => /^[\t\n\f\r ]$/.test(character),
}

function order(character: string): number {
  return character.codePointAt(0) ?? 0
}

function add(states: State[], state: Omit<State, 'to'>, ...to: number[]): number {
  if (states.length >= mostStates) throw new Unknown('it is too large')
  return states.push({ ...state, to }) - 1
}

/** Adds the states of a node that lead on to `next`, and returns the first of them. */
function link(states: State[], node: Node, next: number): number {
  switch (node.kind) {
    case 'one':
      return add(states, { of: node.of }, next)
    case 'start':
    case 'end':
      return add(states, { edge: node.kind }, next)
    case 'sequence':
      return node.of.reduceRight((to, part) => link(states, part, to), next)
    case 'either':
      return add(states, {}, ...node.of.map((part) => link(states, part, next)))
    case 'repeat':
      return repeat(states, node.of, node.least, node.most, next)
  }
}

function repeat(states: State[], of: Node, least: number, most: number, next: number): number {
  let first = next
  if (most === Number.POSITIVE_INFINITY) {
    first = add(states, {}, next)
    states[first]?.to.push(link(states, of, first))
  } else for (let left = most - least; left > 0; left--) first = add(states, {}, next, link(states, of, first))
  for (let left = least; left > 0; left--) first = link(states, of, first)
  return first
}

function search(states: readonly State[], start: number, end: number, text: string, work: Work): boolean | undefined {
  const characters = [...text]
  let current = new Set<number>()
  for (let at = 0; at <= characters.length; at++) {
    reach(states, start, current, at === 0, at === characters.length)
    if (current.has(end)) return true
    work.left -= current.size
    if (work.left < 0) return undefined
    const character = characters[at]
    if (character === undefined) return false
    const after = new Set<number>()
    for (const state of current)
      if (states[state]?.of?.(character))
        for (const to of states[state].to) reach(states, to, after, false, at + 1 === characters.length)
    current = after
  }
  return false
}

/** Adds a state, and every state that it leads to without a character. */
function reach(states: readonly State[], first: number, found: Set<number>, isStart: boolean, isEnd: boolean): void {
  const open = [first]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (found.has(state)) continue
    const { of, edge, to } = states[state] ?? { to: [] }
    if ((edge === 'start' && !isStart) || (edge === 'end' && !isEnd)) continue
    found.add(state)
    if (of === undefined) open.push(...to)
  }
}
