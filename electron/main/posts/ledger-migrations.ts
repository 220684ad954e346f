/** The ledger's schema, one step a version. A step that has shipped is never edited: a change is a new step. */
export const LEDGER_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE posts (
    id            TEXT PRIMARY KEY,
    channel_id    TEXT NOT NULL,
    phase         TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL UNIQUE,
    video_bytes   INTEGER NOT NULL,
    video_hash    TEXT NOT NULL,
    is_removed    INTEGER NOT NULL,
    state         TEXT NOT NULL
  ) STRICT;
  CREATE INDEX listed_posts ON posts (created_at_ms) WHERE is_removed = 0;
  CREATE INDEX open_posts ON posts (created_at_ms)
    WHERE is_removed = 0 AND phase NOT IN ('published', 'failed', 'cancelled', 'unconfirmed');
  CREATE INDEX posts_by_video ON posts (channel_id, video_hash, video_bytes);

  CREATE TABLE post_events (
    post_id  TEXT NOT NULL REFERENCES posts (id),
    position INTEGER NOT NULL,
    at_ms    INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    event    TEXT NOT NULL,
    PRIMARY KEY (post_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER post_events_are_never_changed BEFORE UPDATE ON post_events
    BEGIN SELECT RAISE(ABORT, 'post_events is append-only'); END;
  CREATE TRIGGER post_events_are_never_deleted BEFORE DELETE ON post_events
    BEGIN SELECT RAISE(ABORT, 'post_events is append-only'); END;
  `,
  // What the history is searched and ordered by. Posts of before get it when the ledger is opened: SQL cannot fold letters.
  `
  ALTER TABLE posts ADD COLUMN ended_at_ms INTEGER;
  ALTER TABLE posts ADD COLUMN search_text TEXT;
  CREATE INDEX finished_posts ON posts (ended_at_ms, created_at_ms, channel_id, phase, search_text)
    WHERE is_removed = 0 AND phase IN ('published', 'failed', 'cancelled', 'unconfirmed');
  CREATE INDEX posts_without_search_text ON posts (id) WHERE search_text IS NULL;
  CREATE INDEX failures ON post_events (at_ms) WHERE kind = 'failed';
  `,
  // What a channel has posted lately is asked for with every look at its limits.
  `CREATE INDEX latest_of_channel ON posts (channel_id, ended_at_ms);`,
  // The pause of the whole queue stands beside the posts that it holds: a backup brings back both or neither, and practice has its own.
  `
  CREATE TABLE queue_pause (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    paused_at_ms INTEGER
  ) STRICT;
  INSERT INTO queue_pause (id, paused_at_ms) VALUES (1, NULL);
  `,
  // When the last late post was begun keeps the next one back, over restarts too.
  `CREATE INDEX begins ON post_events (at_ms) WHERE kind = 'schedule-reached';`,
]
