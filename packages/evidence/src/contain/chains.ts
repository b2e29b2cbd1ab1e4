import { type EvidenceLine, isWhole } from '../line.ts'

/** Checks the chains of lines that come in the order of their files, and says where one does not verify. */
export class ChainCheck {
  readonly #heads = new Map<string, { readonly seq: number; readonly hash: string }>()

  /** Takes the next line. Returns why it does not verify; undefined if it does. */
  take(text: string, { chain, seq, prev, hash }: EvidenceLine): string | undefined {
    const head = this.#heads.get(chain)
    this.#heads.set(chain, { seq, hash })
    if (!isWhole(text)) return `line ${seq} of the chain ${chain} was changed`
    const wanted = head ? head.seq + 1 : 0
    if (seq !== wanted) return `the chain ${chain} has line ${seq} where line ${wanted} must be`
    return prev === (head?.hash ?? '')
      ? undefined
      : `line ${seq} of the chain ${chain} does not follow the line before it`
  }
}
