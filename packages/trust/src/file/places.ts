import type { Form } from './fields.ts'
import type { IssuerKind } from './model.ts'

/** The form of a place by the kind of its issuer. */
export const placeForms: Readonly<Record<IssuerKind, Form>> = {
  github: { pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/, words: 'a repository such as acme/api' },
  gitlab: { pattern: /^[\w.-]+(?:\/[\w.-]+)+$/, words: 'the path of a project such as acme/api' },
  jenkins: {
    pattern: /^https:\/\/[^\s*?#@]+\/job\/[^\s*?#]+\/$/,
    words: 'the URL of a job with a slash at its end, such as https://jenkins.example.com/job/acme/job/api/job/main/',
  },
  other: {
    // AWS reads `?` as a character and `${` as a variable.
    pattern: /^[^\s*?$\\][^?$\\]*$/,
    words:
      'the subject of a token, in which * is any text; it begins with neither * nor a space, and has no ?, $ and \\',
  },
}
