import { problems } from "@hero/contract/problems";
import { describe, expect, it, test } from "vitest";

import { ProblemError } from "./problem.ts";
import { bodyLimitBytes, readBody } from "./read-body.ts";

type Sent = string | Uint8Array | Uint8Array[] | undefined;

/** A request as it arrives: an array is sent in chunks, without a length. */
function requestWith(
  body: Sent,
  headers: Record<string, string> = { "Content-Type": "application/json" },
): Request {
  const init: RequestInit & { duplex?: "half" } = { method: "POST", headers };
  if (Array.isArray(body)) {
    const chunks = [...body];
    init.body = new ReadableStream({
      pull: (controller) => {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
    });
    init.duplex = "half";
  } else if (body !== undefined) {
    init.body = typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
  }
  return new Request("http://localhost/api/session", init);
}

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  return error instanceof ProblemError ? `${problems[error.code].status} ${error.code}` : String(error);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const form = { "Content-Type": "application/x-www-form-urlencoded" };
const ofLength = (length: number) => `"${"a".repeat(length - 2)}"`;

describe("happy", () => {
  test.each([
    "application/json",
    "application/json; charset=utf-8",
    'Application/JSON;charset="UTF-8"',
    " application/json ; version=1",
  ])("JSON sent as %j is read", async (contentType) => {
    expect(await readBody(requestWith('{"a":["ā"]}', { "Content-Type": contentType }), "json")).toEqual({
      a: ["ā"],
    });
  });

  it("reads JSON in chunks that cut through a character", async () => {
    const whole = bytes('{"name":"Tūī"}');
    expect(await readBody(requestWith([...whole].map((byte) => Uint8Array.of(byte))), "json")).toEqual({
      name: "Tūī",
    });
  });

  it("leaves JSON that is no object to the schema", async () => {
    for (const text of ["null", "[]", "1", '"text"', "true"]) {
      expect(await readBody(requestWith(text), "json")).toEqual(JSON.parse(text));
    }
  });

  it("reads form fields", async () => {
    expect(await readBody(requestWith("grant_type=client_credentials&scope=a+b%26", form), "form")).toEqual({
      grant_type: "client_credentials",
      scope: "a b&",
    });
  });

  it("takes a body of exactly the limit, announced and in chunks", async () => {
    const text = ofLength(bodyLimitBytes);
    const announced = { "Content-Type": "application/json", "Content-Length": String(bodyLimitBytes) };
    expect(await readBody(requestWith(text, announced), "json")).toHaveLength(bodyLimitBytes - 2);
    expect(await readBody(requestWith([bytes(text)]), "json")).toHaveLength(bodyLimitBytes - 2);
  });
});

describe("refused", () => {
  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/problem+json",
    "application/jsonp",
    "application/json, text/plain",
    "application/json; charset=utf-16",
    "application/json; charset=latin1",
    "json",
    "",
  ])("a body sent as %j: 415", async (contentType) => {
    expect(await refusalOf(readBody(requestWith("{}", { "Content-Type": contentType }), "json"))).toBe(
      "415 unsupported_media_type",
    );
  });

  it("a body without a type: 415, and JSON where a form is due: 415", async () => {
    expect(await refusalOf(readBody(requestWith([bytes("{}")], {}), "json"))).toBe(
      "415 unsupported_media_type",
    );
    expect(await refusalOf(readBody(requestWith("{}"), "form"))).toBe("415 unsupported_media_type");
  });

  it("a compressed body: 415", async () => {
    const headers = { "Content-Type": "application/json", "Content-Encoding": "gzip" };
    expect(await refusalOf(readBody(requestWith("{}", headers), "json"))).toBe("415 unsupported_media_type");
  });

  test.each([
    ["nothing", undefined],
    ["nothing, in chunks", []],
    ["white space", " \n"],
    ["half of it", '{"a":'],
    ["a trailing comma", '{"a":1,}'],
    ["single quotes", "{'a':1}"],
    ["a comment", "{} // and more"],
    ["NaN", "NaN"],
    ["bytes that are no UTF-8", Uint8Array.of(0x22, 0xff, 0x22)],
    ["a cut character", Uint8Array.of(0x22, 0xc5)],
    ["UTF-16", Uint8Array.of(0x7b, 0, 0x7d, 0)],
  ])("%s: 400", async (_name, body) => {
    expect(await refusalOf(readBody(requestWith(body), "json"))).toBe("400 malformed_json");
  });

  it("no body and no type: 400", async () => {
    expect(await refusalOf(readBody(requestWith(undefined, {}), "json"))).toBe("400 malformed_json");
  });

  it("a form that is no UTF-8: 400", async () => {
    expect(await refusalOf(readBody(requestWith(Uint8Array.of(0xff), form), "form"))).toBe(
      "400 malformed_request",
    );
  });

  it("a length beyond the limit: 413, before anything is read", async () => {
    const request = requestWith([bytes("{}")], {
      "Content-Type": "application/json",
      "Content-Length": "65537",
    });
    expect(await refusalOf(readBody(request, "json"))).toBe("413 body_too_large");
    expect(request.bodyUsed).toBe(false);
  });

  it("a type that is wrong is told before a length that is", async () => {
    const request = requestWith("{}", { "Content-Type": "text/plain", "Content-Length": "65537" });
    expect(await refusalOf(readBody(request, "json"))).toBe("415 unsupported_media_type");
  });
});

describe("hostile", () => {
  it("a body in chunks is not taken in beyond the limit", async () => {
    let sentBytes = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sentBytes += 1024;
        controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: endless,
      duplex: "half",
    };
    expect(await refusalOf(readBody(new Request("http://localhost/", init), "json"))).toBe(
      "413 body_too_large",
    );
    expect(sentBytes).toBeLessThan(bodyLimitBytes + 8 * 1024);
  });

  it("a length that lies or is no number does not get more through", async () => {
    for (const length of ["2", "-1", "1e9", "0x10", "2, 2"]) {
      const headers = { "Content-Type": "application/json", "Content-Length": length };
      const reading = readBody(requestWith(ofLength(bodyLimitBytes + 1), headers), "json");
      expect(await refusalOf(reading)).toBe("413 body_too_large");
    }
  });

  it("a client that goes away in the middle is a 400, not a fault", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("aborted")),
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: broken,
      duplex: "half",
    };
    expect(await refusalOf(readBody(new Request("http://localhost/", init), "json"))).toBe(
      "400 malformed_request",
    );
  });

  it("`__proto__` is a member like others and reaches no prototype", async () => {
    const json = (await readBody(requestWith('{"__proto__":{"isAdmin":true}}'), "json")) as object;
    const fields = (await readBody(requestWith("__proto__=x&constructor=y", form), "form")) as object;
    expect(Object.keys(json)).toEqual(["__proto__"]);
    expect(Object.keys(fields)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect("isAdmin" in {}).toBe(false);
  });

  it("a form field sent twice is nothing that a schema takes for one", async () => {
    expect(await readBody(requestWith("grant_type=a&grant_type=b&grant_type=c", form), "form")).toEqual({
      grant_type: ["a", "b", "c"],
    });
  });

  it("nesting as deep as the limit allows breaks nothing", async () => {
    expect(await readBody(requestWith("[".repeat(32_000) + "]".repeat(32_000)), "json")).toBeInstanceOf(
      Array,
    );
    expect(await refusalOf(readBody(requestWith("[".repeat(65_536)), "json"))).toBe("400 malformed_json");
  });
});
