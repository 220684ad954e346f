import type { BenchPart } from './bench-part'

/** Every part, in the order in which they run. Loaded when asked for: one part must not carry the memory of another. */
export const BENCH_PARTS: Readonly<Record<string, () => Promise<BenchPart>>> = {
  upload: async () => (await import('./upload/upload-part')).uploadPart,
  start: async () => (await import('./start/start-part')).startPart,
  idle: async () => (await import('./idle/idle-part')).idlePart,
  probe: async () => (await import('./probe/probe-part')).probePart,
  'fixed-copy': async () => (await import('./fixed-copy/fixed-copy-part')).fixedCopyPart,
  ledger: async () => (await import('./ledger/ledger-part')).ledgerPart,
  polling: async () => (await import('./polling/polling-part')).pollingPart,
  build: async () => (await import('./build/build-part')).buildPart,
}
