const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g

/**
 * The certificates of an input, each as PEM with its line breaks: they may have been pasted as `\\n`, lost or indented on
 * the way. What stands around them is left out.
 */
export function certificatesIn(text: string): string[] {
  return [...text.replaceAll('\\n', '\n').matchAll(block)].map(([, body = '']) => {
    const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
  })
}

/** The certificate authority that an input names, as TLS and kubeconfigs take it. */
export function authorityIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : certificatesIn(text).join('')
}
