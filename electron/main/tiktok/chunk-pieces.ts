/**
 * Read and handed to the socket in one go. The system tells us when a whole piece has left, so the piece bounds how slow a link
 * may be before it looks idle: about 4 KB/s at 60 seconds. Smaller pieces cost processor time.
 */
const PIECE_BYTES = 256 * 1024
/** On a line that takes a piece in no time at all, the turns between the pieces are what costs time. */
const SWIFT_PIECE_BYTES = 1024 * 1024
const SWIFT_PIECE_MS = 10
/** More than a system keeps in its buffers, which take the first pieces at once on any line; within this time, 160 Mbit/s. */
const SWIFT_CHUNK_BYTES = 8_000_000
const SWIFT_CHUNK_MS = 400

/** Large enough for every piece. */
export const PIECE_MAX_BYTES = SWIFT_PIECE_BYTES

/** How large the pieces of one chunk are, after how the line has taken the chunk before it and the piece before. */
export class ChunkPieces {
  #maxBytes: number
  #goneBytes = 0
  #goneMs = 0
  #handedAtMs = 0

  constructor(
    private readonly wasLineSwift: boolean,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    this.#maxBytes = wasLineSwift ? SWIFT_PIECE_BYTES : PIECE_BYTES
  }

  /** Of the next piece. */
  get maxBytes(): number {
    return this.#maxBytes
  }

  /** Whether this chunk has left as only a fast line takes one. */
  get isLineSwift(): boolean {
    return this.#goneBytes >= SWIFT_CHUNK_BYTES && this.#goneMs < SWIFT_CHUNK_MS
  }

  /** A piece is handed to the system. */
  noteHanded(): void {
    this.#handedAtMs = this.nowMs()
  }

  /** The system has taken it. */
  noteGone(pieceBytes: number): void {
    const tookMs = this.nowMs() - this.#handedAtMs
    this.#goneBytes += pieceBytes
    this.#goneMs += tookMs
    const isSwift = this.wasLineSwift && tookMs < SWIFT_PIECE_MS
    this.#maxBytes = isSwift ? SWIFT_PIECE_BYTES : PIECE_BYTES
  }
}
