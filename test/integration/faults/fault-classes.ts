/** A test that plays a fault, by its file in `test` and its name. */
export interface FaultTest {
  readonly file: string
  readonly name: string
}

export interface FaultClass {
  readonly number: number
  readonly fault: string
  readonly outcome: string
  readonly tests: readonly FaultTest[]
}

const line = (name: string): FaultTest => ({
  file: 'integration/faults/network-faults.test.ts',
  name,
})
const post = (name: string): FaultTest => ({ file: 'integration/faults/post-faults.test.ts', name })
const killed: FaultTest = {
  file: 'integration/posts/kill-suite.test.ts',
  name: 'loses nothing, doubles nothing and sends a chunk a kill again at most',
}

/**
 * Every class of faults that a post has to survive, and the tests that play it over real sockets. `fault-classes.test.ts` fails
 * when a class or a test is missing.
 */
export const FAULT_CLASSES: readonly FaultClass[] = [
  {
    number: 1,
    fault: 'TCP reset in the middle of a chunk',
    outcome: 'resync, that chunk only again',
    tests: [line('1: TCP reset in the middle of a chunk')],
  },
  {
    number: 2,
    fault: 'reset after the last byte, before the answer',
    outcome: 'ask, send nothing again',
    tests: [line('2: reset after the last byte of a chunk, before its answer')],
  },
  {
    number: 3,
    fault: 'no name, refused connection, TLS failure',
    outcome: 'wait for the network without counting',
    tests: [
      line('3: a name that does not resolve'),
      line('3: a server that nobody vouches for'),
      line('3: a connection that is refused'),
    ],
  },
  {
    number: 4,
    fault: '500, 502, 503, 504 on a chunk',
    outcome: 'back off, the same chunk again',
    tests: [
      line('4: %i instead of an answer to a chunk'),
      {
        file: 'integration/posts/faults.test.ts',
        name: 'fails after eight answers of 5xx without progress, and can be retried',
      },
    ],
  },
  {
    number: 5,
    fault: '429 with Retry-After, seconds and date',
    outcome: 'the whole account rests, requests planned ahead',
    tests: [
      line('5: 429 with Retry-After in %s stops the whole account'),
      { file: 'integration/posts/faults.test.ts', name: 'keeps within six inits a minute' },
    ],
  },
  {
    number: 6,
    fault: 'a server that stops reading',
    outcome: 'idle time-out, that chunk again',
    tests: [line('6: a server that stops reading')],
  },
  {
    number: 7,
    fault: 'no answer to a whole chunk',
    outcome: 'ask, no blind repetition',
    tests: [line('7: a server that never answers a whole chunk')],
  },
  {
    number: 8,
    fault: 'a slow but healthy line',
    outcome: 'never cut off',
    tests: [line('8: a line that is slow but healthy')],
  },
  {
    number: 9,
    fault: '416',
    outcome: 'go on from the server’s own account',
    tests: [
      line('9: 416, where only the answer itself says how much has arrived'),
      { file: 'integration/posts/faults.test.ts', name: 'believes 416 more than its own memory' },
    ],
  },
  {
    number: 10,
    fault: '403: the link has expired',
    outcome: 'old upload asked about first, then a new one',
    tests: [
      post('10: in the middle of the file, after TikTok was asked about the old upload'),
      post('10: in the last chunk, where TikTok proves that it lacks bytes'),
      post(
        '10: in the last chunk, where nobody knows: unconfirmed, and never sent again by itself',
      ),
    ],
  },
  {
    number: 11,
    fault: 'a line too slow for the hour of the link',
    outcome: 'says what it would need',
    tests: [post('11: a line that is too slow for the hour that a link lives')],
  },
  {
    number: 12,
    fault: 'the access token ends in the middle',
    outcome: 'one refresh',
    tests: [post('12: an access token that ends in the middle')],
  },
  {
    number: 13,
    fault: 'the refresh token is revoked',
    outcome: 'parks, goes on after reconnecting',
    tests: [post('13: a refresh token that TikTok has revoked')],
  },
  {
    number: 14,
    fault: 'kill -9 in the middle of a chunk',
    outcome: 'goes on at the offset',
    tests: [killed],
  },
  {
    number: 15,
    fault: 'kill -9 between the answer to init and the ledger',
    outcome: 'an orphan without a byte, a new init',
    tests: [killed],
  },
  {
    number: 16,
    fault: 'the answer to init is lost',
    outcome: 'no more than one blind init a window',
    tests: [post('16: an init whose answer is lost')],
  },
  {
    number: 17,
    fault: 'the last 201 is lost',
    outcome: 'ask until it is over, never a new init',
    tests: [post('17: a last answer that is lost')],
  },
  {
    number: 18,
    fault: 'loss of power',
    outcome: 'what was told is on the disk',
    tests: [
      post('18: a computer that loses its power'),
      {
        file: 'integration/posts/post-ledger.test.ts',
        name: 'makes every commit durable, at every opening',
      },
    ],
  },
  {
    number: 19,
    fault: 'sleep in the middle of a chunk',
    outcome: 'cut off and resync',
    tests: [line('19: the computer sleeps in the middle of a chunk')],
  },
  {
    number: 20,
    fault: 'the disk is full',
    outcome: 'stands still, says so, goes on',
    tests: [
      {
        file: 'integration/posts/faults.test.ts',
        name: 'holds the upload still, loses nothing, and goes on when there is room',
      },
    ],
  },
  {
    number: 21,
    fault: 'the file has changed',
    outcome: 'stops before the next chunk',
    tests: [post('21: %s')],
  },
  {
    number: 22,
    fault: 'the file is gone',
    outcome: 'parks, goes on when it is back',
    tests: [
      post('22: a drive that is unplugged and plugged in again'),
      post('22: a file that does not come back'),
    ],
  },
  {
    number: 23,
    fault: 'the clock jumps by a day',
    outcome: 'no second upload, nothing early, nothing twice',
    tests: [
      post('23: a clock that jumps by %i ms'),
      {
        file: 'integration/posts/schedule.test.ts',
        name: 'starts once over a clock that is set back and forth',
      },
    ],
  },
  {
    number: 24,
    fault: 'two instances, two clicks',
    outcome: 'one upload',
    tests: [
      post('24: two instances on one ledger'),
      { file: 'integration/posts/publish.test.ts', name: 'lets only one of two clicks through' },
    ],
  },
]
