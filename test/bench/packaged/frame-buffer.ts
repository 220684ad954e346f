import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** A rectangle of the screen in pixels. */
export interface ScreenArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Offsets of 32-bit fields in the header of an X window dump, most significant byte first (X11/XWDFile.h). */
const FIELD = { headerBytes: 0, bitsPerPixel: 44, bytesPerLine: 48, colours: 76 } as const
const FIXED_HEADER_BYTES = 100
const COLOUR_BYTES = 12
/** So many lines of an area tell what it shows, and are read within some 20 µs. */
const LINES_READ = 12

/**
 * What is on an Xvfb display, read out of the file into which it draws (`-fbdir`). Looking costs the programs on the display
 * nothing: no debugger, no request to the X server.
 */
export class FrameBuffer {
  readonly #file: number
  readonly #firstPixel: number
  readonly #bytesPerLine: number
  readonly #bytesPerPixel: number

  constructor(folder: string) {
    this.#file = openSync(join(folder, 'Xvfb_screen0'), 'r')
    const header = Buffer.alloc(FIXED_HEADER_BYTES)
    readSync(this.#file, header, 0, header.length, 0)
    this.#firstPixel =
      header.readUInt32BE(FIELD.headerBytes) + header.readUInt32BE(FIELD.colours) * COLOUR_BYTES
    this.#bytesPerLine = header.readUInt32BE(FIELD.bytesPerLine)
    this.#bytesPerPixel = header.readUInt32BE(FIELD.bitsPerPixel) / 8
  }

  /** Lines spread evenly over the area, one after the other. */
  read({ x, y, width, height }: ScreenArea): Buffer {
    const lineBytes = width * this.#bytesPerPixel
    const lines = Math.min(LINES_READ, height)
    const pixels = Buffer.alloc(lines * lineBytes)
    for (let line = 0; line < lines; line += 1) {
      const row = y + Math.floor(((line + 0.5) * height) / lines)
      const position = this.#firstPixel + row * this.#bytesPerLine + x * this.#bytesPerPixel
      readSync(this.#file, pixels, line * lineBytes, lineBytes, position)
    }
    return pixels
  }

  close(): void {
    closeSync(this.#file)
  }
}
