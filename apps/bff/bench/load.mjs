import { connect } from "node:net";
import { performance } from "node:perf_hooks";

/**
 * One request after another on each of `connections` keep-alive connections, for `seconds`. Raw sockets, so that the
 * generator costs less than what it measures. `request` is the bytes, or makes those of the next one. Resolves to the
 * rate and the latencies in milliseconds, sorted.
 */
export async function load({ port, request, connections, seconds }) {
  const latencies = [];
  const until = performance.now() + seconds * 1000;
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, () => one({ port, request, until, latencies })));
  const took = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  return { rate: latencies.length / took, count: latencies.length, latencies };
}

function one({ port, request, until, latencies }) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let sentAt = 0;
    let received = Buffer.alloc(0);
    const send = () => {
      sentAt = performance.now();
      socket.write(typeof request === "function" ? request() : request);
    };
    socket.setNoDelay(true);
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      if (!isWhole(received)) return;
      if (received[9] !== 0x32) return reject(new Error(received.toString("latin1").slice(0, 300)));
      received = Buffer.alloc(0);
      const now = performance.now();
      latencies.push(now - sentAt);
      if (now < until) return send();
      socket.end();
      resolve();
    });
  });
}

function isWhole(bytes) {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const head = bytes.toString("latin1", 0, end).toLowerCase();
  const length = /content-length: (\d+)/.exec(head);
  if (length !== null) return bytes.length >= end + 4 + Number(length[1]);
  return bytes.subarray(end + 4).includes("0\r\n\r\n");
}

export function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export function median(values) {
  return quantile(
    [...values].toSorted((a, b) => a - b),
    0.5,
  );
}
