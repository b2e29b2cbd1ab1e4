import fc from 'fast-check'

/** Texts with commands of runners, section marks, Markdown and terminal controls. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '::',
        '::add-mask::x',
        '##[error]x',
        '##vso[x]',
        '###[x]',
        '\n::error::x',
        '\r\n##[group]',
        'section_start:1:x',
        'section_end:1:x\r\u001b[0K',
        '\u001b]8;;https://evil.example\u0007',
        '\u202e',
        '\u061c',
        '\u2028::x',
        '\ufeff::x',
        '\u00ad',
        '\ud800',
        '[click](https://evil.example)',
        '![i](https://evil.example/i.png)',
        'https://evil.example @octo-org/team **b** _i_ ~~s~~ $x$',
        '`',
        '``',
        '|',
        '\\|',
        '\\',
        '<img src=x>',
        '<!--',
        ' ',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
