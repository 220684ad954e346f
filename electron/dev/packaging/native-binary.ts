import { closeSync, openSync, readSync } from 'node:fs'

/** What a shared library was compiled for. */
export interface BinaryTarget {
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly arch: 'x64' | 'arm64' | 'other'
}

const HEADER_BYTES = 4096
const ELF_MACHINES = new Map<number, 'x64' | 'arm64'>([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
])
const PE_MACHINES = new Map<number, 'x64' | 'arm64'>([
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
])
const MACH_O_CPUS = new Map<number, 'x64' | 'arm64'>([
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
])

/** Reads the header of an ELF, PE or thin Mach-O file; null for anything else. */
export function readBinaryTarget(path: string): BinaryTarget | null {
  const header = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(file)
  }
  return parseBinaryTarget(header)
}

/** The same for the first bytes of a file. */
export function parseBinaryTarget(header: Buffer): BinaryTarget | null {
  if (header.toString('latin1', 0, 4) === '\x7fELF') {
    return { platform: 'linux', arch: ELF_MACHINES.get(header.readUInt16LE(18)) ?? 'other' }
  }
  if (header.readUInt32LE(0) === 0xfeedfacf) {
    return { platform: 'darwin', arch: MACH_O_CPUS.get(header.readUInt32LE(4)) ?? 'other' }
  }
  if (header.toString('latin1', 0, 2) === 'MZ') {
    const peAt = header.readUInt32LE(0x3c)
    const isPe = peAt + 6 <= header.length && header.toString('latin1', peAt, peAt + 4) === 'PE\0\0'
    if (!isPe) return null
    return { platform: 'win32', arch: PE_MACHINES.get(header.readUInt16LE(peAt + 4)) ?? 'other' }
  }
  return null
}
