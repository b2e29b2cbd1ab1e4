import { expect, test } from 'vitest'
import { withNote } from './elf-note.ts'

test.each([
  ['a script', Buffer.from('#!/bin/sh\necho this is no program\n')],
  ['a program of 32 bits', Buffer.from('7f454c4601010100'.padEnd(256, '0'), 'hex')],
  ['a program with another order of bytes', Buffer.from('7f454c4602020100'.padEnd(256, '0'), 'hex')],
])('%s is refused', (_, program) => {
  expect(() => withNote(program, 'NOTE', Buffer.from('x'))).toThrow('only 64-bit little-endian ELF programs')
})
