/** The schema of the saved drafts, one step a version. A step that has shipped is never edited: a change is a new step. */
export const DRAFT_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE drafts (
    id             TEXT PRIMARY KEY,
    position       INTEGER NOT NULL,
    content        TEXT NOT NULL,
    video_path     TEXT NOT NULL,
    video_identity TEXT NOT NULL,
    saved_at_ms    INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX drafts_in_order ON drafts (position);

  CREATE TABLE selection (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    draft_id TEXT
  ) STRICT;
  `,
]
