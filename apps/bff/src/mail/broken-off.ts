/** Why a worker breaks a send off; the first alone is the provider's fault. */
export const brokenOff = {
  noAnswer: "no answer in time",
  tooLate: "too late to be of use",
  stopping: "the server is stopping",
} as const;
