/** Why a worker breaks a send off; the first alone is the provider's fault. */
export const brokenOff = {
  noAnswer: "no answer in time",
  tooLate: "too late to be of use",
  stopping: "the server is stopping",
} as const;

/** Why a code is given up that the provider was never asked to send. */
export const passedOver = {
  attemptOver: "its attempt is over",
  superseded: "a newer one takes its place",
  hourFull: "as many as an hour may have were sent",
  tooManyHeld: "as many newer ones wait as an hour may have",
} as const;
