import * as z from "zod/mini";

// A strict CSP has no eval, and zod's compiled parsers would try it and log an error.
z.config({ jitless: true });

export { z };
