import { posix } from 'node:path'

const repository = 'https://github.com/mayfly-ci/mayfly/blob/main'

/** A page of this repository with links that also work in another place: each relative link gets its full address. */
export function withWebLinks(text: string, path: string): string {
  return text.replace(
    /\]\((?!https?:|#)([^)#]*)/g,
    (_, target: string) => `](${repository}/${posix.join(posix.dirname(path), target)}`,
  )
}
