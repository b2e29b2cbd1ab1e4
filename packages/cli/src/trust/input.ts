import { basename } from 'node:path'
import type { InputFault } from '@mayfly/core/inputs'
import { type FileText, readTextFile, textOf } from '@mayfly/platforms/text-file'
import { documentsIn } from '@mayfly/platforms/trust/documents'
import { mayflyFile, readMayflySource } from '@mayfly/platforms/trust/mayfly-file'
import type { TrustFile } from '@mayfly/trust/file/model'
import { readTrustFile } from '@mayfly/trust/file/read'
import { trustDocumentOf } from '@mayfly/trust/file/rules'
import type { DocumentFault, Source, TrustDocument } from '@mayfly/trust/model'
import { readDocument } from '@mayfly/trust/readers/read'
import { refuse } from '../refuse.ts'

/** The name of the standard input, as an argument and in messages. */
const standardInput = '-'
const shownInput = 'stdin'

const largestBytes = 10 * 1024 * 1024

/** The fault of a template or a state without any trust. */
export const nothingToJudge = 'has no role, credential or provider that says which jobs are accepted'

/** Fails a command of `trust` with all faults of its arguments and documents. */
export function refuseInput(faults: readonly InputFault[]): void {
  refuse(faults, 'docs/trust.md explains mayfly.yml, and mayfly help trust the arguments.')
}

/** The trust documents of one path, or its faults. A path can have several of them. */
export type ReadDocuments = { readonly documents: readonly TrustDocument[]; readonly faults: readonly InputFault[] }

/** Reads the trust documents of one path; `-` is the standard input. A file of the name mayfly.yml must be one. */
export async function readDocuments(path: string): Promise<ReadDocuments> {
  if (basename(path) === mayflyFile) {
    const { file, faults } = await readFile(path)
    return { documents: file ? [trustDocumentOf(file)] : [], faults }
  }
  const name = path === standardInput ? shownInput : path
  const read = path === standardInput ? await readInput() : readTextFile(path, largestBytes)
  const found = 'fault' in read ? read : await documentsIn(name, read.text)
  if ('fault' in found) return { documents: [], faults: [faultOf(name, found.fault)] }
  const readings = found.sources.map((source) => ({ source, reading: readDocument(source) }))
  return {
    documents: readings.flatMap(({ reading }) => (reading.kind === 'documents' ? reading.documents : [])),
    faults: readings.flatMap(({ source, reading }) =>
      reading.kind === 'faults' ? reading.faults.map((fault) => faultIn(source, fault)) : [],
    ),
  }
}

/** Reads the file with the rules. */
export async function readFile(path: string): Promise<{ file?: TrustFile; faults: readonly InputFault[] }> {
  const source = await readMayflySource(path)
  if ('fault' in source) return { faults: [faultOf(path, source.fault)] }
  const { file, faults } = readTrustFile(source)
  return { ...(file && { file }), faults: faults.map((fault) => faultIn(source, fault)) }
}

/** The standard input, up to the limit: a device may have no end. */
async function readInput(): Promise<FileText> {
  const { stdin } = process
  if (stdin.isTTY) return { fault: 'is a terminal: give a document as an argument, or by < FILE' }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestBytes) break
  }
  return textOf(Buffer.concat(chunks), largestBytes)
}

/** A fault of a document, with its place as a part of the name. */
export function faultIn(source: Source, { message, path }: DocumentFault): InputFault {
  return { input: nameWithPlace(source, path), message: sentence(message) }
}

/** The name of a document with the place of a value. */
export function nameWithPlace({ name, place }: Source, path: DocumentFault['path']): string {
  const at = place(path)
  return at === undefined ? name : `${name}:${at.line}:${at.column}`
}

function faultOf(name: string, fault: string): InputFault {
  return { input: name, message: fault }
}

/** Several messages of one place are joined by semicolons. */
function sentence(message: string): string {
  return message.replace(/\.$/, '')
}
