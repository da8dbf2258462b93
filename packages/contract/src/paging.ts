import { z } from "./zod.ts";

const limitSentence = { error: "Ask for 1 to 200 items." };

/** `?limit` (1 to 200, 50 unless told) and `?cursor` of every list. */
export const paging = {
  limit: z.optional(
    z.pipe(
      z.string(limitSentence).check(z.regex(/^\d{1,3}$/, limitSentence)),
      z.pipe(
        z.transform(Number),
        z.number().check(z.minimum(1, limitSentence), z.maximum(200, limitSentence)),
      ),
    ),
  ),
  cursor: z.optional(z.string().check(z.maxLength(400, { error: "That isn't a cursor of this list." }))),
};
