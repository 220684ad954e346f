/** What the doctor says about a video. */
export const doctor = {
  title: 'Video check',
}

/** The shape that every language fills. */
export type DoctorWords = typeof doctor
