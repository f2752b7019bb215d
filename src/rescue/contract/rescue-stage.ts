/**
 * How an application stands: `unproved` waits for the contact address to be proved (and an office's check to be
 * confirmed), `requested` for the desk, `asked` for the applicant's answer, `approved` to be opened, `opening` for the
 * cloud service's answer; access is `open`, `closing` until the cloud service has confirmed its end, then `closed`.
 * `cancelled` is what came to an end before it was decided or opened.
 */
export type RescueStage =
  | 'unproved'
  | 'requested'
  | 'asked'
  | 'approved'
  | 'opening'
  | 'open'
  | 'closing'
  | 'closed'
  | 'declined'
  | 'withdrawn'
  | 'cancelled';
