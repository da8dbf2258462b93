import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

/**
 * A mail provider on loopback that takes every mail at once, or (`ANSWERS=never`) takes the request and never says a
 * word. `/count` tells how many it was handed.
 */
const isSilent = process.env.ANSWERS === "never";
let handed = 0;

createServer((request, response) => {
  request.resume();
  if (request.url === "/healthz") return response.end("ok");
  if (request.url === "/count") return response.end(String(handed));
  handed += 1;
  if (isSilent) return;
  request.on("end", () => {
    response.setHeader("Content-Type", "application/json");
    // So many that the portal sends every mail as soon as it is owed.
    response.setHeader("RateLimit-Limit", "1000");
    response.setHeader("RateLimit-Policy", "1000;w=1");
    response.end(JSON.stringify({ id: randomUUID() }));
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
