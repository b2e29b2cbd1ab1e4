import { Hashes, Numbers } from './columns.ts'
import { mixNumber, Positions } from './positions.ts'

/** The ways in which a file differs from what was recorded. */
export type BreakKind = 'changed' | 'dropped' | 'doubled' | 'moved' | 'unreadable' | 'cut'

/** One place at which the evidence is not what was recorded. */
export interface Break {
  readonly kind: BreakKind
  readonly file?: string
  readonly line?: number
  readonly chain?: string
  readonly seq?: number
  readonly reason: string
}

/** The place and the reason of a break, in one line. */
export function breakText({ kind, file, line, chain, seq, reason }: Break): string {
  const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `
  return `${place}${kind}: ${chain === undefined ? '' : `chain ${chain}, seq ${seq}: `}${reason}`
}

/** The place of a line: the number of its file, and its number in it. */
export interface Place {
  readonly file: number
  readonly line: number
}

/** The members of a line that chain it. A changed line has no hashes that count. */
export interface Link {
  readonly chain: string
  readonly seq: number
  readonly prev?: string | undefined
  readonly hash?: string | undefined
}

/** A chain with more gaps was not made by Mayfly. Its further gaps are reported at once. */
const mostGaps = 1000

/** Lines of a chain that were not read yet, before a line that was. */
interface Gap {
  from: number
  to: number
  readonly place: Place
  /** The hash of the line before the gap. */
  before: string | undefined
  /** The hash that the line after the gap names. */
  after: string | undefined
}

/**
 * Follows every chain through all files. The files may come in any order, and chains may lie between each other in a
 * file, but the lines of one chain are in order in their file.
 */
export class Chains {
  /** The two halves of each chain's id. */
  readonly #high = new Numbers('counts')
  readonly #low = new Numbers('counts')
  readonly #positions = new Positions((chain) => hashOf(this.#high.at(chain), this.#low.at(chain)))
  #last = ''
  #lastIndex = 0
  /** The next seq of each chain. */
  readonly #nexts = new Numbers('times')
  /** The hash of its line before that. */
  readonly #hashes = new Hashes()
  readonly #gaps = new Map<number, Gap[]>()
  readonly #report: (kind: BreakKind, reason: string, place: Place, link: Link) => void

  constructor(report: (kind: BreakKind, reason: string, place: Place, link: Link) => void) {
    this.#report = report
  }

  get count(): number {
    return this.#nexts.length
  }

  /** The number of a chain, from 0. */
  indexOf(chain: string): number {
    // Most lines are of the same chain as the line before.
    if (chain === this.#last) return this.#lastIndex
    const [high, low] = [Number.parseInt(chain.slice(0, 8), 16), Number.parseInt(chain.slice(8), 16)]
    const hash = hashOf(high, low)
    const known = this.#positions.find(hash, (at) => this.#high.at(at) === high && this.#low.at(at) === low)
    this.#last = chain
    this.#lastIndex = known ?? this.#positions.add(hash)
    if (known === undefined) {
      this.#high.push(high)
      this.#low.push(low)
      this.#nexts.push(0)
    }
    return this.#lastIndex
  }

  /** Takes the next line of a file. Returns false if the line was already there. */
  take(link: Link, place: Place): boolean {
    const index = this.indexOf(link.chain)
    const next = this.#nexts.at(index)
    if (link.seq < next) return this.#fill(index, link, place)
    const before = next === 0 ? '' : this.#hashes.at(index)
    if (link.seq > next)
      this.#open(index, link.chain, {
        from: next,
        to: link.seq - 1,
        place,
        before: ownCopy(before),
        after: ownCopy(link.prev),
      })
    else if (differ(before, link.prev)) this.#report('changed', 'does not continue the line before it', place, link)
    this.#nexts.set(index, link.seq + 1)
    this.#hashes.set(index, link.hash)
    return true
  }

  /** Reports the lines that no file has. */
  end(): void {
    for (const [index, gaps] of [...this.#gaps].sort(([a], [b]) => a - b))
      for (const gap of gaps) this.#reportMissing(this.#idOf(index), gap)
  }

  #idOf(index: number): string {
    return [this.#high, this.#low].map((half) => half.at(index).toString(16).padStart(8, '0')).join('')
  }

  #reportMissing(chain: string, { from, to, place }: Gap): void {
    const missing = from === to ? `the line with seq ${from} is` : `the lines with seq ${from} to ${to} are`
    this.#report('dropped', `${missing} missing before this line`, place, { chain, seq: from })
  }

  #fill(index: number, link: Link, place: Place): boolean {
    const gaps = this.#gaps.get(index) ?? []
    const at = gaps.findIndex(({ from, to }) => from <= link.seq && link.seq <= to)
    const gap = gaps[at]
    if (gap === undefined) {
      this.#report('doubled', 'has a seq that another line of its chain has', place, link)
      return false
    }
    if (gap.place.file === place.file) this.#report('moved', 'is behind a later line of its chain', place, link)
    const { from, to, before, after } = gap
    if (link.seq === from && differ(before, link.prev))
      this.#report('changed', 'does not continue the line before it', place, link)
    if (link.seq === to && differ(after, link.hash))
      this.#report('changed', 'is not the line that the next one continues', place, link)
    const parts: Gap[] = []
    if (link.seq > from) parts.push({ ...gap, to: link.seq - 1, after: ownCopy(link.prev) })
    if (link.seq < to) parts.push({ ...gap, from: link.seq + 1, before: ownCopy(link.hash) })
    gaps.splice(at, 1, ...parts)
    if (gaps.length === 0) this.#gaps.delete(index)
    return true
  }

  #open(index: number, chain: string, gap: Gap): void {
    const gaps = this.#gaps.get(index) ?? []
    if (gaps.length >= mostGaps) this.#reportMissing(chain, gap)
    else this.#gaps.set(index, [...gaps, gap])
  }
}

function hashOf(high: number, low: number): number {
  return mixNumber(mixNumber(0, high), low)
}

/** Whether two hashes are known and differ. */
function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

/** A hash with its own memory. It may be a part of the text of a line, which it would keep in memory. */
function ownCopy(hash: string | undefined): string | undefined {
  return hash === undefined ? undefined : Buffer.from(hash, 'latin1').toString('latin1')
}
