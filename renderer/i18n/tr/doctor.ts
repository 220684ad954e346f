import type { DoctorWords } from '../en/doctor'

/** What the doctor says about a video. */
export const doctor: DoctorWords = {
  title: 'Video denetimi',
}
