import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

/**
 * The same picture with a palette, a quarter of the size: for text in few colours, as Chromium's screenshots (8 bits, RGB
 * or RGBA, not interlaced) have it. More colours than a palette holds are made fewer by their last bits.
 */
export function leanPng(png) {
  const { header, data } = read(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytesEach = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || bytesEach === undefined || header[12] !== 0) {
    throw new Error("Not a screenshot as it should be.");
  }
  const rows = unfiltered(inflateSync(data), { height, bytesEach, rowBytes: width * bytesEach });
  for (let keptBits = 8; ; keptBits -= 1) {
    const { indices, colours } = indexed(rows, bytesEach, keptBits);
    if (colours.length <= mostColours) return written({ width, height, indices, colours });
  }
}

function read(png) {
  const parts = [];
  let header;
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = body;
    if (type === "IDAT") parts.push(body);
    at += length + 12;
  }
  return { header, data: Buffer.concat(parts) };
}

/** Each row before the filter that its first byte names. */
function unfiltered(bytes, { height, bytesEach, rowBytes }) {
  let above = new Uint8Array(rowBytes);
  return Array.from({ length: height }, (_, row) => {
    const start = row * (rowBytes + 1);
    const filter = bytes[start];
    const own = Uint8Array.from(bytes.subarray(start + 1, start + 1 + rowBytes));
    for (let at = 0; at < rowBytes; at += 1) {
      const left = own[at - bytesEach] ?? 0;
      const corner = above[at - bytesEach] ?? 0;
      own[at] += guess(filter, left, above[at], corner);
    }
    above = own;
    return own;
  });
}

function guess(filter, left, up, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  const about = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(about - each));
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function indexed(rows, bytesEach, keptBits) {
  const places = new Map();
  const mask = (0xff << (8 - keptBits)) & 0xff;
  const indices = rows.map((row) => {
    const own = new Uint8Array(row.length / bytesEach);
    for (let at = 0; at < own.length; at += 1) {
      const from = at * bytesEach;
      const key = ((row[from] & mask) << 16) | ((row[from + 1] & mask) << 8) | (row[from + 2] & mask);
      // The first of those that are made one stands for them all, so that grounds stay as they are.
      if (!places.has(key)) places.set(key, { index: places.size, colour: row.slice(from, from + 3) });
      own[at] = places.get(key).index;
    }
    return own;
  });
  return { indices, colours: [...places.values()].map(({ colour }) => colour) };
}

function written({ width, height, indices, colours }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.concat(indices.flatMap((row) => [Buffer.from([0]), row]));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.concat(colours)),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
