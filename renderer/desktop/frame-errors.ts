/** This computer has no decoder for the video, or the file cannot be read any more. */
export class FrameUnavailableError extends Error {
  override readonly name = 'FrameUnavailableError'
}

/** Nothing has answered for long, as on a drive that is still waking up. It may answer later. */
export class FrameLateError extends Error {
  override readonly name = 'FrameLateError'
}
