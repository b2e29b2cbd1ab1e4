import { type EvidenceLine, isWhole } from '../line.ts'

/** Checks the chains of lines that come in the order of their files, and says where one does not verify. */
export class ChainCheck {
  readonly #heads = new Map<string, { readonly seq: number; readonly hash: string; readonly job: string }>()

  /** Takes the next line. Returns why it does not verify; undefined if it does. */
  take(text: string, { chain, seq, prev, hash, ...line }: EvidenceLine): string | undefined {
    const head = this.#heads.get(chain)
    const job = JSON.stringify(line.job)
    this.#heads.set(chain, { seq, hash, job: head?.job ?? job })
    if (!isWhole(text)) return `line ${seq} of the chain ${chain} was changed`
    const wanted = head ? head.seq + 1 : 0
    if (seq !== wanted) return `the chain ${chain} has line ${seq} where line ${wanted} must be`
    if (prev !== (head?.hash ?? '')) return `line ${seq} of the chain ${chain} does not follow the line before it`
    return head && head.job !== job
      ? `line ${seq} of the chain ${chain} names another job than its first line`
      : undefined
  }
}
