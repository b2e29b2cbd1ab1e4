const certificateBlock = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g

/**
 * The certificates in an input, each as PEM with its line breaks. Text around them is ignored. Line breaks may be
 * written as `\n`, be missing, or be indented.
 */
export function certificatesIn(text: string): string[] {
  return [...text.replaceAll('\\n', '\n').matchAll(certificateBlock)].map(([, body = '']) => {
    const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
  })
}
