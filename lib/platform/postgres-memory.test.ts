import { describe, expect, it } from "vitest";
import { memorySettings } from "./postgres-memory";

const gigabyte = 1024 ** 3;

describe("the embedded PostgreSQL's memory", () => {
  it.each([
    [gigabyte / 8, "64MB"],
    [gigabyte, "256MB"],
    [4 * gigabyte, "1024MB"],
    [24 * gigabyte, "6144MB"],
    [256 * gigabyte, "8192MB"],
  ])("is a quarter of %d bytes within its bounds", (bytes, buffers) => {
    expect(memorySettings(bytes)).toContain(`shared_buffers=${buffers}`);
  });
});
